package io.dragoman.query.platform;

/** The update operators that may be repeated and joined. */
enum Operator {
    SET("$set"),
    UNSET("$unset"),
    SET_ON_INSERT("$setOnInsert"),
    MAX("$max"),
    MIN("$min"),
    ADD_TO_SET("$addToSet");

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** True when the later one of the two simply stands. */
    boolean replaces(Operator earlier) {
        return (this == SET || this == UNSET) && (earlier == SET || earlier == UNSET);
    }
}
