package io.dragoman.server;

import io.dragoman.saga.inquiry.Extractor;
import io.dragoman.saga.inquiry.Readers;
import io.dragoman.saga.inquiry.openai.OpenAiExtractor;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A model reads, by any of its prompts.
 *
 * @param whole what else belongs to reading by a model
 */
record ModelReaders(OpenAiExtractor model, Function<Extractor, Extractor> whole) implements Readers {

    @Override
    public Extractor usual() {
        return whole.apply(model);
    }

    @Override
    public List<String> prompts() {
        return OpenAiExtractor.prompts();
    }

    @Override
    public Extractor with(@Nullable String prompt, @Nullable String otherModel) {
        return whole.apply(model.with(prompt, otherModel));
    }
}
