package io.dragoman.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.query.platform.TestMongo;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadModelCatalogueTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "../docs/read-models.md");

    @Test
    void the_page_tells_what_feeds_each_read_model() throws Exception {
        String catalogue;
        try (TestMongo mongo = new TestMongo()) {
            catalogue = ReadModelCatalogue.of(mongo.database(), FullStory.history());
        }
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(PAGE, catalogue);
        }

        assertThat(PAGE).hasContent(catalogue);
    }
}
