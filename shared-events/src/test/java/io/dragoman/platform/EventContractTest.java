package io.dragoman.platform;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored stays readable: one file for each event and revision, which may be added but never changed. */
class EventContractTest {

    private static final WireNames NAMES = WireNames.ofEvents();

    private final HistorySerializer serializer = HistorySerializer.create(NAMES, new ReadableCipher());

    static Stream<Object> samples() {
        return EventSamples.ALL.stream();
    }

    static Stream<StoredEvent> contracts() {
        return StoredEvent.allIn("contract");
    }

    @Test
    void every_event_has_a_sample() {
        assertThat(EventSamples.ALL.stream().<Object>map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(NAMES.types());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_stored_as_its_contract_says(Object event) throws Exception {
        SerializedObject<String> stored = serializer.serialize(event, String.class);
        SerializedType type = stored.getType();
        Path contract = StoredEvent.directory("contract").resolve(type.getName() + "-" + type.getRevision() + ".json");

        assertThat(type.getRevision()).as("revision of %s", type.getName()).isNotNull();
        assertThat(contract)
                .as("contract of %s, now %s", type.getName(), stored.getData())
                .exists();
        assertThatJson(stored.getData()).isEqualTo(Files.readString(contract));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_read_as_it_was_written(Object event) {
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(event, byte[].class)))
                .usingRecursiveComparison()
                .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void whatever_was_ever_stored_is_readable(StoredEvent stored) {
        assertThat(NAMES.types())
                .contains(stored.readBy(serializer, Upcasters.chain()).getClass());
    }
}
