package io.dragoman.platform;

/**
 * What every query carries.
 *
 * @param tenant whose data is read; nothing of another tenant is ever found
 * @param minPosition the position of the history that the answer must at least reflect; 0 when any will do
 */
public record Scope(String tenant, long minPosition) {}
