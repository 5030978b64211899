package io.dragoman.saga.inquiry.local;

/** A place or several; {@code value} joins them. {@code known}: all are in the table of places. */
record Place(Span span, String value, boolean known) {

    Place with(Place other) {
        return new Place(span.to(other.span), value + ", " + other.value, known && other.known);
    }
}
