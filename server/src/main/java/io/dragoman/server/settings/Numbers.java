package io.dragoman.server.settings;

import io.dragoman.server.platform.StartRefused;
import org.springframework.core.env.PropertyResolver;

/** Settings that say how many. */
final class Numbers {

    private Numbers() {}

    /** Refuses what is no number, what is not above zero, and what is longer than {@code digits}. */
    static void refuseImpossible(String name, int digits, PropertyResolver environment) {
        String text = environment.getProperty(name, "1");
        if (!text.matches("[1-9]\\d*") || text.length() > digits) {
            throw new StartRefused(
                    name + " is not a number above zero of at most " + digits + " digits.",
                    "Correct it or leave it out.");
        }
    }
}
