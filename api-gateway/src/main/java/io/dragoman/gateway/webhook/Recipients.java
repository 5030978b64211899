package io.dragoman.gateway.webhook;

import io.dragoman.providers.WebhookRequest;
import java.util.List;

/** Tells for whom a post is, once it has proved where it comes from. */
@FunctionalInterface
interface Recipients {

    /**
     * The parts of the post with their recipients; at least one.
     *
     * @param post with its body as it was received
     * @param plain the body without its compression
     * @throws RefusedWebhook when the post proves nothing
     */
    List<Share> of(WebhookRequest post, byte[] plain);
}
