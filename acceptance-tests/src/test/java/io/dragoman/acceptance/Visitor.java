package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser, who writes down what no page may do: complain, or ask another host for anything. */
final class Visitor implements AutoCloseable {

    static final String PASSWORD = "a sentence of four words";

    private static final double PATIENCE_MS = 30_000;
    private static final String REFUSAL = "Failed to load resource: the server responded with a status of ";

    private final Server server;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final Page page;
    private boolean refusalsExpected;

    private Visitor(Server server, BrowserContext context) {
        this.server = server;
        this.context = context;
        this.page = tab();
    }

    static Visitor at(Chromium chromium, Server server, String language) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(server.base().toString())
                        .setLocale(language)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1366, 900));
        context.setDefaultTimeout(PATIENCE_MS);
        return new Visitor(server, context);
    }

    /** From now on the server refuses something on purpose; browsers tell that in the console. */
    Visitor expectingRefusals() {
        refusalsExpected = true;
        return this;
    }

    Page page() {
        return page;
    }

    /** Another page of the same session. */
    Page tab() {
        Page tab = context.newPage();
        tab.onPageError(error -> complaints.add(tab.url() + ": " + error));
        tab.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !(refusalsExpected && message.text().startsWith(REFUSAL))) {
                complaints.add(tab.url() + ": " + message.text() + ' ' + message.location());
            }
        });
        tab.onRequest(request -> {
            if (!request.url().startsWith(server.base() + "/")) {
                complaints.add(tab.url() + " asked " + request.url());
            }
        });
        return tab;
    }

    /** Makes a user of that role in the first tenant, and signs in as that one. */
    Visitor enter(String username, String role) {
        return enter(username, role, "default");
    }

    Visitor enter(String username, String role, String tenant) {
        Object user = Json.object("username", username, "role", role, "password", PASSWORD, "tenant", tenant);
        server.api().post("/api/v1/users", user).is(202);
        page.navigate("/sign-in");
        if (!tenant.equals("default")) {
            page.locator(".other-tenant summary").click();
            page.locator("input[name=tenant]").fill(tenant);
        }
        signIn(username, PASSWORD);
        page.locator(".shell").waitFor();
        return this;
    }

    /** Fills in the form that is there. */
    void signIn(String username, String password) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
    }

    /** Opens a page and waits until everything on it is there. */
    Page open(String path) {
        page.navigate(path);
        page.locator("main h1").waitFor();
        page.waitForCondition(() -> page.locator(".skeleton").count() == 0);
        return page;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
