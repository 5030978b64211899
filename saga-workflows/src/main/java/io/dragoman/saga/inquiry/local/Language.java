package io.dragoman.saga.inquiry.local;

import java.util.Locale;

/** The languages that there are tables of words for. */
enum Language {
    EN,
    PT,
    ES,
    DE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
