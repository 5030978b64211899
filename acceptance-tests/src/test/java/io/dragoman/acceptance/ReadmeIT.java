package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the first page says to paste works when it is pasted. */
@ExtendWith(SharedServer.class)
class ReadmeIT {

    private static final Path README = Path.of(System.getProperty("basedir", "."), "../README.md");
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @Test
    void a_post_that_is_signed_by_hand_becomes_an_inquiry(Server server) throws Exception {
        assumeTrue(!run("command -v curl && command -v openssl").isBlank(), "there are curl and openssl");
        Tenant tenant = Tenant.fresh(server);
        String token = server.api()
                .post("/api/v1/tokens", Json.object("name", "pasted", "role", "admin", "tenant", tenant.id()))
                .is(202)
                .json()
                .path("token")
                .asString();

        String output =
                run(pasted().replace("http://localhost:8080", server.base().toString())
                        .replace("TOKEN=a-token-of-my-own", "TOKEN=" + token)
                        .replace("/webhooks/meta/by-hand", "/webhooks/meta/" + tenant.address("by-hand")));

        assertThat(output).contains(" 200");
        tenant.admin().settle();
        assertThat(tenant.admin().all("/api/v1/inquiries"))
                .singleElement()
                .satisfies(inquiry ->
                        assertThat(inquiry.path("contactName").asString()).startsWith("Ann"));
    }

    private static String pasted() throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(README));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static String run(String script) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("sh", "-c", script).redirectErrorStream(true).start();
        String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return output;
    }
}
