package io.dragoman.providers;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.InboundItem.Unreadable;
import io.dragoman.providers.registry.Providers;
import io.dragoman.vault.IntegrationAccess;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every provider's codec promises alike. */
public abstract class CodecContract {

    /** How often each sample is mutated; a longer search is asked for with {@code -Dfuzz.rounds=}. */
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 200);

    private final InboundCodec codec;

    protected CodecContract(InboundCodec codec) {
        this.codec = codec;
    }

    /** The files of all samples. */
    protected abstract List<String> samples();

    /** A delivery of one message that says {@code text}. */
    protected abstract byte[] saying(String text);

    protected abstract String contentType();

    @Test
    void it_is_the_one_of_its_provider() {
        assertThat(Providers.codec(codec.provider())).hasSameClassAs(codec);
    }

    static Stream<String> texts() {
        return Stream.of(
                "Hi",
                " ",
                "two\nlines\r\n\tand a tab",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66", // a family of joined emoji
                "\uD83D\uDC4B\uD83C\uDFFD".repeat(2048),
                "\u202Egnp.exe", // right-to-left override
                "<script>alert('x')</script> & \"quoted\" \\ back / slash 100% a+b=c",
                "\uD835\uDD18\uD835\uDD2B\uD835\uDD26 \uFEFF",
                "e\u0301 is not \u00E9",
                "x".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_stays_as_it_was_written(String text) {
        assertThat(said(text)).isEqualTo(text);
    }

    @Test
    void what_no_store_can_hold_is_replaced() {
        assertThat(said("a\u0000b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void the_same_bytes_give_the_same_items() {
        for (String sample : samples()) {
            byte[] body = Samples.bytes(sample);
            assertThat(decoded(sample, body)).isEqualTo(decoded(sample, body));
        }
    }

    static Stream<byte[]> nonsense() {
        return Stream.of(
                new byte[0],
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 1},
                "{".getBytes(UTF_8),
                "{\"entry\":[".getBytes(UTF_8),
                "[]".getBytes(UTF_8),
                "true".getBytes(UTF_8),
                "\"text\"".getBytes(UTF_8),
                "{}".getBytes(UTF_8),
                "{} {}".getBytes(UTF_8),
                "%".getBytes(UTF_8),
                "&&=&%zz=%".getBytes(UTF_8),
                "{\"a\":\"\u00E9\"}".getBytes(UTF_16),
                "{\"a\":\"\u00E9\"}".getBytes(ISO_8859_1),
                ("{\"a\":" + "9".repeat(20_000) + "}").getBytes(UTF_8),
                "{\"a\":1e99999999999}".getBytes(UTF_8),
                "[".repeat(10_000).getBytes(UTF_8),
                ("{\"entry\":".repeat(10_000) + "1" + "}".repeat(10_000)).getBytes(UTF_8),
                ("{\"senderData\":".repeat(999) + "1" + "}".repeat(999)).getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void nonsense_is_one_unreadable_body(byte[] body) {
        for (String contentType : List.of(contentType(), "application/json", "text/plain", "")) {
            assertThat(codec.decode(account(), contentType, body))
                    .singleElement()
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void no_mutation_of_a_sample_makes_it_fail() {
        Random random = new Random(20_261_121);
        for (String sample : samples()) {
            for (int i = 0; i < ROUNDS; i++) {
                byte[] body = Mutations.ofBytes(random, Samples.bytes(sample));
                assertThat(decoded(sample, body)).as(sample).noneMatch(CodecContract::isDefect);
            }
        }
    }

    @Test
    void no_field_of_another_type_makes_a_sample_fail() {
        Random random = new Random(20_261_122);
        for (String sample : samples()) {
            if (sample.endsWith(".json")) {
                for (int i = 0; i < ROUNDS; i++) {
                    byte[] body = Mutations.ofFields(random, Samples.json(sample));
                    assertThat(decoded(sample, body)).as(sample).noneMatch(CodecContract::isDefect);
                }
            }
        }
    }

    /** The text of the one message in a delivery that says {@code text}. */
    protected final String said(String text) {
        List<InboundItem> items = codec.decode(account(), contentType(), saying(text));
        assertThat(items).singleElement().isInstanceOf(Message.class);
        return String.valueOf(((Message) items.get(0)).content().text());
    }

    private List<InboundItem> decoded(String sample, byte[] body) {
        return codec.decode(account(), Samples.contentType(sample), body);
    }

    private static boolean isDefect(InboundItem item) {
        return item instanceof Unreadable unreadable && unreadable.code().equals("DEFECT");
    }

    private IntegrationAccess account() {
        return Accounts.of(codec.provider(), Map.of());
    }
}
