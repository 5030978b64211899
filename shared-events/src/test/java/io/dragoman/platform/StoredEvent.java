package io.dragoman.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** An event as the store holds it: name, revision, JSON. */
record StoredEvent(String name, String revision, String json) {

    /** All files {@code <name>-<revision>.json} of a directory of test resources. */
    static Stream<StoredEvent> allIn(String directory) {
        try (Stream<Path> files = Files.list(directory(directory))) {
            List<StoredEvent> events = files.sorted().map(StoredEvent::of).toList();
            assertThat(events).isNotEmpty();
            return events.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path directory(String name) {
        return Path.of(System.getProperty("basedir", "."), "src", "test", "resources", name);
    }

    /** Reads it the way an event store does. */
    Object readBy(HistorySerializer serializer, EventUpcaster upcasters) {
        byte[] metadata =
                serializer.serialize(MetaData.emptyInstance(), byte[].class).getData();
        DomainEventData<byte[]> entry = new GenericDomainEventEntry<>(
                "Sample",
                "sample:default:1",
                0,
                "event-1",
                Instant.EPOCH,
                name,
                revision,
                json.getBytes(UTF_8),
                metadata);
        var tracked = new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(1), entry);
        return EventUtils.upcastAndDeserializeTrackedEvents(Stream.of(tracked), serializer, upcasters)
                .map(TrackedEventMessage::getPayload)
                .findFirst()
                .orElseThrow();
    }

    private static StoredEvent of(Path file) {
        try {
            String stem = file.getFileName().toString().replace(".json", "");
            int dash = stem.lastIndexOf('-');
            return new StoredEvent(stem.substring(0, dash), stem.substring(dash + 1), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
