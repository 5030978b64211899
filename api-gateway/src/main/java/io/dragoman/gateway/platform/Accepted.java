package io.dragoman.gateway.platform;

/**
 * The answer to a write.
 *
 * @param id the local id of what was written
 * @param position a read that names it as {@code minPosition} shows the write
 */
public record Accepted(String id, long position) {}
