package io.dragoman.server;

import io.dragoman.saga.inquiry.Extractor;
import java.time.Instant;
import java.util.List;

final class NoExtractor implements Extractor {
    @Override
    public String name() {
        return "none/1";
    }

    @Override
    public List<Reading> read(String words, Instant at) {
        return List.of();
    }
}
