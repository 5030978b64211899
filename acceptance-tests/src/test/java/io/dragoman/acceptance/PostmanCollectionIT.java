package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Whoever tries the API with a client for it finds every operation in the checked-in collection. */
@ExtendWith(SharedServer.class)
class PostmanCollectionIT {

    private static final Path FILE = Path.of(System.getProperty("basedir", "."), "../docs/postman_collection.json");

    @Test
    void the_collection_has_every_operation_of_the_server(Server server) throws IOException {
        JsonNode collection =
                Json.read(Json.bytes(PostmanCollection.of(server.api().read("/openapi.json"))));
        if (Boolean.getBoolean("postman.write")) {
            Files.writeString(FILE, Json.pretty(collection) + '\n');
        }

        assertThat(Json.read(Files.readAllBytes(FILE)))
                .as("docs/postman_collection.json; -Dpostman.write=true makes it anew")
                .isEqualTo(collection);
    }
}
