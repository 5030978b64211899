package io.dragoman.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedLibraryTest {

    private static final String CHOSEN = "org.sqlite.tmpdir";

    private final @Nullable String before = System.getProperty(CHOSEN);

    @TempDir
    private Path folder;

    @AfterEach
    void as_it_was() {
        choose(before);
    }

    @Test
    void what_a_killed_process_left_is_taken_away() throws IOException {
        choose(null);
        Path inside = folder.resolve("native");
        UnpackedLibrary.into(inside);
        Files.writeString(inside.resolve("libsqlitejdbc.so"), "of a process that was killed");

        UnpackedLibrary.into(inside);

        assertThat(inside).isEmptyDirectory();
        assertThat(System.getProperty(CHOSEN)).isEqualTo(inside.toString());
    }

    @Test
    void a_folder_that_somebody_chose_is_used() {
        choose("/elsewhere");

        UnpackedLibrary.into(folder.resolve("native"));

        assertThat(System.getProperty(CHOSEN)).isEqualTo("/elsewhere");
    }

    private static void choose(@Nullable String folder) {
        if (folder == null) {
            System.clearProperty(CHOSEN);
        } else {
            System.setProperty(CHOSEN, folder);
        }
    }
}
