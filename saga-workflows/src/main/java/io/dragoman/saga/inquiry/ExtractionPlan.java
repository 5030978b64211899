package io.dragoman.saga.inquiry;

import java.time.Duration;

/**
 * How customers' words are read.
 *
 * @param retries when an extractor gave no answer
 * @param atOnce so many extractions that leave the house are under way at most
 * @param quiet how long a customer must have written nothing before the words are read
 * @param longest how long words wait for that at most
 */
public record ExtractionPlan(Extractor extractor, RetryPolicy retries, int atOnce, Duration quiet, Duration longest) {}
