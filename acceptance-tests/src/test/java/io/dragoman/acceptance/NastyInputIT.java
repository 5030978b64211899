package io.dragoman.acceptance;

import static io.dragoman.acceptance.Json.object;
import static io.dragoman.acceptance.Server.MIDNIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * Payloads that are nearly right, in great number. Whatever they are: nothing is answered with an error of ours, what was acknowledged is in
 * the journal, what is valid is in a timeline, nothing is there twice, and nothing gets stuck.
 */
@ExtendWith(SharedServer.class)
class NastyInputIT {

    private static final Path SAMPLES = Path.of("../channel-providers/src/test/resources/samples");
    /** A longer search is asked for with {@code -Dfuzz.rounds=}. */
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 3);

    private static final String ANN = "16505551234";

    private final Tenant tenant;
    private final Api api;
    private final Meta meta;
    private final GreenApi green;
    private final Random random = new Random(20_300_101);

    NastyInputIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
        this.meta = tenant.meta();
        this.green = tenant.greenApi();
    }

    @Test
    void mutated_samples_lose_nothing_double_nothing_and_stop_nothing() {
        List<byte[]> bodies = new ArrayList<>();
        for (byte[] sample : samples()) {
            for (int i = 0; i < ROUNDS; i++) {
                bodies.add(mutated(sample));
            }
        }
        List<Integer> answers = Parallel.run(16, bodies.size() * 2, i -> {
            byte[] body = bodies.get(i / 2);
            return (i % 2 == 0 ? meta.post(body) : green.post(body)).status();
        });
        assertThat(answers).isSubsetOf(200, 400, 413);
        valid(0);
        api.settle();

        long taken = answers.stream().filter(status -> status == 200).count();
        assertThat(api.all("/api/v1/webhook-deliveries")).hasSize((int) taken + 1);
        assertThat(Json.texts(api.all("/api/v1/webhook-deliveries"), "state")).doesNotContain("pending");
        assertThat(Json.texts(Timeline.of(api), "id")).doesNotHaveDuplicates();
        assertThat(Json.texts(Timeline.of(api), "text")).contains("valid 0");

        int before = Timeline.of(api).size();
        Collections.shuffle(bodies, random);
        Parallel.run(16, bodies.size() * 2, i -> {
            byte[] body = bodies.get(i / 2);
            return (i % 2 == 0 ? meta.post(body) : green.post(body)).status();
        });
        api.settle();
        assertThat(Timeline.of(api)).as("copies in another order").hasSize(before);
    }

    @Test
    void structures_that_no_provider_sends_are_answered_and_kept() {
        String deep = "{\"entry\":".repeat(900) + "1" + "}".repeat(900);
        String text =
                new String(meta.body(List.of(Meta.text("wamid.D", ANN, MIDNIGHT, "doubled"))), StandardCharsets.UTF_8);
        List<String> bodies = List.of(
                "null",
                "7",
                "\"text\"",
                "[]",
                "{}",
                "",
                deep,
                text.replace("\"id\":\"wamid.D\"", "\"id\":\"wamid.D\",\"id\":\"wamid.D2\""),
                text.replace("\"" + MIDNIGHT + "\"", "1e400"),
                text.replace("\"" + MIDNIGHT + "\"", "-" + "9".repeat(300)),
                text.replace("doubled", "\\u0000\\ud800\\udfff\\u202e"),
                text.substring(0, text.length() / 2),
                "\uFEFF" + text);
        List<Integer> answers = bodies.stream()
                .map(body -> meta.post(body.getBytes(StandardCharsets.UTF_8)).status())
                .toList();
        assertThat(answers).isSubsetOf(200, 400);
        valid(1);
        api.settle();
        int taken = (int) answers.stream().filter(status -> status == 200).count();
        assertThat(api.all("/api/v1/webhook-deliveries")).hasSize(taken + 1);
        assertThat(Json.texts(Timeline.of(api), "text")).contains("valid 1");
    }

    @Test
    void a_providers_post_at_another_providers_account_does_no_harm() {
        byte[] notification = green.text("X1", ANN, MIDNIGHT, "to the wrong door");
        byte[] delivery = meta.body(List.of(Meta.text("wamid.X1", ANN, MIDNIGHT, "to the wrong door")));
        meta.post(notification).is(200);
        green.post(delivery).is(200);
        valid(2);
        api.settle();
        assertThat(Json.texts(api.all("/api/v1/webhook-deliveries"), "state"))
                .containsExactlyInAnyOrder("failed", "failed", "effective");
        assertThat(Json.texts(Timeline.of(api), "text")).containsExactly("valid 2");
    }

    @Test
    void times_out_of_all_measure_are_taken_as_they_are_or_as_of_receipt() {
        meta.post(meta.body(List.of(
                        Meta.text("wamid.T1", ANN, -86_400, "in 1969"),
                        Meta.text("wamid.T2", ANN, 0, "in 1970"),
                        Meta.text("wamid.T3", ANN, 32_503_680_000L, "in 3000"),
                        Meta.text("wamid.T4", ANN, Long.MAX_VALUE, "at the end"))))
                .is(200);
        api.settle();
        assertThat(Json.texts(Timeline.of(api), "text"))
                .containsExactlyInAnyOrder("in 1969", "in 1970", "in 3000", "at the end");
    }

    @Test
    void an_album_is_as_many_messages_in_their_order() {
        List<Map<String, Object>> album = new ArrayList<>();
        List<String> captions = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            captions.add("picture " + i);
            Map<String, Object> picture = Meta.text("wamid.A" + i, ANN, MIDNIGHT, "");
            picture.remove("text");
            picture.put("type", "image");
            picture.put("image", object("id", "media-" + i, "mime_type", "image/jpeg", "caption", "picture " + i));
            album.add(picture);
        }
        meta.post(meta.body(album)).is(200);
        api.settle();
        assertThat(Json.texts(Timeline.of(api), "text")).isEqualTo(captions);
    }

    @Test
    void a_burst_of_one_person_over_fifty_connections_with_copies_is_each_message_once() {
        List<byte[]> posts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int number = i % 100;
            posts.add(meta.body(List.of(Meta.text("wamid.B" + number, ANN, MIDNIGHT + number, "burst " + number))));
        }
        Collections.shuffle(posts, random);
        assertThat(Parallel.run(50, posts.size(), i -> meta.post(posts.get(i)).status()))
                .containsOnly(200);
        api.settle();
        List<JsonNode> messages = Timeline.of(api);
        assertThat(messages).hasSize(100);
        assertThat(Json.texts(messages, "text")).first().isEqualTo("burst 0");
        assertThat(api.all("/api/v1/contacts")).hasSize(1);
    }

    private void valid(int number) {
        meta.text("wamid.V" + number, "16505559999", "valid " + number).is(200);
    }

    private static List<byte[]> samples() {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.toString().contains("webhook"))
                    .filter(file -> !file.toString().contains("twilio"))
                    .sorted()
                    .map(NastyInputIT::read)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Cut, doubled, swapped, or with bytes that are not there in any sample. */
    private byte[] mutated(byte[] sample) {
        String text = new String(sample, StandardCharsets.UTF_8);
        int at = random.nextInt(text.length());
        String mutated = switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 7));
            case 2 -> text.replace("\"timestamp\"", "\"timestamp\":[],\"timestamp\"");
            case 3 -> text.replaceAll("\"(type|typeMessage|typeWebhook)\": ?\"[a-zA-Z]+\"", "\"$1\":{}");
            case 4 -> text.replaceAll(": ?\"([^\"]{1,5})\"", ":[\"$1\\\\u0000\"]");
            default -> text.substring(0, at) + "\u202E\uD83D\uDE00" + text.substring(at);
        };
        return mutated.getBytes(StandardCharsets.UTF_8);
    }
}
