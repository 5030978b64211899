package io.dragoman.saga.inquiry.openai;

import com.openai.errors.OpenAIException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionMessage;
import com.openai.models.completions.CompletionUsage;
import io.dragoman.inquiry.ExtractionOrigin.TokenUsage;
import io.dragoman.inquiry.FailureKind;
import io.dragoman.saga.inquiry.ExtractorFailure;
import java.util.Optional;

/** What a model answered to one question. Where it has another form than we know, it is none. */
record ModelAnswer(ChatCompletion completion) {

    /** @throws ExtractorFailure when there is none */
    String text() {
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

    /** Its name as it was answered, which may be more exact than what was asked for. */
    Optional<String> model() {
        return completion._model().asString();
    }

    Optional<TokenUsage> usage() {
        try {
            return completion.usage().map(ModelAnswer::tokens);
        } catch (OpenAIException notSaid) {
            return Optional.empty();
        }
    }

    private static TokenUsage tokens(CompletionUsage usage) {
        return new TokenUsage((int) usage.promptTokens(), (int) usage.completionTokens());
    }
}
