package io.dragoman.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.inquiry.InquiryEvent.ExtractionRecorded;
import io.dragoman.sample.SampleEvent;
import io.dragoman.sample.SampleEvent.RumourHeard;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {

    private static final String CONTACT = "contact:default:k3f9";

    private final AesCipher cipher = new AesCipher();
    private final HistorySerializer serializer =
            HistorySerializer.create(WireNames.of(List.of(SampleEvent.class)).with("test.Draft", Draft.class), cipher);
    private final HistorySerializer events = HistorySerializer.create(WireNames.ofEvents(), cipher);

    static Stream<Object> samples() {
        return EventSamples.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void no_byte_of_it_is_stored_in_plain(Object event) {
        String stored = new String(events.serialize(event, byte[].class).getData(), ISO_8859_1);

        assertThat(stored).doesNotContain(EventSamples.PRIVATE);
        byte[] secret = EventSamples.PRIVATE.getBytes(UTF_8);
        for (int shift = 0; shift < 3; shift++) {
            assertThat(stored).doesNotContain(base64WithoutEdges(secret, shift));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void who_holds_the_key_reads_it(Object event) {
        assertThat(events.<byte[], Object>deserialize(events.serialize(event, byte[].class)))
                .usingRecursiveComparison()
                .isEqualTo(event);
    }

    @Test
    void without_the_key_a_text_reads_as_erased_and_the_rest_stays() {
        MessageReceived event = EventSamples.messageReceived();
        SerializedObject<byte[]> stored = events.serialize(event, byte[].class);

        cipher.destroy(CONTACT);

        MessageReceived read = events.deserialize(stored);
        assertThat(read.providerMessageId()).isEqualTo("[erased]");
        assertThat(read.content().text()).isEqualTo("[erased]");
        assertThat(read.content().raw()).isEqualTo("[erased]");
        assertThat(read.content().media())
                .isEqualTo(new MessageContent.Media("application/pdf", "[erased]", "[erased]", 4_096L));
        assertThat(read.effectiveAt()).isEqualTo(event.effectiveAt());
    }

    @Test
    void without_the_key_the_values_of_a_list_read_as_erased() {
        ExtractionRecorded event = EventSamples.extractionRecorded();
        SerializedObject<byte[]> stored = events.serialize(event, byte[].class);

        cipher.destroy(CONTACT);

        ExtractionRecorded read = events.deserialize(stored);
        assertThat(read.values()).extracting("value", "words").containsOnly(tuple("[erased]", "[erased]"));
        assertThat(read.values()).extracting("confidence").containsExactly(0.9, 0.5);
    }

    @Test
    void without_the_key_bytes_read_as_none() {
        WebhookReceived event = (WebhookReceived) EventSamples.ALL.get(0);
        SerializedObject<byte[]> stored = events.serialize(event, byte[].class);

        cipher.destroy(event.deliveryId().value());

        assertThat(events.<byte[], WebhookReceived>deserialize(stored).body()).isEmpty();
    }

    @Test
    void nothing_more_is_stored_about_somebody_erased() {
        cipher.destroy(CONTACT);

        assertThatThrownBy(() -> events.serialize(EventSamples.messageReceived(), byte[].class))
                .isInstanceOf(SubjectErased.class);
    }

    @Test
    void of_nobody_it_is_refused() {
        assertThatThrownBy(() -> serializer.serialize(new RumourHeard("Zaphod was here"), byte[].class))
                .hasMessageNotContaining("Zaphod")
                .hasRootCauseMessage("personal data without a data subject");
    }

    @Test
    void a_class_with_fields_is_treated_like_a_record() {
        Draft draft = new Draft(EventSamples.messageReceived().contactId(), "Dear Zaphod", List.of("one", "two"));

        SerializedObject<byte[]> stored = serializer.serialize(draft, byte[].class);

        assertThat(new String(stored.getData(), UTF_8)).contains(CONTACT).doesNotContain("Dear");
        assertThat(serializer.<byte[], Draft>deserialize(stored))
                .usingRecursiveComparison()
                .isEqualTo(draft);
    }

    @Test
    void a_vault_out_of_reach_is_told_as_such() {
        KeysUnavailable unavailable = new KeysUnavailable("the vault is away", new IllegalStateException());
        HistorySerializer without = HistorySerializer.create(WireNames.ofEvents(), new PersonalDataCipher() {
            @Override
            public byte[] encrypt(String subject, byte[] plain) {
                throw unavailable;
            }

            @Override
            public byte[] decrypt(String subject, byte[] cipherText) {
                throw unavailable;
            }
        });

        assertThatThrownBy(() -> without.serialize(EventSamples.messageReceived(), byte[].class))
                .isSameAs(unavailable);
        assertThatThrownBy(() -> without.deserialize(events.serialize(EventSamples.messageReceived(), byte[].class)))
                .isSameAs(unavailable);
    }

    /** The part of the Base64 text that a secret gives wherever it begins {@code shift} bytes into a group of three. */
    private static String base64WithoutEdges(byte[] secret, int shift) {
        byte[] shifted = new byte[secret.length + shift];
        System.arraycopy(secret, 0, shifted, shift, secret.length);
        String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return text.substring(shift == 0 ? 0 : 4, shifted.length / 3 * 4);
    }

    /** Stands for an aggregate's snapshot. */
    @SuppressWarnings({"unused", "FieldCanBeLocal", "FieldMayBeFinal"}) // read and written by the serializer
    static final class Draft {

        @DataSubject
        private @Nullable ContactId contactId;

        @PersonalData
        private @Nullable String text;

        private final List<String> steps = new ArrayList<>();

        Draft() {}

        Draft(ContactId contactId, String text, List<String> steps) {
            this.contactId = contactId;
            this.text = text;
            this.steps.addAll(steps);
        }
    }
}
