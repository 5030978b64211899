package io.dragoman.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of words that nobody could read, and do about it. */
class UnreadWordsIT {

    @Test
    void words_that_nobody_could_read_are_shown_and_read_when_somebody_asks(@TempDir Path folder) {
        Launch launch = Launch.on(folder.resolve("data")).with("OPENAI_API_KEY", "key-of-a-test");
        try (Chromium chromium = Chromium.start();
                Server server = Server.start(launch)) {
            server.standStill();
            rule(server, Json.object("times", 1, "status", 422));
            rule(server, Json.object("body", ModelAnswer.completion("{}")));
            Tenant tenant = Tenant.fresh(server);
            tenant.meta()
                    .text("wamid.U1", "16505551234", "Hi, I am Ann Miller.")
                    .is(200);
            tenant.admin().settle();
            try (Visitor agent = Visitor.at(chromium, server, "en-US").enter("agent", "agent", tenant.id())) {
                Page page = agent.open("/");
                Locator row = page.locator(".inquiry-row");
                assertThat(row).containsText("1 message could not be read: read again");
                row.click();
                Locator notice = page.locator(".unread-words");
                assertThat(notice).containsText("1 message could not be read");
                notice.locator("button").click();
                assertThat(notice).hasCount(0);
            }
        }
    }

    private static void rule(Server server, Map<String, Object> rule) {
        rule.put("match", Json.object("method", "POST", "path", "/v1/*"));
        server.anonymous().post("/test/provider/rules", rule).is(204);
    }
}
