package io.dragoman.saga.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who can read customers' words. */
public interface Readers {

    /** The one in use. */
    Extractor usual();

    /** The prompts that can be tried instead; none where no model reads. */
    List<String> prompts();

    /**
     * One that may be tried instead.
     *
     * @param prompt one of {@link #prompts}, or {@code null} for the one in use
     * @param model the name of a model, or {@code null} for the one in use
     */
    Extractor with(@Nullable String prompt, @Nullable String model);

    /** One alone, by rules that come with the program. */
    static Readers only(Extractor extractor) {
        return new Readers() {
            @Override
            public Extractor usual() {
                return extractor;
            }

            @Override
            public List<String> prompts() {
                return List.of();
            }

            @Override
            public Extractor with(@Nullable String prompt, @Nullable String model) {
                return extractor;
            }
        };
    }
}
