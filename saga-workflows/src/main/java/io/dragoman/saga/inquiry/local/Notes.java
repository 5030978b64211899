package io.dragoman.saga.inquiry.local;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Notes for a person, joined into one. */
final class Notes {

    private Notes() {}

    static @Nullable String join(@Nullable String... notes) {
        String joined = Stream.of(notes).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return joined.isEmpty() ? null : joined;
    }
}
