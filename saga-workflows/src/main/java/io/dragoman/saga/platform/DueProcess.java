package io.dragoman.saga.platform;

import io.dragoman.platform.Meta;
import java.util.function.BiConsumer;

/**
 * Who schedules due commands, and who carries them out.
 *
 * @param name the process's part of each key
 * @param group the processing group in which it schedules; its commands wait until this has caught up
 * @param atOnce so many are carried out side by side at most
 * @param target carries one out, and returns when that is durable; it may block. What it throws is tried again later, unless it
 *     says that the command is refused
 */
public record DueProcess(String name, String group, int atOnce, BiConsumer<Object, Meta> target) {}
