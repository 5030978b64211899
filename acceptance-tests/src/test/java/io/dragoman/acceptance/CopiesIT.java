package io.dragoman.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class CopiesIT {

    private static final String ANN = "16505551234";
    private static final String BOB = "16505556789";

    @Test
    void copies_of_a_post_are_journalled_and_take_effect_once_over_a_restart(@TempDir Path folder) {
        try (Server server = Server.start(Launch.on(folder.resolve("data")))) {
            server.standStill();
            Tenant tenant = Tenant.first(server);
            Meta meta = tenant.meta();
            byte[] post = meta.body(List.of(Meta.text("wamid.T1", "16505551234", Server.MIDNIGHT, "Hi")));
            meta.post(post).is(200);
            assertThat(Parallel.run(20, 20, i -> meta.post(post))).allSatisfy(answer -> answer.is(200));
            server.stop();
            server.startAgain();
            server.standStill();
            assertThat(Parallel.run(20, 20, i -> meta.post(post))).allSatisfy(answer -> answer.is(200));
            server.api().settle();

            List<String> states = Json.texts(server.api().all("/api/v1/webhook-deliveries"), "state");

            assertThat(states).hasSize(41);
            assertThat(states).filteredOn("effective"::equals).hasSize(1);
            assertThat(states).filteredOn("no-effect"::equals).hasSize(40);
            assertThat(Timeline.of(server.api())).hasSize(1);
            assertThat(server.api().all("/api/v1/contacts")).hasSize(1);
        }
    }

    @Test
    void neither_an_old_copy_nor_a_rebuild_brings_an_old_name_or_a_closed_conversation_back(@TempDir Path folder) {
        try (Server server = Server.start(Launch.on(folder.resolve("data")))) {
            server.standStill();
            Meta meta = Tenant.first(server).meta();
            byte[] first = named("First", meta, "wamid.1", ANN);
            meta.post(first).is(200);
            meta.post(named("Second", meta, "wamid.2", ANN)).is(200);
            close(server, meta, "wamid.3");
            close(server, meta, "wamid.4");
            meta.post(first).is(200);
            long position = server.api().settle();
            List<JsonNode> contacts = server.api().all("/api/v1/contacts");

            server.stop();
            server.forgetReadModels();
            server.startAgain();

            assertThat(server.api().settle()).as("nothing new is told").isEqualTo(position);
            assertThat(server.api().all("/api/v1/contacts")).isEqualTo(contacts);
            assertThat(Json.texts(contacts, "name")).containsExactlyInAnyOrder("Second", "Bob");
            assertThat(contacts)
                    .filteredOn(it -> it.path("conversationClosed").asBoolean())
                    .hasSize(1);
        }
    }

    /** Bob writes, and somebody is done with it at the same moment. */
    private static void close(Server server, Meta meta, String message) {
        meta.post(named("Bob", meta, message, BOB)).is(200);
        server.api().settle();
        JsonNode bob = server.api().all("/api/v1/contacts").stream()
                .filter(it -> it.path("name").asString().equals("Bob"))
                .findFirst()
                .orElseThrow();
        assertThat(bob.path("conversationClosed").asBoolean()).isFalse();
        server.api()
                .patch("/api/v1/contacts/" + bob.path("id").asString(), Json.object("conversationClosed", true))
                .is(202);
        server.api().settle();
    }

    private static byte[] named(String name, Meta meta, String id, String from) {
        String body = new String(meta.body(List.of(Meta.text(id, from, Server.MIDNIGHT, "Hi"))), UTF_8);
        return body.replace("\"Ann\"", '"' + name + '"').getBytes(UTF_8);
    }
}
