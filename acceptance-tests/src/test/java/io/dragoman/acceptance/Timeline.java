package io.dragoman.acceptance;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** All messages of a tenant. */
final class Timeline {

    private Timeline() {}

    /** Conversation by conversation, each in its own order. */
    static List<JsonNode> of(Api api) {
        return api.all("/api/v1/conversations").stream()
                .map(conversation -> conversation.path("id").asString())
                .flatMap(id -> api.all("/api/v1/conversations/" + id + "/messages").stream())
                .toList();
    }
}
