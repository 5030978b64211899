package io.dragoman.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Those who travel, as {@link InquiryField#TRAVELERS} has them. */
public final class TravelerList {

    private TravelerList() {}

    /** One object for each traveler; none where the text is no list. */
    public static List<JsonNode> of(@Nullable String json) {
        try {
            JsonNode list = JsonMapper.shared().readTree(json == null ? "[]" : json);
            return list.isArray() ? List.copyOf(list.values()) : List.of();
        } catch (JacksonException erased) {
            return List.of();
        }
    }
}
