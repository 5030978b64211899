package io.dragoman.platform;

/** A read model has not reached the position that a reader asked for; the same question will be answered soon. */
public final class NotYet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotYet(String group, long asked, long reached) {
        super("%s has reached position %d, not yet %d".formatted(group, reached, asked));
    }
}
