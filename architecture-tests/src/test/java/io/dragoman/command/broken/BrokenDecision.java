package io.dragoman.command.broken;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A decision that reads the wall clock, makes its own ids, does input and output, and knows Spring. */
@Component
public final class BrokenDecision {

    public String decide(Path file) {
        return Instant.now() + " " + UUID.randomUUID() + " " + Files.exists(file);
    }
}
