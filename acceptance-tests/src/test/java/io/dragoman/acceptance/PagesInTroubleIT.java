package io.dragoman.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page with nothing on it, or in trouble, can be read by everybody. */
@ExtendWith(SharedServer.class)
class PagesInTroubleIT {

    private static Chromium chromium;

    private final Inspection inspection = new Inspection();

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void pages_without_anything_on_them(Server server) {
        Tenant tenant = Tenant.fresh(server);
        try (Visitor first = Visitor.at(chromium, server, "en-US").enter("first", "admin", tenant.id())) {
            for (String path : List.of(
                    "/",
                    "/contacts",
                    "/duplicates",
                    "/journal",
                    "/journal?tab=letters",
                    "/journal?tab=refused",
                    "/simulator",
                    "/integrations")) {
                assertThat(first.open(path).locator(".notice.empty")).isVisible();
                inspection.of("nothing on " + path, first.page());
            }
        }
        try (Visitor viewer = Visitor.at(chromium, server, "en-US").enter("viewer", "viewer", tenant.id())) {
            inspection.of("a page for others", viewer.open("/users"));
        }
        assertThat(inspection.faults()).isEmpty();
    }

    @Test
    void pages_in_trouble(Server server) {
        Tenant tenant = Tenant.fresh(server);
        try (Visitor stranger = Visitor.at(chromium, server, "en-US").expectingRefusals()) {
            Page page = stranger.open("/sign-in");
            inspection.of("signing in", page);
            page.navigate("/nosuchpage");
            assertThat(page.locator("h1")).hasText("Nothing here");
            inspection.of("an address that leads nowhere", page);
            page.locator(".way-back a").click();
            assertThat(page.locator("h1")).hasText("Sign in");
            stranger.signIn("nobody", "not the password");
            assertThat(page.locator(".notice.bad")).isVisible();
            inspection.of("a refused sign-in", page);
            stranger.enter("clerk", "admin", tenant.id());
            inspection.of("an unknown inquiry", stranger.open("/inquiries/none-1"));
            page.route("**/api/v1/webhook-deliveries*", PagesInTroubleIT::outage);
            assertThat(stranger.open("/journal").locator(".notice.bad")).isVisible();
            inspection.of("a journal that cannot be read", page);
            refusedForm(stranger.open("/users"));
        }
        assertThat(inspection.faults()).isEmpty();
    }

    private static void outage(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(503)
                .setContentType("application/problem+json")
                .setBody("{\"code\":\"STORE_UNAVAILABLE\",\"detail\":\"The store is not available.\"}"));
    }

    private void refusedForm(Page page) {
        page.locator(".actions button").click();
        page.locator("dialog input[name=username]").fill("clerk");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog .notice.bad, dialog .field-error").first())
                .isVisible();
        inspection.of("a refused user", page);
        page.locator("select.language")
                .evaluate("it => { it.value = 'de'; it.dispatchEvent(new Event('change', { bubbles: true })); }");
        assertThat(page.locator("dialog .notice.bad")).hasText("Einen Benutzer dieses Namens gibt es schon.");
        page.locator("dialog input[name=username]").fill("-");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator("dialog .field-error")).containsText("1 bis 100 Buchstaben");
    }

    @Test
    void the_page_for_a_new_password(Server server) {
        Object user = Json.object("username", "newcomer", "role", "viewer");
        String once = server.api()
                .post("/api/v1/users", user)
                .is(202)
                .json()
                .path("initialPassword")
                .asString();
        try (Visitor newcomer = Visitor.at(chromium, server, "en-US")) {
            newcomer.open("/sign-in");
            newcomer.signIn("newcomer", once);
            newcomer.page().locator("input[name=newPassword]").waitFor();
            inspection.of("choosing a password", newcomer.page());
        }
        assertThat(inspection.faults()).isEmpty();
    }
}
