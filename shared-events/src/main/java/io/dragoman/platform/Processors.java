package io.dragoman.platform;

import java.util.Map;

/**
 * How far the processors of a process have come.
 *
 * @param positions by the name of the processor
 */
public record Processors(Map<String, Long> positions) {}
