package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.acceptance.Operations.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that an admin can read, by what the server's own description says there is: whatever is added to it is among these. Beside
 * the lists as they are, some are asked in ways that other documents and indexes answer.
 */
final class EveryScreen {

    /** An endless stream, how far processors are just now, and a file that holds the moment it was made at. */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("/api/v1/changes", "/api/v1/health/details", "/api/v1/inquiries/export.xlsx");

    private static final List<String> ASKED = List.of(
            "/api/v1/inquiries?sort=value",
            "/api/v1/inquiries?q=lisbon",
            "/api/v1/inquiries?highValue=true",
            "/api/v1/inquiries?stage=open&destination=Lisbon",
            "/api/v1/cards?sort=travel",
            "/api/v1/contacts?unread=true",
            "/api/v1/contacts?tag=vip",
            "/api/v1/contacts?sort=last-message&limit=2",
            "/api/v1/conversations?unread=true",
            "/api/v1/conversations?status=closed",
            "/api/v1/messages?status=read",
            "/api/v1/webhook-deliveries?state=failed",
            "/api/v1/search?q=lisbon",
            "/api/v1/search?q=ann",
            "/api/whatsapp/contacts?search=ann",
            "/api/whatsapp/messages?contact_number=16505550101");

    private final Api api;
    private final Map<String, String> screens = new TreeMap<>();
    private final List<Answer> refused = new ArrayList<>();

    private EveryScreen(Api api) {
        this.api = api;
    }

    /** What each of them shows, by its path. */
    static Map<String, String> of(Api api) {
        EveryScreen screens = new EveryScreen(api);
        Operations.of(api).stream().filter(EveryScreen::isScreen).forEach(screens::add);
        ASKED.forEach(screens::add);
        assertThat(screens.refused).isEmpty();
        return screens.screens;
    }

    private static boolean isScreen(Operation operation) {
        return operation.method().equals("GET")
                && operation.path().startsWith("/api/")
                && !operation.open()
                && !OF_THE_MOMENT.contains(operation.path());
    }

    private void add(Operation operation) {
        String path = operation.path() + operation.question();
        if (operation.namesOne()) {
            String list = path.substring(0, path.indexOf("/{"));
            for (JsonNode item : api.all(list)) {
                String one = list + '/' + item.path("id").asString();
                fields(one, path.replaceFirst("\\{[^}]*}", item.path("id").asString()))
                        .forEach(this::add);
            }
        } else {
            add(path);
        }
    }

    /** A path that names a field stands for one path for each field that this one has. */
    private List<String> fields(String one, String path) {
        List<String> paths = new ArrayList<>();
        if (path.contains("{")) {
            api.read(one)
                    .path("fields")
                    .propertyNames()
                    .forEach(field -> paths.add(path.replaceFirst("\\{[^}]*}", field)));
        } else {
            paths.add(path);
        }
        return paths;
    }

    private void add(String path) {
        Answer answer = api.get(path);
        if (answer.status() != 200) {
            refused.add(answer);
        }
        screens.put(path, answer.header("Content-Type").contains("json") ? pretty(answer.json()) : answer.text());
    }

    /** How far the history is, is left out: starting writes to it. */
    private static String pretty(JsonNode screen) {
        if (screen instanceof ObjectNode object) {
            object.remove("position");
        }
        return Json.pretty(screen);
    }
}
