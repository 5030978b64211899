package io.dragoman.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactId;
import java.time.Instant;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class HistorySerializerTest {

    private final HistorySerializer serializer = HistorySerializer.create(WireNames.ofEvents(), new ReadableCipher());
    private final Logger log = (Logger) LoggerFactory.getLogger(HistorySerializer.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        log.addAppender(logged);
        log.setAdditive(false);
    }

    @AfterEach
    void stop_listening() {
        log.detachAppender(logged);
        log.setAdditive(true);
    }

    @Test
    void an_event_is_stored_under_its_wire_name_and_revision() {
        assertThat(serializer.typeForClass(ContactRegistered.class))
                .isEqualTo(new SimpleSerializedType("contact.ContactRegistered", "1"));
    }

    @Test
    void what_has_no_wire_name_is_not_stored() {
        assertThatThrownBy(() -> serializer.serialize(new Nameless("x"), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("has no wire name");
    }

    @Test
    void an_unknown_name_is_skipped_with_one_warning() {
        for (int time = 0; time < 3; time++) {
            assertThat(serializer.<byte[], Object>deserialize(stored("contact.ContactForgotten", "{}")))
                    .isInstanceOf(UnknownSerializedType.class);
        }

        assertThat(logged.list)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage()).contains("contact.ContactForgotten"));
    }

    @Test
    void a_class_name_is_no_wire_name() {
        assertThat(serializer.<byte[], Object>deserialize(stored(ContactRegistered.class.getName(), "{}")))
                .isInstanceOf(UnknownSerializedType.class);
    }

    @Test
    void what_a_newer_program_added_is_ignored() {
        Object read = serializer.deserialize(stored(
                "contact.ContactRegistered",
                "{\"contactId\": \"contact:default:k3f9\", \"registeredAt\": \"2026-03-01T12:00:00Z\", \"new\": {}}"));

        assertThat(read)
                .isEqualTo(
                        new ContactRegistered(ContactId.of("default", "k3f9"), Instant.parse("2026-03-01T12:00:00Z")));
    }

    @Test
    void a_token_is_read_as_it_was_written() {
        TrackingToken token = new GlobalSequenceTrackingToken(42);

        assertThat(roundTrip(token)).isEqualTo(token);
    }

    @Test
    void the_token_of_a_replay_is_read_as_it_was_written() {
        TrackingToken token = ReplayToken.createReplayToken(
                new GlobalSequenceTrackingToken(42), new GlobalSequenceTrackingToken(7), "because");

        assertThat(roundTrip(token)).isEqualTo(token);
    }

    @Test
    void metadata_is_read_as_it_was_written() {
        MetaData metaData = MetaData.from(new Meta("default", "user:u1", "command-1", "delivery-1").toMap())
                .and("number", 7);

        assertThat(roundTrip(metaData)).isEqualTo(metaData);
    }

    @Test
    void equal_content_gives_equal_bytes() {
        assertThat(serializer
                        .serialize(MetaData.from(Map.of("b", "2", "a", "1", "c", "3")), String.class)
                        .getData())
                .isEqualTo("{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}");
    }

    private Object roundTrip(Object object) {
        return serializer.deserialize(serializer.serialize(object, byte[].class));
    }

    private static SimpleSerializedObject<byte[]> stored(String name, String json) {
        return new SimpleSerializedObject<>(json.getBytes(UTF_8), byte[].class, name, "1");
    }

    record Nameless(String text) {}
}
