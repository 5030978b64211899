package io.dragoman.command;

import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.META;
import static io.dragoman.command.platform.Given.minutesAfterNoon;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactCommand.ClaimIdentity;
import io.dragoman.contact.ContactCommand.Claimed;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationCommand.MarkRead;
import io.dragoman.conversation.ConversationCommand.NoteInbound;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageId;
import io.dragoman.inquiry.ExtractedValue;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryCommand.CorrectFields;
import io.dragoman.inquiry.InquiryCommand.LinkMessage;
import io.dragoman.inquiry.InquiryCommand.RecordExtraction;
import io.dragoman.inquiry.InquiryCommand.RecordExtractionFailure;
import io.dragoman.inquiry.InquiryCommand.RemindInquiry;
import io.dragoman.inquiry.InquiryCommand.RequestExtraction;
import io.dragoman.inquiry.InquiryCommand.RetryExtraction;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregatesTest {

    private static final List<InquiryField> FIELDS = List.of(InquiryField.values());
    private static final InquiryId INQUIRY = InquiryId.of(ADA, 1);

    @Test
    void a_hundred_who_ask_at_once_get_one_owner() {
        try (Assembly house = Assembly.withoutSnapshots()) {
            CommandGateway commands = house.configuration().commandGateway();
            IdentityClaimId phone = IdentityClaimId.of("t1", "h4sh");

            List<CompletableFuture<Claimed>> answers = IntStream.range(0, 100)
                    .mapToObj(i -> commands.<Claimed>send(
                            new ClaimIdentity(phone, IdentityKind.PHONE, ContactId.of("t1", "c" + i))))
                    .toList();

            List<Claimed> owners = answers.stream().map(CompletableFuture::join).toList();
            assertThat(owners.stream().map(Claimed::owner).distinct()).hasSize(1);
            assertThat(owners).filteredOn(Claimed::anew).hasSize(1);
            assertThat(house.history().events()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "3,2", "4,3", "5,7"})
    void an_aggregate_decides_the_same_from_a_snapshot_as_from_its_history(long seed, int every) {
        try (Assembly whole = Assembly.withoutSnapshots();
                Assembly shortened = Assembly.withSnapshots(every)) {
            for (Object command : commands(seed)) {
                Object answer = whole.configuration().commandGateway().sendAndWait(command);
                assertThat(shortened.configuration().commandGateway().<Object>sendAndWait(command))
                        .isEqualTo(answer);
            }

            assertThat(shortened.history().events()).isEqualTo(whole.history().events());
            assertThat(shortened.history().read()).isGreaterThan(10);
            assertThat(whole.history().read()).isZero();
        }
    }

    @Test
    void a_snapshot_tells_nothing_about_the_person() {
        try (Assembly house = Assembly.withSnapshots(1)) {
            commands(6).forEach(house.configuration().commandGateway()::sendAndWait);

            assertThat(house.history().written()).anyMatch(snapshot -> snapshot.contains("\"effectiveAt\""));
            assertThat(house.history().written())
                    .noneMatch(snapshot -> snapshot.matches("(?s).*(value|entered) [0-9].*"));
        }
    }

    @Test
    void only_snapshots_that_fit_the_present_code_are_read() {
        assertThat(Aggregates.snapshots()).isNotEmpty().allMatch(it -> it.type().isAnnotationPresent(Revision.class));
        assertThat(Aggregates.types())
                .containsAll(Aggregates.snapshots().stream()
                        .map(Aggregates.Snapshots::type)
                        .toList());
    }

    /** A life of one inquiry and one conversation: repetitions, late answers, failures. */
    private static List<Object> commands(long seed) {
        Random random = new Random(seed);
        List<Object> commands = new ArrayList<>(List.of(link(1), note(1)));
        for (int step = 2; step <= 60; step++) {
            commands.add(
                    switch (random.nextInt(10)) {
                        case 0, 1 -> link(1 + random.nextInt(step));
                        case 2 -> note(1 + random.nextInt(step));
                        case 3 -> new RequestExtraction(INQUIRY);
                        case 5 -> new MarkRead(ConversationId.between(META, ADA), 1 + random.nextInt(step));
                        case 4 -> read(1 + random.nextInt(10), random);
                        case 6 -> correct(random);
                        case 7 -> new RetryExtraction(INQUIRY, 1 + random.nextInt(10), 2);
                        case 8 -> new RemindInquiry(INQUIRY, step);
                        default -> new RecordExtractionFailure(INQUIRY, 1 + random.nextInt(20), "local/1", "TIMED_OUT");
                    });
        }
        return commands;
    }

    private static LinkMessage link(int message) {
        return new LinkMessage(
                INQUIRY,
                ADA,
                1,
                message(message),
                Channel.WHATSAPP,
                message,
                minutesAfterNoon(message),
                message % 4 != 0);
    }

    private static NoteInbound note(int message) {
        return new NoteInbound(
                ConversationId.between(META, ADA),
                META,
                ADA,
                ConversationKind.DIRECT,
                message(message),
                minutesAfterNoon(message));
    }

    private static CorrectFields correct(Random random) {
        InquiryField field = random.nextBoolean() ? InquiryField.ORIGIN : InquiryField.LAST_NAME;
        String value = random.nextInt(3) == 0 ? null : "entered " + random.nextInt(3);
        return new CorrectFields(INQUIRY, null, List.of(new FieldValue(field, value)));
    }

    private static RecordExtraction read(int extraction, Random random) {
        List<ExtractedValue> values = IntStream.rangeClosed(1, 60)
                .mapToObj(message -> new ExtractedValue(
                        FIELDS.get(random.nextInt(FIELDS.size())),
                        "value " + random.nextInt(3),
                        0.9,
                        message(message),
                        "words",
                        random.nextBoolean() ? "derived" : null))
                .toList();
        return new RecordExtraction(INQUIRY, extraction, "local/1", values);
    }

    private static MessageId message(int message) {
        return MessageId.of("t1", "m" + message);
    }
}
