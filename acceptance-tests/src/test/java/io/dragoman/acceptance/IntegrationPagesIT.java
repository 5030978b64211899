package io.dragoman.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What admins do with integrations. */
@ExtendWith(SharedServer.class)
class IntegrationPagesIT {

    private static Chromium chromium;

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
    void an_account_is_renamed_and_gets_the_business_number_that_programs_are_told(Server server) {
        Tenant tenant = Tenant.fresh(server);
        tenant.meta();
        try (Visitor admin = Visitor.at(chromium, server, "en-US")
                .enter("editor", "admin", tenant.id())
                .expectingRefusals()) {
            Page page = admin.open("/integrations");
            page.locator(".row-actions button").first().click();
            page.locator("dialog input[name=name]").fill("Front desk");
            page.locator("dialog input[name=number]").fill("the main line");
            page.locator("dialog button[type=submit]").click();
            assertThat(page.locator("dialog .field-error")).containsText("+16505551234");
            page.locator("dialog input[name=number]").fill("+15550783881");
            page.locator("dialog button[type=submit]").click();
            assertThat(page.locator("dialog")).hasCount(0);
            assertThat(page.locator(".integration-name")).hasText("Front desk");
            page.locator(".cell summary").click();
            assertThat(page.locator("tbody .plain-list")).containsText("+15550783881");
        }
    }

    @Test
    void an_instance_that_is_polled_already_is_refused_in_the_viewers_language(Server server) {
        Tenant tenant = Tenant.fresh(server);
        GreenApi first = tenant.greenApi("first");
        tenant.greenApi("second");
        Api api = tenant.admin();
        api.post("/api/v1/integrations/first/deactivate", null).is(202);
        api.patch("/api/v1/integrations/first", Json.object("deliveryMode", "POLLING"))
                .is(202);
        try (Visitor admin = Visitor.at(chromium, server, "de-DE")
                .enter("pruefer", "admin", tenant.id())
                .expectingRefusals()) {
            Page page = admin.open("/integrations");
            page.locator("tbody tr")
                    .filter(new Locator.FilterOptions().setHasText("second"))
                    .locator(".row-actions button")
                    .first()
                    .click();
            page.locator("dialog input[name=idInstance]")
                    .fill(String.valueOf(first.settings().get("idInstance")));
            page.locator("dialog select[name=deliveryMode]").selectOption("POLLING");
            page.locator("dialog button[type=submit]").click();
            assertThat(page.locator("dialog .field-error"))
                    .hasText("Eine andere Anbindung fragt diese Instanz schon ab.");
        }
    }
}
