package io.dragoman.saga.inquiry.local;

import java.util.List;

/**
 * People that a text enumerates.
 *
 * @param others the members but for the customer
 * @param ego whether the customer is one of them
 * @param open whether there are members whose number is not said
 * @param span where they are enumerated
 */
record Party(List<Traveller> others, boolean ego, boolean open, Span span) {

    /** More than this many people do not travel by one message. */
    static final int MOST = 30;

    int end() {
        return span.end();
    }

    int size() {
        return others.size() + (ego ? 1 : 0);
    }
}
