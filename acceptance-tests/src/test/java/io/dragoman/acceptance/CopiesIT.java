package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesIT {

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
}
