package io.dragoman.providers.platform;

/** An item lacks what makes it one. Caught where items are read, so that its neighbours are. */
public final class BrokenItem extends RuntimeException {

    private final String code;

    /**
     * @param reason says what is missing; never repeats the item's content
     */
    public BrokenItem(String code, String reason) {
        super(reason, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
