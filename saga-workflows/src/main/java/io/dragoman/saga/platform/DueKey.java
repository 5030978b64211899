package io.dragoman.saga.platform;

import io.dragoman.platform.StoredId;

/**
 * Which due command: there is one at most of a process, of what it is about, and of a name.
 *
 * @param process who scheduled it, see {@link DueProcess#name}
 * @param subject what it is about
 * @param name tells a process's deadlines of one subject apart
 */
public record DueKey(String process, StoredId subject, String name) {}
