package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same as {@link NastyInputIT} for Twilio, which posts forms: each is signed as it stands, so only its meaning is wrong. */
@ExtendWith(SharedServer.class)
class NastyFormIT {

    /** A longer search is asked for with {@code -Dfuzz.rounds=}. */
    private static final int ROUNDS = 20 * Integer.getInteger("fuzz.rounds", 3);

    private static final String ANN = "16505551234";

    private static final List<String> ODD = List.of(
            "",
            " ",
            "-1",
            "99999999999999999999",
            "NaN",
            "1e400",
            "null",
            "[object Object]",
            "\u0000",
            "\u202E\uD83D\uDE00",
            "whatsapp:",
            "whatsapp:+",
            "messenger:7",
            "../../etc/passwd",
            "{\"$where\":\"1\"}",
            "x".repeat(20_000));

    private final Api api;
    private final Twilio twilio;
    private final Random random = new Random(20_300_101);

    NastyFormIT(Server server) {
        Tenant tenant = Tenant.fresh(server);
        this.api = tenant.admin();
        this.twilio = tenant.twilio();
    }

    @Test
    void mutated_forms_lose_nothing_double_nothing_and_stop_nothing() {
        List<Map<String, String>> forms = new ArrayList<>();
        for (Map<String, String> sample : samples()) {
            for (int round = 0; round < ROUNDS; round++) {
                forms.add(mutated(sample));
            }
        }
        int taken = post(forms);
        twilio.post(twilio.text("SMvalid", "16505559999", "valid")).is(200);
        api.settle();

        assertThat(api.all("/api/v1/webhook-deliveries")).hasSize(taken + 1);
        assertThat(Json.texts(api.all("/api/v1/webhook-deliveries"), "state")).doesNotContain("pending");
        assertThat(Json.texts(Timeline.of(api), "id")).doesNotHaveDuplicates();
        assertThat(Json.texts(Timeline.of(api), "text")).contains("valid");

        int before = Timeline.of(api).size();
        Collections.shuffle(forms, random);
        post(forms);
        api.settle();
        assertThat(Timeline.of(api)).as("copies in another order").hasSize(before);
    }

    /** How many of them were taken; the others must have been refused as unreadable. */
    private int post(List<Map<String, String>> forms) {
        List<Integer> answers =
                Parallel.run(16, forms.size(), i -> twilio.post(forms.get(i)).status());
        assertThat(answers).isSubsetOf(200, 400);
        return (int) answers.stream().filter(status -> status == 200).count();
    }

    private List<Map<String, String>> samples() {
        Map<String, String> text = twilio.text("SMtext", ANN, "Hello");
        return List.of(
                text,
                with(
                        text,
                        "MessageSid",
                        "SMmedia",
                        "NumMedia",
                        "1",
                        "MediaUrl0",
                        "https://api/m",
                        "MediaContentType0",
                        "a/b"),
                with(text, "MessageSid", "SMplace", "Latitude", "38.72", "Longitude", "-9.14", "Label", "Lisbon"),
                with(text, "MessageSid", "SMreply", "OriginalRepliedMessageSid", "SMtext", "ButtonText", "Yes"),
                with(text, "MessageSid", "SMsent", "MessageStatus", "delivered", "ErrorCode", "63016"));
    }

    private static Map<String, String> with(Map<String, String> form, String... fields) {
        Map<String, String> changed = new TreeMap<>(form);
        for (int i = 0; i < fields.length; i += 2) {
            changed.put(fields[i], fields[i + 1]);
        }
        return changed;
    }

    /** Without a field, or with one that says something else. */
    private Map<String, String> mutated(Map<String, String> sample) {
        Map<String, String> mutated = new TreeMap<>(sample);
        List<String> names = List.copyOf(mutated.keySet());
        String name = names.get(random.nextInt(names.size()));
        if (random.nextInt(3) == 0) {
            mutated.remove(name);
        } else {
            mutated.put(name, ODD.get(random.nextInt(ODD.size())));
        }
        return mutated;
    }
}
