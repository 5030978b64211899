package io.dragoman.gateway.broken;

import io.dragoman.command.broken.BrokenDecision;
import java.nio.file.Path;

/** A gateway that calls the command side instead of sending it a command. */
public final class BrokenController {

    public String answer(BrokenDecision decision) {
        return decision.decide(Path.of("x"));
    }
}
