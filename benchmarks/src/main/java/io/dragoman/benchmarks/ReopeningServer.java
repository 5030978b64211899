package io.dragoman.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.server.DragomanApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The server in a process that opens one data folder after the other, so that all of them are measured equally warm. Each line of its input
 * names the next folder; it answers each with {@link #OPENED}.
 */
public final class ReopeningServer {

    static final String OPENED = "the folder is open";

    private ReopeningServer() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader folders = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        ConfigurableApplicationContext running = null;
        for (String folder = folders.readLine(); folder != null; folder = folders.readLine()) {
            close(running);
            running = SpringApplication.run(DragomanApplication.class, "--dragoman.data-dir=" + folder);
            System.out.println(OPENED);
        }
        close(running);
    }

    private static void close(@Nullable ConfigurableApplicationContext running) {
        if (running != null) {
            running.close();
        }
    }
}
