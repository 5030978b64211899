package io.dragoman.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A browser that is installed on this machine; none is ever downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    /** Without a sandbox, as containers have none; and quiet, as it must ask nobody but the server. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /** Starts it. Where there is none the tests are skipped, saying so, or fail where they are required. */
    static Chromium start() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            String reason = "The pages are not tested: none of " + String.join(", ", NAMES) + " is on the PATH.";
            if ("required".equals(System.getenv("DRAGOMAN_BROWSER_TESTS"))) {
                throw new AssertionError(reason);
            }
            System.out.println(reason);
            Assumptions.abort(reason);
        }
        return new Chromium(executable.orElseThrow());
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> find() {
        List<String> folders =
                List.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
