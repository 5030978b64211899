package io.dragoman.gateway.webhook;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers refused posts in one file, a line each: at most {@link #COUNT} of the last {@link #AGE}. The file is written anew when
 * it has twice as many lines, so it stays under a megabyte.
 */
public final class FileRefusedPostStore implements RefusedPostStore, AutoCloseable {

    static final int COUNT = 1_000;
    static final Duration AGE = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(FileRefusedPostStore.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int QUEUE = 256;

    private final Path file;
    private final RecentPosts posts;
    private final ExecutorService writer = new ThreadPoolExecutor(
            0,
            1,
            10,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            task -> new Thread(task, "refused-webhooks"),
            new ThreadPoolExecutor.DiscardPolicy());
    private int lines;

    /** Remembers in {@code directory}, which is made if it does not exist, and goes on with what is there. */
    public FileRefusedPostStore(Path directory, Clock clock) throws IOException {
        this.file = Files.createDirectories(directory).resolve("refused-webhooks.jsonl");
        this.posts = new RecentPosts(COUNT, AGE, clock);
        load();
    }

    @Override
    public void add(RefusedPost post) {
        posts.add(post);
        writer.execute(() -> write(post));
    }

    @Override
    public List<RefusedPost> newest() {
        return posts.newest();
    }

    /** What waits to be written is still written. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("some refused webhooks were not remembered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void load() throws IOException {
        if (Files.exists(file)) {
            Files.readAllLines(file).forEach(this::remember);
            rewrite();
        }
    }

    private void remember(String line) {
        try {
            posts.add(JSON.readValue(line, RefusedPost.class));
        } catch (JacksonException e) {
            LOG.debug("a line of {} was cut off", file); // the last one, by a crash
        }
    }

    private void write(RefusedPost post) {
        try {
            if (lines >= 2 * COUNT) {
                rewrite();
            } else {
                Files.writeString(file, line(post), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                lines++;
            }
        } catch (IOException e) {
            LOG.warn("refused webhooks cannot be remembered: {}", e.getClass().getName());
        }
    }

    private void rewrite() throws IOException {
        StringBuilder text = new StringBuilder();
        List<RefusedPost> newestFirst = newest();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            text.append(line(newestFirst.get(i)));
        }
        Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
        Files.move(next, file, ATOMIC_MOVE, REPLACE_EXISTING);
        lines = newestFirst.size();
    }

    private static String line(RefusedPost post) {
        return JSON.writeValueAsString(post) + '\n';
    }
}
