package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What waits to be done, and what could not be. */
@ExtendWith(SharedServer.class)
class WorkIT {

    @Test
    void a_failed_item_and_a_waiting_follow_up_are_listed_and_others_see_neither(Server server) {
        Tenant tenant = Tenant.fresh(server);
        Meta meta = tenant.meta();
        meta.text("wamid.W1", "16505551234", "Hi, we fly to Lisbon on 2030-05-03.")
                .is(200);
        Map<String, Object> broken = Meta.text("wamid.W2", "16505551234", Server.MIDNIGHT, "no id");
        broken.remove("id");
        meta.post(meta.body(List.of(broken))).is(200);
        Api api = tenant.admin();
        api.settle();

        JsonNode failed = api.read("/api/v1/work?state=failed&type=process_whatsapp_message")
                .path("items");
        assertThat(failed).singleElement().satisfies(item -> {
            assertThat(item.path("id"))
                    .isEqualTo(api.all("/api/v1/dead-letters").get(0).path("id"));
            assertThat(item.path("errorCode").asString()).isNotEmpty();
        });
        assertThat(api.read("/api/v1/work?type=new_whatsapp_message&state=failed")
                        .path("items"))
                .isEqualTo(failed);
        JsonNode followUp = api.read("/api/v1/work?type=follow-up").path("items");
        assertThat(followUp).singleElement().satisfies(item -> {
            assertThat(item.path("inquiryId"))
                    .isEqualTo(api.all("/api/v1/inquiries").get(0).path("id"));
            assertThat(item.path("dueAt").asString()).isNotEmpty();
        });
        assertThat(Tenant.fresh(server).admin().all("/api/v1/work")).isEmpty();
        tenant.as("agent").get("/api/v1/work").refuses(403, "FORBIDDEN");
    }
}
