package io.dragoman.saga.inquiry.openai;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.errors.OpenAIException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.saga.inquiry.ExtractorFailure;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls the model, once each time: whether to try again is decided by the extraction, and stands in its history. While nearly all calls
 * fail, none is made for a while.
 */
final class ModelCalls {

    private static final Duration REST = Duration.ofSeconds(30);
    private static final int LAST = 20;
    private static final int MOST_FAILED_PERCENT = 80;

    private final OpenAiPlan plan;
    private final Supplier<URI> address;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private @Nullable OpenAIClient client;

    /** @param address where the model is; asked at the first call */
    ModelCalls(OpenAiPlan plan, Supplier<URI> address, Clock clock) {
        this.plan = plan;
        this.address = address;
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                "model",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(LAST)
                        .minimumNumberOfCalls(LAST)
                        .failureRateThreshold(MOST_FAILED_PERCENT)
                        .waitDurationInOpenState(REST)
                        .recordException(ModelFailures::isOutage)
                        .clock(clock)
                        .build());
    }

    ChatCompletion ask(ChatCompletionCreateParams question) {
        try {
            return breaker.executeSupplier(() -> client().chat().completions().create(question));
        } catch (CallNotPermittedException resting) {
            throw new ExtractorFailure("MODEL_RESTING", FailureKind.POSTPONED, REST);
        } catch (OpenAIException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw new RejectedExecutionException("the process is ending", failure);
            }
            throw ModelFailures.of(failure, clock.instant());
        }
    }

    private synchronized OpenAIClient client() {
        if (client == null) {
            client = OpenAIOkHttpClient.builder()
                    .apiKey(plan.apiKey())
                    .baseUrl(address.get().toString())
                    .timeout(plan.timeout())
                    .maxRetries(0)
                    .build();
        }
        return client;
    }
}
