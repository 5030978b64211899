package io.dragoman.saga.inquiry.openai;

import com.openai.models.chat.completions.ChatCompletionCreateParams;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.ExtractionOrigin.TokenUsage;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.saga.inquiry.Extractor;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks a model for all messages of an extraction at once, as long as they are no more than a question may hold. */
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

    /** More words than one question may hold are asked for in several, in their order; each knows what those before it told. */
    @Override
    public Answer read(List<Spoken> messages) {
        List<ExtractedValue> values = new ArrayList<>();
        List<ModelAnswer> answers = new ArrayList<>();
        for (List<Spoken> part : Parts.of(messages)) {
            List<ExtractedValue> before = List.copyOf(values);
            List<Spoken> asked = part.stream()
                    .map(message -> message.after(message.earlier().followedBy(before)))
                    .toList();
            ModelAnswer answer = ask(asked);
            values.addAll(new AnswerReader(asked).read(answer.text()));
            answers.add(answer);
        }
        return new Answer(List.copyOf(values), origin(answers));
    }

    private ModelAnswer ask(List<Spoken> messages) {
        budget.require();
        ModelAnswer answer = new ModelAnswer(calls.ask(question(messages)));
        answer.usage().ifPresent(budget::spend);
        return answer;
    }

    private ChatCompletionCreateParams question(List<Spoken> messages) {
        return ChatCompletionCreateParams.builder()
                .model(plan.model())
                .addSystemMessage(prompt.rules())
                .addUserMessage(prompt.words(messages))
                .maxCompletionTokens(MOST_TOKENS)
                .responseFormat(TravelAnswer.class)
                .build()
                .rawParams();
    }

    private ExtractionOrigin origin(List<ModelAnswer> answers) {
        String said = answers.stream().map(ModelAnswer::text).collect(Collectors.joining("\n"));
        return new ExtractionOrigin(
                ExtractionSource.OPENAI,
                answers.get(answers.size() - 1).model().orElse(plan.model()),
                prompt.name(),
                answers.stream()
                        .flatMap(answer -> answer.usage().stream())
                        .reduce(TokenUsage::plus)
                        .orElse(null),
                said.substring(0, Math.min(KEPT, said.length())));
    }
}
