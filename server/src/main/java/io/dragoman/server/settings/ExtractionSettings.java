package io.dragoman.server.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set of the reading of customers' words.
 *
 * @param mode {@code local}, {@code openai} or {@code combined}; where unset, combined with an API key and local without
 * @param debounce how long a customer must have written nothing before the words are read; zero reads each message at once
 * @param debounceAtMost how long words wait for that at most; where unset, ten times as long
 * @param attempts how often an extraction is tried in all
 * @param firstPause the wait after the first failed attempt; it doubles with each
 * @param longestPause no wait is longer, unless the model's provider asks for it
 */
@ConfigurationProperties("dragoman.extraction")
public record ExtractionSettings(
        @Nullable String mode,
        @DefaultValue("3s") Duration debounce,
        @Nullable Duration debounceAtMost,
        @DefaultValue("4") int attempts,
        @DefaultValue("2s") Duration firstPause,
        @DefaultValue("30s") Duration longestPause,
        @DefaultValue OpenAi openai) {

    private static final int USUAL_DEBOUNCES = 10;

    /** How long words wait at most for their customer to stop writing. */
    public Duration longestDebounce() {
        return debounceAtMost == null ? debounce.multipliedBy(USUAL_DEBOUNCES) : debounceAtMost;
    }

    /**
     * How the model is asked.
     *
     * @param model its name
     * @param prompt name and version of the prompt
     * @param timeout how long an answer may take in all
     * @param tokensPerDay so many are spent at most between two midnights (UTC)
     * @param atOnce so many questions are open at most
     */
    public record OpenAi(
            @DefaultValue("gpt-4o-mini") String model,
            @DefaultValue("travel/3") String prompt,
            @DefaultValue("60s") Duration timeout,
            @DefaultValue("2000000") long tokensPerDay,
            @DefaultValue("8") int atOnce) {}
}
