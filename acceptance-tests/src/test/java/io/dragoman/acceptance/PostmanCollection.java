package io.dragoman.acceptance;

import static io.dragoman.acceptance.Json.object;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The server's own description as a collection that Postman, Insomnia and Bruno read: a folder for each tag, a request for each operation. */
final class PostmanCollection {

    private static final String SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    private static final String HELP =
            "Set the variables baseUrl and token (page API tokens, or DRAGOMAN_ADMIN_TOKEN), then send."
                    + " Made from /openapi.json; docs/guides/api.md tells what holds for all requests.";

    private final JsonNode document;
    private final Map<String, List<Object>> folders = new TreeMap<>();

    private PostmanCollection(JsonNode document) {
        this.document = document;
    }

    static Object of(JsonNode document) {
        return new PostmanCollection(document).collection();
    }

    private Object collection() {
        document.path("paths").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(path -> !path.getKey().startsWith("/test/"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .sorted(Comparator.comparing(Map.Entry::getKey))
                        .forEach(operation -> add(path.getKey(), operation.getKey(), operation.getValue())));
        List<Object> items = new ArrayList<>();
        folders.forEach((tag, requests) -> items.add(object("name", tag, "item", requests)));
        return object(
                "info", object("name", "Dragoman", "description", HELP, "schema", SCHEMA),
                "auth", bearer(),
                "variable", List.of(variable("baseUrl", "http://localhost:8080"), variable("token", "")),
                "item", items);
    }

    private void add(String path, String method, JsonNode operation) {
        Map<String, Object> request = object("method", method.toUpperCase(Locale.ROOT), "header", headers(operation));
        if (operation.path("x-roles").isEmpty()) {
            request.put("auth", object("type", "noauth"));
        }
        JsonNode input = Operations.input(document, operation);
        if (!input.isMissingNode()) {
            request.put("body", object("mode", "raw", "raw", Json.pretty(input), "options", language()));
        }
        request.put("url", url(path, operation));
        request.put("description", operation.path("description").asString(""));
        String name = operation.path("summary").asString(method.toUpperCase(Locale.ROOT) + ' ' + path);
        folders.computeIfAbsent(operation.path("tags").path(0).asString("Other"), tag -> new ArrayList<>())
                .add(object("name", name, "request", request, "response", List.of()));
    }

    private Map<String, Object> url(String path, JsonNode operation) {
        String named = path.replaceAll("\\{([^}]*)}", ":$1");
        List<Object> query = parameters(operation, "query")
                .<Object>map(it -> object(
                        "key", it.path("name").asString(),
                        "value", it.path("example").asString(""),
                        "description", it.path("description").asString(""),
                        "disabled", !it.path("required").asBoolean(false)))
                .toList();
        List<Object> variables = parameters(operation, "path")
                .map(it ->
                        variable(it.path("name").asString(), it.path("example").asString("")))
                .toList();
        Map<String, Object> url = object(
                "raw", "{{baseUrl}}" + named,
                "host", List.of("{{baseUrl}}"),
                "path", List.of(named.substring(1).split("/")));
        if (!query.isEmpty()) {
            url.put("query", query);
        }
        if (!variables.isEmpty()) {
            url.put("variable", variables);
        }
        return url;
    }

    private List<Object> headers(JsonNode operation) {
        return parameters(operation, "header")
                .<Object>map(it -> object(
                        "key",
                        it.path("name").asString(),
                        "value",
                        "",
                        "description",
                        it.path("description").asString(""),
                        "disabled",
                        true))
                .toList();
    }

    /** Those that are said once for all operations stand elsewhere in the document. */
    private Stream<JsonNode> parameters(JsonNode operation, String in) {
        return Json.stream(operation.path("parameters"))
                .map(it ->
                        it.has("$ref") ? document.at(it.path("$ref").asString().substring(1)) : it)
                .filter(it -> it.path("in").asString().equals(in));
    }

    private static Object bearer() {
        return object(
                "type", "bearer", "bearer", List.of(object("key", "token", "value", "{{token}}", "type", "string")));
    }

    private static Object language() {
        return object("raw", object("language", "json"));
    }

    private static Object variable(String key, String value) {
        return object("key", key, "value", value);
    }
}
