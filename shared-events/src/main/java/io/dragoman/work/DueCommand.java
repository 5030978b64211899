package io.dragoman.work;

import java.time.Instant;

/**
 * A command that a process has left to be sent later; ids are local.
 *
 * @param id of this place in the list, without meaning otherwise
 * @param process who left it
 * @param name tells a process's commands about one inquiry apart
 * @param inquiryId what it is about
 * @param dueAt when it is sent, or was to be
 * @param underWay whether somebody is carrying it out
 * @param failures how often that failed
 */
public record DueCommand(
        String id, String process, String name, String inquiryId, Instant dueAt, boolean underWay, int failures) {}
