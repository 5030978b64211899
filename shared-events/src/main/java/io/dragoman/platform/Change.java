package io.dragoman.platform;

/**
 * Says that something on a screen is no longer what it was; what it is now, a read tells.
 *
 * @param tenant who may know
 * @param kind {@code inquiry, message, conversation, contact, delivery, status} or {@code integration}
 * @param id the thing's local id
 * @param position the position of the history that the read model has reached with this change
 */
public record Change(String tenant, String kind, String id, long position) {}
