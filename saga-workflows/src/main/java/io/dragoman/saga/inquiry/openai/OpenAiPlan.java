package io.dragoman.saga.inquiry.openai;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a model is asked.
 *
 * @param apiKey never shown, nor logged
 * @param prompt name and version of the prompt, for example {@code travel/1}
 * @param timeout how long an answer may take in all
 * @param tokensPerDay so many are spent at most between two midnights (UTC), as far as answers said
 */
public record OpenAiPlan(String apiKey, String model, String prompt, Duration timeout, long tokensPerDay) {

    OpenAiPlan with(@Nullable String otherPrompt, @Nullable String otherModel) {
        return new OpenAiPlan(
                apiKey,
                Objects.requireNonNullElse(otherModel, model),
                Objects.requireNonNullElse(otherPrompt, prompt),
                timeout,
                tokensPerDay);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "OpenAiPlan[model=" + model + ", prompt=" + prompt + ']';
    }
}
