package io.dragoman.gateway.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a customer's message the way its provider posts it. */
final class Payloads {

    private Payloads() {}

    static byte[] of(Letter letter) {
        return switch (letter.to().provider()) {
            case META -> MetaPayload.of(letter);
            case TWILIO -> TwilioPayload.of(letter);
            case GREEN_API -> GreenApiPayload.of(letter);
        };
    }

    /** The members of an object in the provider's order. */
    static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
