package io.dragoman.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with inquiries. */
@ExtendWith(SharedServer.class)
class InquiryPagesIT {

    private static Chromium chromium;

    private final Server server;
    private final Tenant tenant;
    private final Meta meta;

    InquiryPagesIT(Server server) {
        this.server = server;
        this.tenant = Tenant.fresh(server);
        this.meta = tenant.meta();
    }

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

    private Visitor agent() {
        return Visitor.at(chromium, server, "en-US").enter("agent", "agent", tenant.id());
    }

    /** The address of what Ann asks for. */
    private String inquiry() {
        meta.text("wamid.P1", "16505551234", "Hi, my name is Ann Miller. We fly to Lisbon on 2030-05-03.")
                .is(200);
        tenant.admin().settle();
        return "/inquiries/"
                + tenant.admin().all("/api/v1/inquiries").get(0).path("id").asString();
    }

    @Test
    void what_is_wrong_with_travelers_is_said_at_their_inputs() {
        String inquiry = inquiry();
        try (Visitor agent = agent().expectingRefusals()) {
            Page page = agent.open(inquiry);
            page.locator(".actions button.primary").click();
            Locator birth = page.locator("input[name=traveler-0-date_of_birth]");
            birth.fill("2999-01-01");
            page.locator("dialog button[type=submit]").click();
            Locator error = page.locator(".travelers .field-error");
            assertThat(error).isVisible();
            assertThat(birth).hasAccessibleDescription(error.innerText());
            assertThat(birth).hasAttribute("aria-invalid", "true");
        }
    }

    @Test
    void what_was_read_with_a_doubt_says_so_beside_the_value() {
        meta.text("wamid.P3", "16505551235", "I am Bo Doubt. We fly to Lisbon from 2031-05-10 to 2031-05-03.")
                .is(200);
        tenant.admin().settle();
        String id = tenant.admin().all("/api/v1/inquiries").get(0).path("id").asString();
        try (Visitor agent = agent()) {
            Page page = agent.open("/inquiries/" + id);
            assertThat(page.locator(".to-check")).hasText("Please check: Travel start, Travel end");
            Locator end = page.locator(".field").filter(new Locator.FilterOptions().setHasText("Travel end"));
            assertThat(end.locator(".field-note")).isVisible();
            page.locator("select.language").selectOption("de");
            assertThat(page.locator(".field-note").first()).hasText("das Ende liegt vor dem Beginn");
        }
    }

    @Test
    void a_refused_correction_is_told_once_at_its_input_in_the_viewers_language() {
        String inquiry = inquiry();
        try (Visitor agent = agent().expectingRefusals()) {
            Page page = agent.open(inquiry);
            page.locator("select.language").selectOption("de");
            page.locator(".actions button.primary").click();
            assertThat(page.locator("input[name=first_name]")).isFocused();
            Locator cost = page.locator("input[name=trip_cost]");
            cost.fill("zwölf");
            page.locator("dialog button[type=submit]").click();
            Locator error = page.locator("dialog .field-error");
            assertThat(error).hasText("Ein Betrag mit höchstens vier Nachkommastellen und seine Währung.");
            assertThat(page.locator("dialog .notice.bad")).hasCount(0);
            assertThat(cost).isFocused();
            cost.fill("12.000,50");
            page.locator("select[name=trip_cost_currency]").selectOption("BRL");
            page.locator("dialog button[type=submit]").click();
            Locator shown = page.locator(".field").filter(new Locator.FilterOptions().setHasText("Reisepreis"));
            assertThat(shown.locator(".amount")).hasText("12.000,50 R$");
        }
    }

    @Test
    void any_number_of_statuses_is_chosen_and_kept_in_the_address() {
        inquiry();
        try (Visitor agent = agent()) {
            Page page = agent.open("/");
            Locator chips = page.locator(".board-tools > .filter-chips button");
            chips.filter(new Locator.FilterOptions().setHasText("Incomplete")).click();
            assertThat(page.locator(".inquiry-row")).hasCount(1);
            page.locator(".more-filters summary").click();
            page.locator(".more-filters .filter-chip")
                    .filter(new Locator.FilterOptions().setHasText("Processing failed"))
                    .click();
            assertThat(page).hasURL(Pattern.compile("\\?status=Incomplete&status=Processing\\+Failed$"));
            assertThat(page.locator(".filter-chip[aria-pressed=true]")).hasCount(2);
            chips.filter(new Locator.FilterOptions().setHasText("Incomplete")).click();
            assertThat(page.locator(".inquiry-row")).hasCount(0);
        }
    }

    @Test
    void values_are_shown_as_people_write_them() {
        String inquiry = inquiry();
        Api api = tenant.admin();
        Object bo = Json.object("first_name", "Bo", "date_of_birth", "2020-02-03");
        api.patch(
                        "/api/v1" + inquiry + "/fields",
                        Json.object("travelers", List.of(bo), "travel_start_date", "2030-05-04"))
                .is(202);
        meta.text("wamid.P2", "16505551234", "Sorry, we fly on 2030-05-06.").is(200);
        api.settle();
        try (Visitor agent = agent()) {
            Page page = agent.open(inquiry);
            assertThat(page.locator(".conflicts")).containsText("“May 6, 2030” instead of “May 4, 2030”");
            assertThat(page.locator(".conflicts a")).hasText("“2030-05-06”");
            Locator travelers = page.locator(".field").filter(new Locator.FilterOptions().setHasText("Travelers"));
            travelers.locator("summary").click();
            travelers.locator("button.link").click();
            assertThat(page.locator("dialog .values strong")).hasText("Bo · February 3, 2020");
        }
    }

    @Test
    void beside_each_traveler_stands_what_is_missing() {
        String inquiry = inquiry();
        Object bo = Json.object("first_name", "Bo", "last_name", "Bell", "date_of_birth", "2020-02-03");
        Object cy = Json.object("first_name", "Cy");
        tenant.admin()
                .patch("/api/v1" + inquiry + "/fields", Json.object("travelers", List.of(bo, cy)))
                .is(202);
        tenant.admin().settle();
        try (Visitor agent = agent()) {
            Page page = agent.open(inquiry);
            assertThat(page.locator(".traveler-mark"))
                    .hasText(new String[] {"✓complete", "! missing: Last name, Date of birth"});
        }
    }

    @Test
    void the_answer_that_is_shown_can_be_copied() {
        String inquiry = inquiry();
        try (Visitor agent = agent()) {
            Page page = agent.open(inquiry);
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.locator(".actions button")
                    .filter(new Locator.FilterOptions().setHasText("Copy JSON"))
                    .click();
            assertThat(page.locator("[role=status]")).hasText("Copied");
            Object copied = page.evaluate("navigator.clipboard.readText().then((text) => JSON.parse(text).id)");
            Assertions.assertThat(inquiry).isEqualTo("/inquiries/" + copied);
        }
    }

    @Test
    void cards_tell_that_nothing_fits_from_that_there_is_nothing() {
        try (Visitor agent = agent()) {
            Page page = agent.open("/cards");
            assertThat(page.locator(".empty-title")).hasText("No open inquiries");
            agent.open("/cards?search=zzz");
            assertThat(page.locator(".empty-title")).hasText("No inquiry matches");
            page.locator(".notice.empty button").click();
            assertThat(page.locator(".empty-title")).hasText("No open inquiries");
        }
    }

    @Test
    void whoever_takes_rows_away_chooses_the_columns_once() throws IOException {
        inquiry();
        try (Visitor agent = agent()) {
            Page page = agent.open("/");
            page.locator(".exports button").click();
            Set<String> wanted = Set.of("customer_name", "destination");
            for (Locator box : page.locator("dialog input[type=checkbox]").all()) {
                box.setChecked(wanted.contains(box.getAttribute("name")));
            }
            page.locator("dialog button[type=submit]").click();
            assertThat(page.locator(".exports button")).hasText("2 columns");
            agent.open("/?search=lisbon");
            Download taken = page.waitForDownload(
                    () -> page.locator(".exports a").first().click());
            Assertions.assertThat(Files.readString(taken.path(), UTF_8))
                    .isEqualTo("\uFEFFCustomer Name,Destination\r\nAnn Miller,Lisbon\r\n");
        }
    }
}
