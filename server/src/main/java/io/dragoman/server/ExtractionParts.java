package io.dragoman.server;

import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.saga.extraction.BackgroundRuns;
import io.dragoman.saga.inquiry.CombinedReading;
import io.dragoman.saga.inquiry.ExtractionPlan;
import io.dragoman.saga.inquiry.FollowUpPlan;
import io.dragoman.saga.inquiry.LocalReading;
import io.dragoman.saga.inquiry.Readers;
import io.dragoman.saga.inquiry.RetryPolicy;
import io.dragoman.saga.inquiry.Words;
import io.dragoman.saga.inquiry.local.LocalExtractor;
import io.dragoman.saga.inquiry.openai.OpenAiExtractor;
import io.dragoman.saga.inquiry.openai.OpenAiPlan;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.server.history.HistoryReader;
import io.dragoman.server.platform.ModelAddress;
import io.dragoman.server.platform.StartRefused;
import io.dragoman.server.settings.ExtractionSettings;
import io.dragoman.server.settings.FollowUpSettings;
import io.dragoman.server.settings.InquirySettings;
import io.dragoman.server.vault.SqliteVault;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.gateway.CommandGateway;
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
    Readers readers(
            ExtractionSettings settings,
            Environment environment,
            ModelAddress address,
            HistoryReader history,
            Clock clock) {
        LocalReading local = new LocalReading(new LocalExtractor());
        String key = environment.getProperty("dragoman.openai.api-key", "");
        String mode = settings.mode() == null || settings.mode().isEmpty()
                ? (key.isBlank() ? "local" : "combined")
                : settings.mode();
        if (mode.equals("local")) {
            return Readers.only(local);
        }
        OpenAiExtractor model = model(settings.openai(), key, address, new SpentTokens(history), clock);
        return new ModelReaders(model, mode.equals("openai") ? it -> it : it -> new CombinedReading(it, local));
    }

    /** Runs are worked one after the other. */
    @Bean
    BackgroundRuns extractionRuns(
            Readers readers,
            HistoryReader history,
            SqliteVault vault,
            InquirySettings inquiries,
            CommandGateway commands,
            RandomGenerator randomness,
            Clock clock) {
        return new BackgroundRuns(
                readers,
                new Words(id -> history.beginning(id, MessageReceived.class), new ContactZones(history), vault),
                inquiries.mergePolicy(),
                new Dispatcher(commands),
                new RandomIds(randomness),
                clock,
                Executors.newSingleThreadExecutor(work -> {
                    Thread thread = new Thread(work, "extraction-runs");
                    thread.setDaemon(true);
                    return thread;
                }));
    }

    @Bean
    ExtractionPlan extractionPlan(ExtractionSettings settings, Readers readers) {
        return new ExtractionPlan(
                readers.usual(),
                new RetryPolicy(settings.attempts(), settings.firstPause(), settings.longestPause()),
                settings.openai().atOnce(),
                settings.debounce(),
                settings.longestDebounce());
    }

    @Bean
    FollowUpPlan followUpPlan(FollowUpSettings settings) {
        return new FollowUpPlan(settings.remindAfter(), settings.staleAfter(), settings.closeAfter());
    }

    private static OpenAiExtractor model(
            ExtractionSettings.OpenAi settings, String key, ModelAddress address, SpentTokens spent, Clock clock) {
        OpenAiPlan plan =
                new OpenAiPlan(key, settings.model(), settings.prompt(), settings.timeout(), settings.tokensPerDay());
        try {
            return new OpenAiExtractor(plan, address, spent, clock);
        } catch (IllegalArgumentException noSuchPrompt) {
            throw new StartRefused(
                    "dragoman.extraction.openai.prompt is not known: " + settings.prompt(),
                    "Leave it out, or set it to one of " + String.join(", ", OpenAiExtractor.prompts()) + ".");
        }
    }
}
