package io.dragoman.platform;

import java.util.Map;

/**
 * The metadata that every command and every event carries. None of it names a person.
 *
 * @param tenant whose data it is
 * @param actor who caused it: {@code user:<id>}, {@code token:<id>}, {@code integration:<id>} or {@code process:<name>}
 * @param cause the delivery or command it follows from
 * @param correlation the id of the first cause of the chain
 */
public record Meta(String tenant, String actor, String cause, String correlation) {

    public static final String TENANT = "tenant";
    public static final String ACTOR = "actor";
    public static final String CAUSE = "cause";
    public static final String CORRELATION = "correlation";

    /** The metadata as messages carry it. */
    public Map<String, String> toMap() {
        return Map.of(TENANT, tenant, ACTOR, actor, CAUSE, cause, CORRELATION, correlation);
    }
}
