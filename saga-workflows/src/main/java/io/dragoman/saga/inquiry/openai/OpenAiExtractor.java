package io.dragoman.saga.inquiry.openai;

import com.openai.errors.OpenAIException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.completions.CompletionUsage;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionOrigin.TokenUsage;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.saga.inquiry.Extractor;
import io.dragoman.saga.inquiry.ExtractorFailure;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Asks a model for all messages of an extraction at once. */
public final class OpenAiExtractor implements Extractor {

    private static final long MOST_TOKENS = 2_000;

    /** As much of an answer as is kept in the history. */
    private static final int KEPT = 8_000;

    private final OpenAiPlan plan;
    private final Prompt prompt;
    private final ModelCalls calls;
    private final TokenBudget budget;

    /**
     * @param address where the model is; asked at the first call
     * @param recorded how many tokens recorded answers cost since a time; asked once
     * @throws IllegalArgumentException when there is no such prompt
     */
    public OpenAiExtractor(OpenAiPlan plan, Supplier<URI> address, ToLongFunction<Instant> recorded, Clock clock) {
        this(plan, new ModelCalls(plan, address, clock), new TokenBudget(plan.tokensPerDay(), recorded, clock));
    }

    private OpenAiExtractor(OpenAiPlan plan, ModelCalls calls, TokenBudget budget) {
        this.plan = plan;
        this.prompt = Prompt.of(plan.prompt());
        this.calls = calls;
        this.budget = budget;
    }

    /** The prompts that there are. */
    public static List<String> prompts() {
        return Prompt.NAMES;
    }

    /**
     * One that asks by another prompt or model, out of the same budget.
     *
     * @throws IllegalArgumentException when there is no such prompt
     */
    public OpenAiExtractor with(@Nullable String otherPrompt, @Nullable String otherModel) {
        return new OpenAiExtractor(plan.with(otherPrompt, otherModel), calls, budget);
    }

    @Override
    public String name() {
        return "openai:" + prompt.name();
    }

    @Override
    public boolean leavesTheHouse() {
        return true;
    }

    @Override
    public Answer read(List<Spoken> messages) {
        List<Spoken> shown = Prompt.cut(messages);
        budget.require();
        ChatCompletion completion = calls.ask(question(shown));
        TokenUsage usage = usage(completion);
        if (usage != null) {
            budget.spend(usage);
        }
        String answer = answer(completion);
        return new Answer(new AnswerReader(shown).read(answer), origin(completion, usage, answer));
    }

    private ChatCompletionCreateParams question(List<Spoken> messages) {
        return ChatCompletionCreateParams.builder()
                .model(plan.model())
                .addSystemMessage(prompt.rules())
                .addUserMessage(Prompt.words(messages))
                .maxCompletionTokens(MOST_TOKENS)
                .responseFormat(TravelAnswer.class)
                .build()
                .rawParams();
    }

    private static String answer(ChatCompletion completion) {
        ChatCompletionMessage message;
        try {
            message = completion.choices().stream()
                    .findFirst()
                    .orElseThrow(() -> ExtractorFailure.passing("EMPTY_ANSWER"))
                    .message();
            if (message.refusal().isPresent()) {
                throw new ExtractorFailure("REFUSED", FailureKind.EXHAUSTED, null);
            }
            return message.content().orElseThrow(() -> ExtractorFailure.passing("EMPTY_ANSWER"));
        } catch (OpenAIException ofAnotherForm) {
            throw ExtractorFailure.passing("INVALID_ANSWER");
        }
    }

    private ExtractionOrigin origin(ChatCompletion completion, @Nullable TokenUsage usage, String answer) {
        return new ExtractionOrigin(
                ExtractionSource.OPENAI,
                model(completion),
                prompt.name(),
                usage,
                answer.substring(0, Math.min(KEPT, answer.length())));
    }

    /** As it was answered, which may be more exact than what was asked for. */
    private String model(ChatCompletion completion) {
        return completion._model().asString().orElse(plan.model());
    }

    private static @Nullable TokenUsage usage(ChatCompletion completion) {
        try {
            return completion.usage().map(OpenAiExtractor::tokens).orElse(null);
        } catch (OpenAIException notSaid) {
            return null;
        }
    }

    private static TokenUsage tokens(CompletionUsage usage) {
        return new TokenUsage((int) usage.promptTokens(), (int) usage.completionTokens());
    }
}
