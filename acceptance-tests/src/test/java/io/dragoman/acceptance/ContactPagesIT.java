package io.dragoman.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with contacts. */
@ExtendWith(SharedServer.class)
class ContactPagesIT {

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

    private static Visitor agent(Server server, Tenant tenant, String name) {
        return Visitor.at(chromium, server, "en-US").enter(name, "agent", tenant.id());
    }

    private static Locator among(Locator all, String text) {
        return all.filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    void a_contact_is_named_tagged_and_pinned(Server server) {
        Tenant tenant = Tenant.fresh(server);
        tenant.meta().text("wamid.C1", "16505551234", "hello").is(200);
        tenant.admin().settle();
        try (Visitor agent = agent(server, tenant, "keeper")) {
            Page page = agent.open("/contacts");
            among(page.locator("tbody a"), "Ann").click();
            page.locator(".actions button").click();
            page.locator("dialog input[name=name]").fill("Ann Miller");
            page.locator("dialog input[name=tags]").fill("vip, family, vip");
            page.locator("dialog input[name=pinned]").check();
            page.locator("dialog button[type=submit]").click();
            assertThat(page.locator("dialog")).hasCount(0);
            assertThat(page.locator("h1")).hasText("Ann Miller");
            assertThat(page.locator("main .tags li")).hasText(new String[] {"vip", "family"});
            assertThat(page.locator("main .marks")).containsText("Pinned");
            page.locator(".back").click();
            among(page.locator(".filter-chip"), "Pinned").click();
            assertThat(among(page.locator("tbody tr"), "Ann Miller")).containsText("vip");
            among(page.locator(".filter-chip"), "Blocked").click();
            assertThat(page.locator(".notice.empty")).isVisible();
            page.locator("input[type=search]").fill("mill");
            assertThat(page.locator("tbody tr")).hasCount(1);
        }
    }

    @Test
    void what_was_said_over_every_channel_stands_on_the_page_and_grows(Server server) {
        Tenant tenant = Tenant.fresh(server);
        Meta meta = tenant.meta();
        meta.text("wamid.T1", "16505551234", "by WhatsApp").is(200);
        Twilio twilio = tenant.twilio();
        twilio.post(twilio.sms("SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac", "16505551234", "by SMS"))
                .is(200);
        tenant.admin().settle();
        try (Visitor agent = agent(server, tenant, "reader")) {
            Page page = agent.open("/contacts");
            page.locator("tbody a").first().click();
            assertThat(page.locator(".message-text")).hasCount(2);
            assertThat(among(page.locator(".bubble"), "by SMS")).containsText("SMS");
            meta.text("wamid.T2", "16505551234", "and more").is(200);
            assertThat(among(page.locator(".bubble"), "and more")).hasCount(1);
        }
    }

    @Test
    void two_contacts_that_look_like_one_are_merged_and_taken_apart_again(Server server) {
        Tenant tenant = Tenant.fresh(server);
        Meta meta = tenant.meta();
        meta.text("wamid.D1", "16505551234", "from my phone").is(200);
        meta.text("wamid.D2", "16505551235", "from my other phone").is(200);
        tenant.admin().settle();
        try (Visitor agent = agent(server, tenant, "merger")) {
            Page page = agent.open("/contacts");
            assertThat(page.locator("tbody tr")).hasCount(2);
            page.locator("a[href='/duplicates']").click();
            page.locator(".suggestion button").click();
            page.locator("dialog button[type=submit]").click();
            assertThat(page.locator(".notice.good")).isVisible();
            assertThat(page.locator(".suggestion")).hasCount(0);
            page.locator(".back").click();
            assertThat(page.locator("tbody tr")).hasCount(1);
            page.locator("tbody a").click();
            among(page.locator("main button"), "Undo").click();
            assertThat(among(page.locator("main button"), "Undo")).hasCount(0);
            page.locator(".back").click();
            assertThat(page.locator("tbody tr")).hasCount(2);
        }
    }
}
