package io.dragoman.acceptance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that screens show of a tenant, as it is read over HTTP. */
final class Screens {

    private static final List<String> LISTS =
            List.of("inquiries", "contacts", "conversations", "message-statuses", "webhook-deliveries", "integrations");

    private Screens() {}

    /** Each list and each single thing by its path. How far the history is, is left out: starting writes to it. */
    static Map<String, JsonNode> of(Api api) {
        Map<String, JsonNode> screens = new TreeMap<>();
        for (String list : LISTS) {
            String path = "/api/v1/" + list;
            screens.put(path, withoutPosition(api.read(path + "?limit=200")));
            if (!list.equals("message-statuses")) {
                for (JsonNode item : api.all(path)) {
                    String one = path + '/' + item.path("id").asString();
                    screens.put(one, api.read(one));
                    if (list.equals("inquiries") || list.equals("conversations")) {
                        screens.put(one + "/messages", withoutPosition(api.read(one + "/messages?limit=200")));
                    }
                }
            }
        }
        return screens;
    }

    private static JsonNode withoutPosition(JsonNode list) {
        ((ObjectNode) list).remove("position");
        return list;
    }

    /** A little of everything, so that no screen is empty. */
    static void fill(Tenant tenant) {
        Meta meta = tenant.meta();
        meta.text(
                        "wamid.R1",
                        "16505551234",
                        "Hi, my name is Ann Miller, we fly to Lisbon from 2030-05-03 to 2030-05-12")
                .is(200);
        tenant.admin().settle();
        meta.text("wamid.R2", "16505551234", "Our budget is $4,200. \uD83D\uDE00")
                .is(200);
        meta.status(Meta.status("wamid.OUT", "read", Server.MIDNIGHT + 30)).is(200);
        meta.status(Meta.status("wamid.OUT", "sent", Server.MIDNIGHT + 10)).is(200);
        meta.text("wamid.R1", "16505551234", "a copy").is(200);
        Map<String, Object> broken = Meta.text("wamid.R3", "16505551234", Server.MIDNIGHT, "no id");
        broken.remove("id");
        meta.post(meta.body(List.of(broken))).is(200);
        GreenApi green = tenant.greenApi();
        green.post(green.text("R4", "447700900123", Server.MIDNIGHT, "hello")).is(200);
        Twilio twilio = tenant.twilio();
        twilio.post(twilio.text("SMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "447700900124", "hello"))
                .is(200);
        tenant.admin().settle();
    }
}
