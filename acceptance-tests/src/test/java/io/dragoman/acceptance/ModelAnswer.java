package io.dragoman.acceptance;

import java.util.List;
import java.util.Map;

/** What a language model answers, as the scripted provider is told to. */
final class ModelAnswer {

    private ModelAnswer() {}

    /** A whole answer of OpenAI's chat completions, which cost 25 tokens. */
    static Object completion(String content) {
        return Json.object(
                "id",
                "c1",
                "object",
                "chat.completion",
                "created",
                1,
                "model",
                "gpt-4o-mini",
                "choices",
                List.of(Json.object(
                        "index",
                        0,
                        "finish_reason",
                        "stop",
                        "message",
                        Json.object("role", "assistant", "content", content))),
                "usage",
                Json.object("prompt_tokens", 20, "completion_tokens", 5, "total_tokens", 25));
    }

    /** A field's value, with the words that say so. */
    static Map<String, Object> found(String value, String words) {
        return Json.object("value", value, "words", words);
    }
}
