package io.dragoman.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do with conversations. */
@ExtendWith(SharedServer.class)
class ConversationPagesIT {

    private static final String ANN = "16505551234";

    /** Remembers the words of every message that is put into the log while the log is live. */
    private static final String LISTEN = """
            () => {
              window.heard = [];
              const log = document.querySelector('.chat-log');
              const bubbles = (node) => (node.matches?.('.bubble') ? [node] : [...(node.querySelectorAll?.('.bubble') ?? [])]);
              new MutationObserver((changes) => {
                if (log.getAttribute('aria-live') === 'off') return;
                changes.flatMap(({ addedNodes }) => [...addedNodes]).flatMap(bubbles)
                  .map((bubble) => bubble.querySelector('.message-text').textContent)
                  .forEach((words) => window.heard.includes(words) || window.heard.push(words));
              }).observe(log, { childList: true, subtree: true });
            }
            """;

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

    private static Visitor agent(Server server, Tenant tenant, String role) {
        return Visitor.at(chromium, server, "en-US").enter("a-" + role, role, tenant.id());
    }

    private static Locator among(Locator all, String text) {
        return all.filter(new Locator.FilterOptions().setHasText(text));
    }

    @Test
    void opening_a_conversation_reads_it_off_and_what_comes_appears_by_itself(Server server) {
        Tenant tenant = Tenant.fresh(server);
        Meta meta = tenant.meta();
        meta.text("wamid.R1", ANN, "first words").is(200);
        meta.text("wamid.R2", ANN, "second words").is(200);
        tenant.admin().settle();
        try (Visitor agent = agent(server, tenant, "agent")) {
            Page page = agent.open("/conversations");
            Locator row = among(page.locator(".conversation-row"), "Ann");
            assertThat(row).containsText("second words");
            assertThat(row.locator(".unread")).containsText("2 unread messages");
            row.click();
            assertThat(page.locator("h1")).hasText("Ann");
            assertThat(page.locator(".message-text")).hasText(new String[] {"first words", "second words"});
            assertThat(page.locator("main .facts .unread")).hasCount(0);

            meta.text("wamid.R3", ANN, "third words").is(200);
            assertThat(page.locator(".message-text")).hasCount(3);
            assertThat(page.locator("main .facts .unread")).hasCount(0);
            page.waitForCondition(() ->
                    tenant.admin().all("/api/v1/conversations?unread=true").isEmpty());
            page.locator(".back").click();
            assertThat(among(page.locator(".conversation-row"), "third words")).hasCount(1);
            assertThat(page.locator(".conversation-row .unread")).hasCount(0);
            among(page.locator(".filter-chip"), "Unread").click();
            assertThat(page.locator(".notice.empty")).isVisible();
        }
    }

    @Test
    void whoever_only_looks_on_leaves_it_unread(Server server) {
        Tenant tenant = Tenant.fresh(server);
        Meta meta = tenant.meta();
        meta.text("wamid.V1", ANN, "hello").is(200);
        tenant.admin().settle();
        try (Visitor viewer = agent(server, tenant, "viewer")) {
            Page page = viewer.open("/conversations");
            List<String> writes = new ArrayList<>();
            page.onRequest(request -> {
                if (!request.method().equals("GET")) {
                    writes.add(request.method() + ' ' + request.url());
                }
            });
            page.locator(".conversation-row").click();
            assertThat(page.locator(".message-text")).hasText("hello");
            assertThat(page.locator("main .facts .unread")).containsText("1 unread message");
            // Shown after whatever the page does once it shows the first one.
            meta.text("wamid.V2", ANN, "hello again").is(200);
            assertThat(page.locator(".message-text")).hasCount(2);
            assertThat(page.locator("main .facts .unread")).containsText("2 unread messages");
            Assertions.assertThat(writes).isEmpty();
        }
        Assertions.assertThat(tenant.admin().all("/api/v1/conversations?unread=true"))
                .hasSize(1);
    }

    @Test
    void ticks_quotes_and_files_are_shown_and_said(Server server) {
        Tenant tenant = Tenant.fresh(server);
        GreenApi green = tenant.greenApi();
        green.post(green.text("IN1", ANN, Server.MIDNIGHT, "Is there a room?")).is(200);
        green.post(green.echo("OUT1", ANN, Server.MIDNIGHT + 10, "Yes, with a view"))
                .is(200);
        green.post(green.status("OUT1", "delivered", Server.MIDNIGHT + 20)).is(200);
        tenant.admin().settle();
        Meta meta = tenant.meta();
        meta.post(meta.body(List.of(
                        Meta.text("wamid.Q1", ANN, Server.MIDNIGHT, "Here is my passport"),
                        Json.object(
                                "from",
                                ANN,
                                "id",
                                "wamid.Q2",
                                "timestamp",
                                Long.toString(Server.MIDNIGHT + 1),
                                "type",
                                "document",
                                "context",
                                Json.object("from", ANN, "id", "wamid.Q1"),
                                "document",
                                Json.object(
                                        "id",
                                        "4711",
                                        "mime_type",
                                        "application/pdf",
                                        "sha256",
                                        "00",
                                        "filename",
                                        "passport.pdf")))))
                .is(200);
        tenant.admin().settle();
        try (Visitor agent = agent(server, tenant, "agent")) {
            Page page = agent.open("/conversations");
            among(page.locator(".conversation-row"), "Yes, with a view").click();
            Locator ours = page.locator(".bubble.echo");
            assertThat(ours).containsText("Yes, with a view");
            assertThat(ours.locator(".ticks.delivered")).containsText("Delivered");
            green.post(green.status("OUT1", "read", Server.MIDNIGHT + 30)).is(200);
            assertThat(ours.locator(".ticks.read")).containsText("Read");

            page.locator(".back").click();
            among(page.locator(".conversation-row"), "Meta").click();
            Locator file = page.locator(".bubble").last();
            assertThat(file.locator(".quote")).containsText("Here is my passport");
            assertThat(file.locator(".file-name")).hasText("passport.pdf");
            assertThat(file.locator(".media-state")).hasText("not fetched yet");
        }
    }

    @Test
    void a_reaction_stands_on_its_message(Server server) {
        Tenant tenant = Tenant.fresh(server);
        Meta meta = tenant.meta();
        meta.text("wamid.E1", ANN, "See you there").is(200);
        meta.post(meta.body(List.of(Json.object(
                        "from",
                        ANN,
                        "id",
                        "wamid.E2",
                        "timestamp",
                        Long.toString(Server.MIDNIGHT + 1),
                        "type",
                        "reaction",
                        "reaction",
                        Json.object("message_id", "wamid.E1", "emoji", "👍")))))
                .is(200);
        tenant.admin().settle();
        try (Visitor agent = agent(server, tenant, "agent")) {
            Page page = agent.open("/conversations");
            page.locator(".conversation-row").click();
            assertThat(page.locator(".bubble")).hasCount(1);
            assertThat(page.locator(".bubble .reactions")).containsText("👍");
            assertThat(page.locator(".bubble .reactions")).containsText("by Ann");
        }
    }

    @Test
    void older_messages_are_not_read_out_but_what_comes_is(Server server) {
        Tenant tenant = Tenant.fresh(server);
        Meta meta = tenant.meta();
        meta.post(meta.body(IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> Meta.text("wamid.O" + i, ANN, Server.MIDNIGHT + i, "words " + i))
                        .toList()))
                .is(200);
        tenant.admin().settle();
        try (Visitor agent = agent(server, tenant, "agent")) {
            Page page = agent.open("/conversations");
            page.locator(".conversation-row").click();
            assertThat(page.locator(".bubble")).hasCount(50);
            page.evaluate(LISTEN);
            page.locator(".chat-log .load-more button").click();
            assertThat(page.locator(".bubble")).hasCount(60);
            assertThat(page.locator(".chat-log")).hasAttribute("aria-busy", "false");
            assertThat(page.locator(".chat-log")).isFocused();
            Assertions.assertThat(page.evaluate("window.heard")).isEqualTo(List.of());

            meta.post(meta.body(List.of(Meta.text("wamid.O61", ANN, Server.MIDNIGHT + 61, "news"))))
                    .is(200);
            assertThat(page.locator(".bubble")).hasCount(61);
            Assertions.assertThat(page.evaluate("window.heard")).isEqualTo(List.of("news"));
        }
    }

    @Test
    void a_number_stands_beside_the_name_and_viewers_see_its_ends(Server server) {
        Tenant tenant = Tenant.fresh(server);
        tenant.meta().text("wamid.N1", ANN, "hello").is(200);
        tenant.admin().settle();
        try (Visitor agent = agent(server, tenant, "agent")) {
            Page page = agent.open("/conversations");
            Locator row = among(page.locator(".conversation-row"), "Ann");
            assertThat(row.locator(".number")).hasText("+16505551234");
            row.click();
            assertThat(page.locator("main .facts .number")).hasText("+16505551234");
        }
        try (Visitor viewer = agent(server, tenant, "viewer")) {
            Page page = viewer.open("/conversations");
            assertThat(among(page.locator(".conversation-row"), "Ann").locator(".number"))
                    .hasText("+1•••••••234");
        }
    }

    @Test
    void conversations_are_narrowed_to_a_channel(Server server) {
        Tenant tenant = Tenant.fresh(server);
        tenant.meta().text("wamid.F1", ANN, "hello").is(200);
        tenant.admin().settle();
        try (Visitor agent = agent(server, tenant, "agent")) {
            Page page = agent.open("/conversations");
            Locator channels = page.locator(".filter-chips").last();
            among(channels.locator("button"), "SMS").click();
            assertThat(page.locator(".notice.empty")).isVisible();
            assertThat(page).hasURL(Pattern.compile("\\?channel=sms$"));
            among(channels.locator("button"), "WhatsApp").click();
            assertThat(page.locator(".conversation-row")).hasCount(1);
        }
    }

    @Test
    void a_conversation_is_found_opened_and_left_by_keyboard(Server server) {
        Tenant tenant = Tenant.fresh(server);
        tenant.meta().text("wamid.K1", ANN, "hello").is(200);
        tenant.admin().settle();
        try (Visitor agent = agent(server, tenant, "agent")) {
            Page page = agent.open("/conversations");
            new Keyboard(page).to(".conversation-row").press("Enter");
            page.locator(".chat-log").waitFor();
            new Keyboard(page).to(".chat-log").to("main .back").press("Enter");
            assertThat(page.locator(".conversation-row")).hasCount(1);
        }
    }
}
