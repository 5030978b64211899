package io.dragoman.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page with much on it can be read by everybody. */
@ExtendWith(SharedServer.class)
class PagesForAllIT {

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

    /**
     * A page, or a part of it that opens.
     *
     * @param opener what to click first
     */
    private record Sight(String name, String path, @Nullable String opener) {

        Sight(String name, String path) {
            this(name, path, null);
        }

        Page show(Visitor visitor) {
            Page page = visitor.open(path);
            if (opener != null) {
                page.locator(opener).first().click();
                if (opener.contains("button")) {
                    assertThat(page.locator("dialog[open]")).isVisible();
                }
            }
            return page;
        }
    }

    private void inspect(Visitor visitor, List<Sight> sights) {
        sights.forEach(sight -> inspection.of(sight.name, sight.show(visitor)));
    }

    @Test
    void pages_of_a_tenant_at_work(Server server) {
        Tenant tenant = Tenant.fresh(server);
        Screens.fill(tenant);
        String inquiry = first(tenant, "inquiries?search=Lisbon");
        String contact = first(tenant, "contacts");
        String delivery = first(tenant, "webhook-deliveries?state=failed");
        tenant.meta("other").post("/api/v1/webhooks/meta/" + tenant.address("other"), new byte[] {'{'});
        try (Visitor worker = Visitor.at(chromium, server, "en-US").enter("worker", "admin", tenant.id())) {
            inspect(
                    worker,
                    List.of(
                            new Sight("the board", "/"),
                            new Sight("the board without a match", "/?search=zzz"),
                            new Sight("an inquiry", "/inquiries/" + inquiry, ".field summary"),
                            new Sight("the conversations", "/conversations"),
                            new Sight("no conversation", "/conversations?show=closed"),
                            new Sight(
                                    "a conversation",
                                    "/conversations/" + first(tenant, "conversations?channel=whatsapp")),
                            new Sight("the board's filters", "/?stage=open&sort=value"),
                            new Sight("saving a filter", "/?stage=open", ".saved-filters > button"),
                            new Sight("choosing columns to take away", "/", ".exports button"),
                            new Sight("correcting an inquiry", "/inquiries/" + inquiry, ".actions button.primary"),
                            new Sight("closing an inquiry", "/inquiries/" + inquiry, ".actions button >> nth=2"),
                            new Sight("the customers' cards", "/cards"),
                            new Sight("the report", "/report"),
                            new Sight("the contacts", "/contacts"),
                            new Sight("a contact", "/contacts/" + contact),
                            new Sight("editing a contact", "/contacts/" + contact, ".actions button"),
                            new Sight("suggested duplicates", "/duplicates"),
                            new Sight("merging contacts", "/duplicates", ".suggestion button")));
            inspect(
                    worker,
                    List.of(
                            new Sight("the journal", "/journal"),
                            new Sight("the journal's failures", "/journal?state=failed"),
                            new Sight("working failures again", "/journal?state=failed", ".tab-head > button"),
                            new Sight("the failed items", "/journal?tab=letters"),
                            new Sight("leaving a failed item", "/journal?tab=letters", ".row-actions button >> nth=1"),
                            new Sight("the refused posts", "/journal?tab=refused"),
                            new Sight("a delivery", "/journal/" + delivery),
                            new Sight("working a delivery again", "/journal/" + delivery, ".actions button"),
                            new Sight("integrations", "/integrations", ".cell summary"),
                            new Sight("adding an integration", "/integrations", ".actions button"),
                            new Sight("editing an integration", "/integrations", ".row-actions button"),
                            new Sight("removing an integration", "/integrations", ".row-actions button >> nth=2")));
        }
        assertThat(inspection.faults()).isEmpty();
    }

    private static String first(Tenant tenant, String list) {
        return tenant.admin().all("/api/v1/" + list).get(0).path("id").asString();
    }

    @Test
    void pages_of_an_operator(Server server) {
        try (Visitor operator = Visitor.at(chromium, server, "en-US").enter("operator", "admin")) {
            inspect(
                    operator,
                    List.of(
                            new Sight("the simulator", "/simulator"),
                            new Sight("users", "/users"),
                            new Sight("adding a user", "/users", ".actions button"),
                            new Sight("editing a user", "/users", ".row-actions button"),
                            new Sight("removing a user", "/users", ".row-actions button >> nth=1"),
                            new Sight("tokens", "/tokens"),
                            new Sight("making a token", "/tokens", ".actions button"),
                            new Sight("revoking a token", "/tokens", ".row-actions button"),
                            new Sight("tenants", "/tenants"),
                            new Sight("adding a tenant", "/tenants", ".actions button"),
                            new Sight("changing the password", "/tenants", ".user-menu button")));
            madeToken(operator.open("/tokens"));
            writtenMessage(operator.open("/simulator"));
            Page page = operator.open("/tenants");
            page.setViewportSize(360, 900);
            page.locator(".menu-button").click();
            inspection.of("the menu", page);
        }
        assertThat(inspection.faults()).isEmpty();
    }

    private void madeToken(Page page) {
        page.locator(".actions button").click();
        page.locator("dialog input[name=name]").fill("nightly export");
        page.locator("dialog button[type=submit]").click();
        assertThat(page.locator(".secret code")).isVisible();
        inspection.of("the new token", page);
    }

    private void writtenMessage(Page page) {
        page.locator(".sample").first().click();
        assertThat(page.locator(".phone-message.sent")).isVisible();
        assertThat(page.locator(".bench a[href^='/inquiries/']")).isVisible();
        inspection.of("the simulator with a message", page);
    }
}
