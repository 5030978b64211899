package io.dragoman.conversation;

import io.dragoman.outbound.DeliveryStatus;
import java.util.Map;

/**
 * How much there is, as counters show it.
 *
 * @param outbound what the business wrote
 * @param byStatus how far the business's messages got; every status has its number
 * @param unread how many of the customers' messages nobody has seen
 */
public record MessageStats(
        long messages,
        long inbound,
        long outbound,
        Map<DeliveryStatus, Long> byStatus,
        long unread,
        long unreadConversations,
        long conversations,
        long contacts) {}
