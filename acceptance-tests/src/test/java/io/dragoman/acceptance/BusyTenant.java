package io.dragoman.acceptance;

import static io.dragoman.acceptance.Json.object;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Fills the first tenant with all that happens to one: also with what people do, and with what is taken back. Time goes on between two things. */
final class BusyTenant {

    private static final String ANN = "16505550101";
    private static final String BEN = "16505550102";
    private static final String CAT = "16505550103";
    private static final String DAN = "5511987654321";
    private static final String DAN_AS_WELL = "551187654321";
    private static final String WISHES = "Hi, my name is Ann Miller. We want to fly to Lisbon from 2030-05-03 to"
            + " 2030-05-12, our budget is $4,200.";

    private final Server server;
    private final Api api;
    private final Meta meta;
    private final GreenApi green;
    private long second = Server.MIDNIGHT;

    private BusyTenant(Server server, Tenant tenant) {
        this.server = server;
        this.api = tenant.admin();
        this.meta = tenant.meta("desk");
        this.green = tenant.greenApi("phone");
    }

    static void fill(Server server) {
        Tenant tenant = Tenant.first(server);
        Screens.fill(tenant);
        BusyTenant busy = new BusyTenant(server, tenant);
        busy.customersWriteAndAreCorrected();
        busy.messagesAreChanged();
        busy.reportsComeInAnyOrder();
        busy.contactsAreKeptAndMerged();
        busy.conversationsAreReadAndClosed();
        busy.failuresAreWorkedAgain();
        busy.accountsComeAndGo();
        busy.api.settle();
    }

    private void customersWriteAndAreCorrected() {
        says("B1", ANN, WISHES);
        String inquiry = inquiryOf(WISHES);
        done(api.patch(inquiry + "/fields", object("trip_cost", "5000 EUR", "origin", "Texas")));
        done(api.post(inquiry + "/corrections/1/undo", null));
        done(api.patch(inquiry + "/fields", object("trip_cost", "9000 EUR")));
        says("B2", ANN, "Sorry, our budget is $9,999 now.");
        done(api.post(inquiry + "/extractions", object("scope", "all")));
        says("B3", BEN, "I am Ben Baker, we want to go to Porto");
        done(api.post(inquiryOf("Porto") + "/close", object("reason", "booked")));
        says("B4", BEN, "And now to Rome!");
        says("B5", CAT, "hello");
    }

    private void messagesAreChanged() {
        meta(change("B6", "reaction", object("message_id", "wamid.B1", "emoji", "\uD83D\uDC4D")));
        meta(change("B7", "reaction", object("message_id", "wamid.B1", "emoji", "")));
        meta(change("B8", "reaction", object("message_id", "wamid.B3", "emoji", "\u2764")));
        phone("P1", object("typeMessage", "textMessage", "textMessageData", object("textMessage", "with a tpyo")));
        phone(
                "P2",
                object(
                        "typeMessage",
                        "editedMessage",
                        "editedMessageData",
                        object("stanzaId", "P1", "textMessage", "without")));
        phone("P3", object("typeMessage", "textMessage", "textMessageData", object("textMessage", "too much")));
        phone("P4", object("typeMessage", "deletedMessage", "deletedMessageData", object("stanzaId", "P3")));
        done(green.post(green.echo("P5", BEN, ++second, "Yes, with a view")));
    }

    private void reportsComeInAnyOrder() {
        for (String status : List.of("read", "sent", "delivered")) {
            done(green.post(green.status("P5", status, ++second)));
        }
        done(green.post(green.status("NEVER-SEEN", "delivered", ++second)));
        done(meta.status(Meta.status("wamid.ALSO-NEVER", "failed", ++second)));
    }

    private void contactsAreKeptAndMerged() {
        says("B9", DAN, "one");
        says("B10", DAN_AS_WELL, "another spelling");
        String dan = contact(DAN);
        String alias = Json.stream(api.read(dan).path("identities"))
                .filter(identity -> identity.path("value").asString().equals('+' + DAN_AS_WELL))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        done(api.delete(dan + "/aliases/" + alias));
        says("B11", DAN_AS_WELL, "somebody else");
        done(api.patch(
                contact(ANN),
                object("name", "Dr. Ann", "tags", List.of("vip"), "pinned", true, "metadata", object("crm", 7))));
        done(api.patch(contact(ANN), object("tags", List.of("vip", "family"))));
        done(api.post(contact(ANN) + "/reveal", object("reason", "to call back")));
        String cat = contact(CAT);
        done(api.post(contact(ANN) + "/merges", object("other", id(cat))));
        says("B12", CAT, "written while merged");
        String merge = done(api.post(contact(BEN) + "/merges", object("other", id(dan))))
                .path("id")
                .asString();
        says("B13", DAN, "also while merged");
        done(api.post(contact(BEN) + "/merges/" + merge + "/revert", null));
    }

    private void conversationsAreReadAndClosed() {
        List<JsonNode> conversations = api.all("/api/v1/conversations?integration=desk");
        done(api.post("/api/v1/conversations/" + conversations.get(0).path("id").asString() + "/read", null));
        done(api.patch(contact(BEN), object("conversationClosed", true)));
        says("B14", BEN, "still there?");
        done(api.patch(contact(DAN), object("conversationClosed", true)));
    }

    private void failuresAreWorkedAgain() {
        for (int i = 0; i < 2; i++) {
            Map<String, Object> broken = Meta.text("wamid.BROKEN", ANN, ++second, "no id");
            broken.remove("id");
            meta(broken);
        }
        List<JsonNode> letters = api.all("/api/v1/dead-letters");
        done(api.post("/api/v1/dead-letters/" + letters.get(0).path("id").asString() + "/redrive", null));
        done(api.post(
                "/api/v1/dead-letters/" + letters.get(1).path("id").asString() + "/discard",
                object("reason", "a test of ours")));
    }

    private void accountsComeAndGo() {
        Map<String, Object> value = object(
                "event", "PAUSED",
                "message_template_name", "booking_confirmed",
                "message_template_language", "en-US");
        Map<String, Object> entry =
                Meta.entry(List.of(object("field", "message_template_status_update", "value", value)));
        entry.put("time", ++second);
        done(meta.post(Meta.envelope(List.of(entry))));
        done(api.post("/api/v1/integrations/phone/deactivate", null));
        done(api.delete("/api/v1/integrations/desk"));
    }

    private void says(String id, String from, String words) {
        meta(Meta.text("wamid." + id, from, ++second, words));
    }

    private Map<String, Object> change(String id, String type, Object content) {
        return object(
                "from", ANN, "id", "wamid." + id, "timestamp", Long.toString(++second), "type", type, type, content);
    }

    private void meta(Map<String, Object> message) {
        done(meta.post(meta.body(List.of(message))));
    }

    private void phone(String id, Object message) {
        done(green.post(
                green.notification("incomingMessageReceived", id, BEN + "@c.us", BEN + "@c.us", ++second, message)));
    }

    /** What was asked for is done, with all that follows from it. */
    private JsonNode done(Answer answer) {
        if (answer.status() != 202) {
            answer.is(200);
        }
        api.settle();
        server.advance(Duration.ofSeconds(1));
        return answer.body().length == 0 ? Json.read(new byte[] {'{', '}'}) : answer.json();
    }

    private String inquiryOf(String words) {
        return api.all("/api/v1/inquiries").stream()
                .filter(inquiry -> inquiry.path("lastWords").asString().contains(words))
                .findFirst()
                .map(inquiry -> "/api/v1/inquiries/" + inquiry.path("id").asString())
                .orElseThrow();
    }

    private String contact(String phone) {
        return api.all("/api/v1/contacts").stream()
                .filter(contact ->
                        Json.texts(contact.path("identities"), "value").contains('+' + phone))
                .findFirst()
                .map(contact -> "/api/v1/contacts/" + contact.path("id").asString())
                .orElseThrow();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
