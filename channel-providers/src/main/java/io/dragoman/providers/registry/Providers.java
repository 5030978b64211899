package io.dragoman.providers.registry;

import io.dragoman.integration.Provider;
import io.dragoman.providers.InboundCodec;
import io.dragoman.providers.WebhookVerifier;
import io.dragoman.providers.greenapi.GreenApiCodec;
import io.dragoman.providers.greenapi.GreenApiVerifier;
import io.dragoman.providers.meta.MetaCodec;
import io.dragoman.providers.meta.MetaVerifier;
import io.dragoman.providers.twilio.TwilioCodec;
import io.dragoman.providers.twilio.TwilioVerifier;

/** Every provider's codec and verifier; they hold no state and may be shared. */
public final class Providers {

    private Providers() {}

    public static InboundCodec codec(Provider provider) {
        return switch (provider) {
            case META -> new MetaCodec();
            case TWILIO -> new TwilioCodec();
            case GREEN_API -> new GreenApiCodec();
        };
    }

    public static WebhookVerifier verifier(Provider provider) {
        return switch (provider) {
            case META -> new MetaVerifier();
            case TWILIO -> new TwilioVerifier();
            case GREEN_API -> new GreenApiVerifier();
        };
    }
}
