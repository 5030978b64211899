package io.dragoman.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path PAGE = MODULE.resolve("../docs/event-catalogue.md");

    @Test
    void the_page_tells_what_the_types_say() throws Exception {
        String catalogue = EventCatalogue.of(SourceComments.of(MODULE.resolve("src/main/java")));
        if (Boolean.getBoolean("catalogue.write")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, catalogue);
        }

        assertThat(PAGE).hasContent(catalogue);
    }

    @Test
    void every_event_says_what_it_means() throws Exception {
        SourceComments comments = SourceComments.of(MODULE.resolve("src/main/java"));

        assertThat(WireNames.ofEvents().types())
                .allSatisfy(type -> assertThat(comments.meaning(type)).isNotEmpty());
    }
}
