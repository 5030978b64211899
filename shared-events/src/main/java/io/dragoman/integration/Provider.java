package io.dragoman.integration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The messaging providers that Dragoman speaks to. */
public enum Provider {
    /** Meta's WhatsApp Cloud API. */
    META("meta"),
    /** Twilio: WhatsApp, SMS and voice. */
    TWILIO("twilio"),
    /** Green API: WhatsApp through a linked phone. */
    GREEN_API("green-api");

    private final String path;

    Provider(String path) {
        this.path = path;
    }

    /** The name in addresses, settings and stored events. */
    @JsonValue
    public String path() {
        return path;
    }

    /**
     * The provider of that name.
     *
     * @throws IllegalArgumentException when there is none
     */
    @JsonCreator
    public static Provider of(String path) {
        for (Provider provider : values()) {
            if (provider.path.equals(path)) {
                return provider;
            }
        }
        throw new IllegalArgumentException("unknown provider");
    }
}
