package io.dragoman.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactId;
import io.dragoman.sample.SampleEvent;
import io.dragoman.sample.SampleEvent.GreetingSent;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PayloadUpcasterTest {

    private static final EventUpcasterChain CHAIN = new EventUpcasterChain(new GreetingSent1To2());
    private static final String OF_REVISION_1 = """
            {"contactId": "contact:default:k3f9", "greeting": {"k": "contact:default:k3f9", "c": "SGk="}}""";

    private final HistorySerializer serializer =
            HistorySerializer.create(WireNames.of(List.of(SampleEvent.class)), new ReadableCipher());

    static Stream<StoredEvent> contracts() {
        return StoredEvent.allIn("sample-contract");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void every_revision_is_read_as_an_event_of_today(StoredEvent stored) {
        assertThat(stored.readBy(serializer, CHAIN))
                .isEqualTo(new GreetingSent(ContactId.of("default", "k3f9"), "Good morning", "en", null));
    }

    @Test
    void another_revision_is_left_alone() {
        Object event = new StoredEvent("sample.GreetingSent", "2", OF_REVISION_1).readBy(serializer, CHAIN);

        assertThat(event).extracting("text", "language").containsOnlyNulls();
    }

    @Test
    void an_event_of_another_name_is_left_alone() {
        Object event = new StoredEvent("sample.RumourHeard", "1", OF_REVISION_1).readBy(serializer, CHAIN);

        assertThat(event)
                .isInstanceOf(SampleEvent.RumourHeard.class)
                .extracting("text")
                .isNull();
    }
}
