package io.dragoman.saga.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.ExtractionOrigin;
import io.dragoman.inquiry.InquiryCommand.RecordExtraction;
import io.dragoman.inquiry.InquiryCommand.RecordExtractionFailure;
import io.dragoman.inquiry.InquiryEvent.ExtractionRequested;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.MergePolicy;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.KeysUnavailable;
import io.dragoman.platform.Meta;
import io.dragoman.saga.platform.Batch;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.RecordingGateway;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class ExtractionTest {

    private static final ContactId ANN = ContactId.of("t1", "ann");
    private static final InquiryId INQUIRY = InquiryId.of(ANN, 1);
    private static final MessageId FIRST = MessageId.of("t1", "m1");
    private static final MessageId SECOND = MessageId.of("t1", "m2");
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    private final RecordingGateway gateway = new RecordingGateway(command -> "done");

    @Test
    void the_words_of_all_asked_messages_are_read_and_each_value_names_its_message() {
        extract((words, at) -> List.of(new Extractor.Reading(InquiryField.FIRST_NAME, words, 0.9, words, null)));

        assertThat(gateway.commands())
                .containsExactly(new RecordExtraction(
                        INQUIRY,
                        4,
                        "fake/1",
                        List.of(
                                new ExtractedValue(InquiryField.FIRST_NAME, "one", 0.9, FIRST, "one", null),
                                new ExtractedValue(InquiryField.FIRST_NAME, "two", 0.9, SECOND, "two", null)),
                        ExtractionOrigin.LOCAL,
                        MergePolicy.FILL_ONLY));
    }

    @Test
    void an_extractor_that_breaks_is_recorded_as_failed_without_any_of_the_words() {
        extract((words, at) -> {
            throw new IllegalStateException("cannot read: " + words);
        });

        assertThat(gateway.commands())
                .containsExactly(new RecordExtractionFailure(INQUIRY, 4, "fake/1", "IllegalStateException"));
    }

    @Test
    void an_outage_fails_the_batch_so_that_it_is_tried_again() {
        assertThatThrownBy(() -> extract((words, at) -> {
                    throw new KeysUnavailable("vault away", new IOException());
                }))
                .isInstanceOf(KeysUnavailable.class);

        assertThat(gateway.commands()).isEmpty();
    }

    private void extract(Reader reader) {
        ExtractionRequested requested = new ExtractionRequested(INQUIRY, ANN, 4, List.of(FIRST, SECOND), NOON);
        EventMessage<?> event = GenericEventMessage.asEventMessage(requested)
                .andMetaData(new Meta("t1", "process:x", "webhook:t1:d", "webhook:t1:d").toMap());
        Extraction extraction = new Extraction(
                named(reader),
                ExtractionTest::history,
                new Dispatcher(gateway),
                new Lanes(Runnable::run),
                MergePolicy.FILL_ONLY);
        Batch.of(() -> extraction.on(requested, event));
    }

    private static Extractor named(Reader reader) {
        return new Extractor() {
            @Override
            public String name() {
                return "fake/1";
            }

            @Override
            public List<Reading> read(String words, Instant at) {
                return reader.read(words, at);
            }
        };
    }

    private static Optional<MessageReceived> history(MessageId id) {
        IntegrationId meta = IntegrationId.of("t1", "meta");
        return Optional.of(new MessageReceived(
                id,
                ConversationId.between(meta, ANN),
                ANN,
                null,
                meta,
                Provider.META,
                Channel.WHATSAPP,
                Direction.INBOUND,
                "wamid." + id.local(),
                NOON,
                NOON,
                false,
                MessageContent.text(id.equals(FIRST) ? "one" : "two")));
    }

    @FunctionalInterface
    private interface Reader {
        List<Extractor.Reading> read(String words, Instant at);
    }
}
