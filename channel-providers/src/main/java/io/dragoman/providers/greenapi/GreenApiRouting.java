package io.dragoman.providers.greenapi;

import io.dragoman.providers.platform.Fields;
import io.dragoman.providers.platform.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Tells which instance a notification is about, for the address that all instances share. */
public final class GreenApiRouting {

    private GreenApiRouting() {}

    /** The instance's id; {@code null} when the body names none. */
    public static @Nullable String idInstance(byte[] body) {
        JsonNode root = Json.tree(body).orElse(null);
        return root == null ? null : Fields.scalar(GreenApiCodec.unwrapped(root), "instanceData", "idInstance");
    }
}
