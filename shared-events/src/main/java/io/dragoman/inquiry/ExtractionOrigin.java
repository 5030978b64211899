package io.dragoman.inquiry;

import io.dragoman.platform.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * How an extraction came about; enough to tell it from one by another model or prompt.
 *
 * @param model the model's name as its provider answered it; {@code null} where none was asked
 * @param prompt name and version of the prompt, for example {@code travel/3}; {@code null} where no model was asked
 * @param usage what the model charged for; {@code null} where it did not say
 * @param answer the model's answer as it came, possibly cut; {@code null} where no model was asked
 * @param inputHash a keyed hash of the customer's words that were read, equal for equal words and else telling nothing; {@code null}
 *     where there were none, and before revision 3 of {@link InquiryEvent.ExtractionRecorded}
 */
public record ExtractionOrigin(
        ExtractionSource source,
        @Nullable String model,
        @Nullable String prompt,
        @Nullable TokenUsage usage,
        @Nullable @PersonalData String answer,
        @Nullable String inputHash) {

    /** Read by the rules that come with the program. */
    public static final ExtractionOrigin LOCAL = new ExtractionOrigin(ExtractionSource.LOCAL, null, null, null, null);

    /** How words were read, of which it is not said which. */
    public ExtractionOrigin(
            ExtractionSource source,
            @Nullable String model,
            @Nullable String prompt,
            @Nullable TokenUsage usage,
            @Nullable String answer) {
        this(source, model, prompt, usage, answer, null);
    }

    /** The same, of words of that hash. */
    public ExtractionOrigin ofInput(String hash) {
        return new ExtractionOrigin(source, model, prompt, usage, answer, hash);
    }

    /** Tokens that a model read and wrote. */
    public record TokenUsage(int input, int output) {

        /** What two answers cost. */
        public TokenUsage plus(TokenUsage other) {
            return new TokenUsage(input + other.input, output + other.output);
        }
    }
}
