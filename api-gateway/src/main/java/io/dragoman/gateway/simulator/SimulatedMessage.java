package io.dragoman.gateway.simulator;

import io.dragoman.gateway.platform.ApiProblem;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a customer writes.
 *
 * @param from the customer's number, in E.164
 * @param name the name of the customer's profile
 */
record SimulatedMessage(
        @Nullable String integrationId,
        @Nullable String from,
        @Nullable String name,
        @Nullable String text) {

    static final String EXAMPLE = """
            {"integrationId":"sim-meta","from":"+16505551234","name":"Ann","text":"Two weeks in Lisbon in May, please"}""";

    private static final Pattern NUMBER = Pattern.compile("\\+?[1-9]\\d{6,14}");
    private static final int LONGEST_TEXT = 4_096;
    private static final int LONGEST_NAME = 100;

    String integration() {
        if (integrationId == null || integrationId.isEmpty()) {
            throw ApiProblem.invalidField("integrationId", "integrationId names a simulated integration.");
        }
        return integrationId;
    }

    /** The number's digits, as providers write it. */
    String digits() {
        String number = from == null ? "" : from.replaceAll("[\\s().-]", "");
        if (!NUMBER.matcher(number).matches()) {
            throw ApiProblem.invalidField("from", "from is a phone number such as +16505551234.");
        }
        return number.replace("+", "");
    }

    String profile() {
        String profile = Objects.requireNonNullElse(name, "").strip();
        if (profile.length() > LONGEST_NAME) {
            throw ApiProblem.invalidField("name", "name has at most " + LONGEST_NAME + " characters.");
        }
        return profile.isEmpty() ? "+" + digits() : profile;
    }

    String words() {
        if (text == null || text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            throw ApiProblem.invalidField("text", "text has 1 to " + LONGEST_TEXT + " characters.");
        }
        return text;
    }
}
