package io.dragoman.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do with the pages. */
class PagesIT {

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static Server server;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        server = Server.start(Launch.on(folder.resolve("data")));
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_newcomer_gets_from_the_printed_password_to_filled_inquiries_of_every_provider() {
        try (Visitor newcomer = Visitor.at(chromium, server, "en-US")) {
            firstSignIn(newcomer);
            Page board = newcomer.tab();
            board.navigate("/");
            assertThat(board.locator(".live-mark.live")).isVisible();
            board.evaluate("document.body.dataset.loaded = 'once'");
            Page phone = newcomer.open("/simulator");
            Map<String, String> customers =
                    Map.of("sim-meta", "Maria Lopez", "sim-twilio", "Jon Smith", "sim-green-api", "Ana Silva");
            int number = 0;
            for (var customer : customers.entrySet()) {
                String from = "+1202555014" + number++;
                write(phone, customer.getKey(), from, customer.getValue());
                Locator row = board.locator(".inquiry-row")
                        .filter(new Locator.FilterOptions().setHasText(customer.getValue()));
                assertThat(row.locator(".chip")).containsText("Complete");
            }
            for (String name : customers.values()) {
                board.locator(".inquiry-row")
                        .filter(new Locator.FilterOptions().setHasText(name))
                        .click();
                understood(board, name);
                board.locator(".back").click();
            }
            assertThat(board.locator("body[data-loaded=once]")).hasCount(1);
        }
    }

    private static void firstSignIn(Visitor newcomer) {
        Matcher printed = Pattern.compile("one-time password\\s+(\\S+)").matcher(server.output());
        assertThat(printed.find()).isTrue();
        Page page = newcomer.page();
        page.navigate("/");
        newcomer.signIn("admin", printed.group(1));
        page.locator("input[name=currentPassword]").fill(printed.group(1));
        page.locator("input[name=newPassword]").fill(Visitor.PASSWORD);
        page.locator("input[name=again]").fill(Visitor.PASSWORD);
        page.locator("button[type=submit]").click();
        assertThat(page.locator("h1")).hasText("Inquiries");
    }

    private static void write(Page phone, String integration, String from, String name) {
        phone.locator("input[name=line][value=" + integration + "]").check();
        phone.locator("input[name=from]").fill(from);
        phone.locator("input[name=name]").fill(name);
        Locator words = phone.locator("textarea");
        words.fill("Hello, this is " + name + ". We would like a trip to Lisbon.");
        words.press("Enter");
        words.fill("We want to travel from 2031-05-04 to 2031-05-18. Our budget is $4,200.50.");
        words.press("Enter");
    }

    private static void understood(Page page, String name) {
        assertThat(page.locator("h1")).hasText(name);
        assertThat(page.locator(".bubble")).hasCount(2);
        Locator fields = page.locator(".field");
        assertThat(fields.filter(new Locator.FilterOptions().setHasText("Destination")))
                .containsText("Lisbon");
        Locator cost = fields.filter(new Locator.FilterOptions().setHasText("Trip cost"));
        assertThat(cost).containsText("$4,200.50");
        cost.locator("summary").click();
        assertThat(cost.locator("blockquote")).containsText("$4,200.50");
    }

    @Test
    void the_keyboard_alone_leads_from_sign_in_to_the_opened_inquiry() {
        server.api()
                .post("/api/v1/users", Json.object("username", "kim", "role", "agent", "password", Visitor.PASSWORD))
                .is(202);
        try (Visitor kim = Visitor.at(chromium, server, "en-US")) {
            Page page = kim.page();
            Keyboard keys = new Keyboard(page);
            page.navigate("/sign-in");
            keys.to("input[name=username]").type("kim");
            keys.to("input[name=password]").type(Visitor.PASSWORD).press("Enter");
            keys.to("a[href='/simulator']").press("Enter");
            keys.to("input[name=line]").press("ArrowDown");
            keys.to("input[name=from]").type("+447700900199");
            keys.to("input[name=name]").type("Kim Tabb");
            keys.to("textarea").type("Hello, this is Kim Tabb").press("Enter");
            keys.to("a[href^='/inquiries/']").press("Enter");

            assertThat(page.locator("h1")).hasText("Kim Tabb");
            assertThat(page.locator(".bubble")).containsText("Hello, this is Kim Tabb");
            keys.to(".field summary").press("Enter");
            assertThat(page.locator(".field blockquote").first()).isVisible();
            keys.to("a.back").press("Enter");
            assertThat(page.locator("h1")).hasText("Inquiries");
        }
    }
}
