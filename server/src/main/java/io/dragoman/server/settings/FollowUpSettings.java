package io.dragoman.server.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an incomplete inquiry whose customer is silent comes to its end; zero leaves a step out. Nobody is written to yet, so nobody
 * counts as reminded by default.
 *
 * @param remindAfter how long after the newest message the customer counts as reminded
 * @param staleAfter how long after that, or after the message, the inquiry is stale
 * @param closeAfter how long after that it is closed
 */
@ConfigurationProperties("dragoman.inquiries.follow-up")
public record FollowUpSettings(
        @DefaultValue("0s") Duration remindAfter,
        @DefaultValue("7d") Duration staleAfter,
        @DefaultValue("30d") Duration closeAfter) {}
