package io.dragoman.saga.inquiry;

import java.time.Duration;

/**
 * When an incomplete inquiry whose customer is silent comes to its end; zero leaves a step out.
 *
 * @param remindAfter how long after the newest message the customer counts as reminded of what is missing
 * @param staleAfter how long after that, or after the message where nobody reminds, it is stale
 * @param closeAfter how long after that it is closed
 */
public record FollowUpPlan(Duration remindAfter, Duration staleAfter, Duration closeAfter) {}
