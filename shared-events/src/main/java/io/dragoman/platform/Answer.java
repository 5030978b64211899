package io.dragoman.platform;

/**
 * One thing as a screen shows it.
 *
 * @param item the thing
 * @param position the position of the history it reflects
 */
public record Answer<T>(T item, long position) {}
