package io.dragoman.command.platform;

import io.dragoman.contact.ContactId;
import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.integration.IntegrationId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.NullMarked;

/** What the tests of all features start from. */
@NullMarked
public final class Given {

    public static final Instant NOW = Instant.parse("2030-01-01T12:00:00.123Z");
    public static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    public static final ContactId ADA = ContactId.of("t1", "ada");
    public static final ContactId BOB = ContactId.of("t1", "bob");
    public static final IntegrationId META = IntegrationId.of("t1", "meta");

    private Given() {}

    /** A fixture whose clock stands at {@link #NOW}, and knows more than milliseconds. */
    public static <T> AggregateTestFixture<T> fixture(Class<T> aggregate) {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(Clock.fixed(NOW.plusNanos(456_789), ZoneOffset.UTC));
        fixture.registerInjectableResource(CompletenessRules.USUAL);
        return fixture;
    }

    public static Instant minutesAfterNoon(long minutes) {
        return NOON.plusSeconds(60 * minutes);
    }
}
