package io.dragoman.server.settings;

import io.dragoman.server.platform.StartRefused;
import java.util.Set;
import org.springframework.core.env.PropertyResolver;

/** Refuses what cannot be right in the settings of extraction. */
final class ExtractionCheck {

    private static final String PREFIX = "dragoman.extraction.";
    private static final Set<String> MODES = Set.of("", "local", "openai", "combined");
    private static final Set<String> DURATIONS = Set.of(
            PREFIX + "debounce",
            PREFIX + "debounce-at-most",
            PREFIX + "first-pause",
            PREFIX + "longest-pause",
            PREFIX + "openai.timeout");
    private static final Set<String> NUMBERS = Set.of(PREFIX + "attempts", PREFIX + "openai.at-once");
    private static final String TOKENS = PREFIX + "openai.tokens-per-day";

    /** All that can be set. */
    static final Set<String> KNOWN = Set.of(
            PREFIX + "mode",
            PREFIX + "debounce",
            PREFIX + "debounce-at-most",
            PREFIX + "attempts",
            PREFIX + "first-pause",
            PREFIX + "longest-pause",
            PREFIX + "openai.model",
            PREFIX + "openai.prompt",
            PREFIX + "openai.timeout",
            TOKENS,
            PREFIX + "openai.at-once");

    private ExtractionCheck() {}

    static void refuseImpossible(PropertyResolver environment) {
        DURATIONS.forEach(name -> Durations.refuseImpossible(name, environment));
        NUMBERS.forEach(name -> Numbers.refuseImpossible(name, 9, environment));
        Numbers.refuseImpossible(TOKENS, 12, environment);
        String mode = environment.getProperty(PREFIX + "mode", "");
        if (!MODES.contains(mode)) {
            throw new StartRefused(
                    "dragoman.extraction.mode is not known.", "Set it to local, openai or combined, or leave it out.");
        }
        boolean asksAModel = !mode.isEmpty() && !mode.equals("local");
        if (asksAModel && environment.getProperty("dragoman.openai.api-key", "").isBlank()) {
            throw new StartRefused(
                    "dragoman.extraction.mode is " + mode + ", but OPENAI_API_KEY is not set.",
                    "Set the key, or the mode to local.");
        }
    }
}
