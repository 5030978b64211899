package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Numbers pass on and come back; what was told of that before changes nothing later. */
class MovedNumbersIT {

    private static final String ANN = "16505551234";
    private static final String BEN = "16505556789";
    private static final String BENS_NEXT = "16505556790";
    private static final String CARL = "16505550001";
    private static final String CARLS_OTHER = "16505550002";

    @Test
    void numbers_that_came_back_stay_where_they_are_over_a_copy_and_a_rebuild(@TempDir Path folder) {
        try (Server server = Server.start(Launch.on(folder.resolve("data")))) {
            server.standStill();
            Meta meta = Tenant.first(server).meta();
            tell(meta, server.api());
            long position = server.api().settle();
            List<JsonNode> contacts = server.api().all("/api/v1/contacts");
            assertThat(words(server.api()))
                    .containsExactlyInAnyOrder(
                            Set.of("ann 1", "ann 2"),
                            Set.of("ann's stranger"),
                            Set.of("ben 1", "ben has another", "ben 2"),
                            Set.of("carl 1", "carl has another", "carl has the former"),
                            Set.of("carl's stranger"));

            server.stop();
            server.forgetReadModels();
            server.startAgain();

            assertThat(server.api().settle()).as("nothing new is told").isEqualTo(position);
            assertThat(server.api().all("/api/v1/contacts")).isEqualTo(contacts);
            write(meta, server.api(), "ann 3", ANN, null);
            write(meta, server.api(), "ben 3", BEN, null);
            write(meta, server.api(), "carl 2", CARL, null);
            assertThat(words(server.api()))
                    .contains(
                            Set.of("ann 1", "ann 2", "ann 3"),
                            Set.of("ben 1", "ben has another", "ben 2", "ben 3"),
                            Set.of("carl 1", "carl has another", "carl has the former", "carl 2"));
        }
    }

    private static void tell(Meta meta, Api api) {
        write(meta, api, "ann 1", ANN, "US.1");
        write(meta, api, "ann's stranger", ANN, "US.2");
        write(meta, api, "ann 2", ANN, "US.1");

        write(meta, api, "ben 1", BEN, "US.3");
        change(meta, api, "ben has another", BEN, BENS_NEXT);
        write(meta, api, "ben 2", BEN, "US.3");
        change(meta, api, "ben has another", BEN, BENS_NEXT);

        write(meta, api, "carl 1", CARL, null);
        change(meta, api, "carl has another", CARL, CARLS_OTHER);
        change(meta, api, "carl has the former", CARLS_OTHER, CARL);
        write(meta, api, "carl's stranger", CARLS_OTHER, null);
    }

    private static void write(Meta meta, Api api, String words, String from, @Nullable String user) {
        Map<String, Object> message = Meta.text("wamid." + words, from, Server.MIDNIGHT, words);
        if (user != null) {
            message.put("from_user_id", user);
        }
        post(meta, api, message);
    }

    private static void change(Meta meta, Api api, String words, String from, String next) {
        Map<String, Object> notice = Meta.text("wamid." + words, from, Server.MIDNIGHT, words);
        notice.remove("text");
        notice.put("type", "system");
        notice.put("system", Json.object("body", words, "type", "user_changed_number", "wa_id", next));
        post(meta, api, notice);
    }

    private static void post(Meta meta, Api api, Map<String, Object> message) {
        meta.post(meta.body(List.of(message))).is(200);
        api.settle();
    }

    /** What stands in each conversation. */
    private static List<Set<String>> words(Api api) {
        return api.all("/api/v1/conversations").stream()
                .map(it -> api.all("/api/v1/conversations/" + it.path("id").asString() + "/messages"))
                .map(messages -> Set.copyOf(Json.texts(messages, "text")))
                .toList();
    }
}
