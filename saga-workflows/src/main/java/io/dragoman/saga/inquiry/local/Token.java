package io.dragoman.saga.inquiry.local;

/** A word, with apostrophes and hyphens inside, or a single mark; {@code word} is folded. */
record Token(Span span, String word, boolean letters, boolean capital) {}
