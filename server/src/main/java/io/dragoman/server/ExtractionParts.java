package io.dragoman.server;

import io.dragoman.saga.inquiry.CombinedReading;
import io.dragoman.saga.inquiry.ExtractionPlan;
import io.dragoman.saga.inquiry.Extractor;
import io.dragoman.saga.inquiry.FollowUpPlan;
import io.dragoman.saga.inquiry.LocalReading;
import io.dragoman.saga.inquiry.RetryPolicy;
import io.dragoman.saga.inquiry.local.LocalExtractor;
import io.dragoman.saga.inquiry.openai.OpenAiExtractor;
import io.dragoman.saga.inquiry.openai.OpenAiPlan;
import io.dragoman.server.platform.ModelAddress;
import io.dragoman.server.platform.StartRefused;
import io.dragoman.server.settings.ExtractionSettings;
import io.dragoman.server.settings.FollowUpSettings;
import java.net.URI;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/** Who reads customers' words, and what becomes of those who do not answer. */
@Configuration(proxyBeanMethods = false)
class ExtractionParts {

    private static final String PUBLIC = "https://api.openai.com/v1";

    @Bean
    @Profile("!test")
    ModelAddress modelAddress(Environment environment) {
        String own = environment.getProperty("dragoman.openai.base-url", "");
        return () -> URI.create(own.isBlank() ? PUBLIC : own);
    }

    @Bean
    ExtractionPlan extractionPlan(
            ExtractionSettings settings, Environment environment, ModelAddress address, Clock clock) {
        String key = environment.getProperty("dragoman.openai.api-key", "");
        return new ExtractionPlan(
                extractor(settings, key, address, clock),
                new RetryPolicy(settings.attempts(), settings.firstPause(), settings.longestPause()),
                settings.openai().atOnce(),
                settings.debounce());
    }

    @Bean
    FollowUpPlan followUpPlan(FollowUpSettings settings) {
        return new FollowUpPlan(settings.remindAfter(), settings.staleAfter(), settings.closeAfter());
    }

    private static Extractor extractor(ExtractionSettings settings, String key, ModelAddress address, Clock clock) {
        LocalReading local = new LocalReading(new LocalExtractor());
        String mode = settings.mode() == null || settings.mode().isEmpty()
                ? (key.isBlank() ? "local" : "combined")
                : settings.mode();
        if (mode.equals("local")) {
            return local;
        }
        Extractor model = model(settings.openai(), key, address, clock);
        return mode.equals("openai") ? model : new CombinedReading(model, local);
    }

    private static Extractor model(ExtractionSettings.OpenAi settings, String key, ModelAddress address, Clock clock) {
        OpenAiPlan plan =
                new OpenAiPlan(key, settings.model(), settings.prompt(), settings.timeout(), settings.tokensPerDay());
        try {
            return new OpenAiExtractor(plan, address, clock);
        } catch (IllegalArgumentException noSuchPrompt) {
            throw new StartRefused(
                    "dragoman.extraction.openai.prompt is not known: " + settings.prompt(),
                    "Leave it out, or set it to travel/1.");
        }
    }
}
