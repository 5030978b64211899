package io.dragoman.gateway.integration;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.integration.Provider;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an account's notifications come: posted by the provider, or fetched from its queue. It is one of the account's settings. */
enum DeliveryMode {
    WEBHOOK,
    POLLING;

    static final String SETTING = "deliveryMode";

    static DeliveryMode of(Map<String, String> settings) {
        return POLLING.name().equals(settings.get(SETTING)) ? POLLING : WEBHOOK;
    }

    /** The settings with the mode that is asked for; {@code null} leaves it as it is. */
    static Map<String, String> with(Map<String, String> settings, @Nullable String asked, Provider provider) {
        if (asked == null) {
            return settings;
        }
        if (Arrays.stream(values()).noneMatch(mode -> mode.name().equals(asked))) {
            throw ApiProblem.invalidField(SETTING, "deliveryMode is WEBHOOK or POLLING.");
        }
        if (asked.equals(POLLING.name()) && provider != Provider.GREEN_API) {
            throw ApiProblem.invalidField(SETTING, "Only accounts of green-api can be polled.");
        }
        Map<String, String> changed = new HashMap<>(settings);
        changed.remove(SETTING);
        if (asked.equals(POLLING.name())) {
            changed.put(SETTING, asked);
        }
        return Map.copyOf(changed);
    }
}
