package io.dragoman.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the server says it can do, read from its own description. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    private Operations() {}

    /**
     * One operation.
     *
     * @param roles who may; nobody has to sign in when there are none
     * @param question examples of the parameters that it cannot do without
     * @param input an example of what it takes, if it takes anything
     */
    record Operation(
            String method, String path, Set<String> roles, String description, String question, JsonNode input) {

        boolean open() {
            return roles.isEmpty();
        }

        boolean operatorsOnly() {
            return description.contains("of tenant `default` only");
        }

        boolean namesOne() {
            return path.contains("{");
        }

        /** Its path with one thing's id in place of every parameter. */
        String of(String id) {
            return path.replaceAll("\\{[^}]*}", id) + question;
        }

        Answer call(Api api, String id) {
            return input.isMissingNode() ? api.send(method, of(id), Map.of(), null) : api.json(method, of(id), input);
        }

        @Override
        public String toString() {
            return method + ' ' + path;
        }
    }

    static List<Operation> of(Api api) {
        JsonNode document = api.read("/openapi.json");
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(operation(
                                document,
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue()))));
        return operations;
    }

    private static Operation operation(JsonNode document, String method, String path, JsonNode node) {
        if (!node.has("x-roles")) {
            throw new AssertionError(method + ' ' + path + " does not say who may");
        }
        Set<String> roles = new TreeSet<>();
        node.path("x-roles").forEach(role -> roles.add(role.asString()));
        return new Operation(
                method, path, roles, node.path("description").asString(""), question(node), input(document, node));
    }

    private static String question(JsonNode operation) {
        String question = Json.stream(operation.path("parameters"))
                .filter(parameter -> parameter.path("in").asString().equals("query")
                        && parameter.path("required").asBoolean(false))
                .map(parameter -> parameter.path("name").asString()
                        + '='
                        + URLEncoder.encode(parameter.path("example").asString(), UTF_8))
                .collect(Collectors.joining("&"));
        return question.isEmpty() ? "" : '?' + question;
    }

    /** The example stands beside the body's schema, within it, or in the schema it refers to. */
    static JsonNode input(JsonNode document, JsonNode operation) {
        JsonNode body = operation.path("requestBody").path("content").path("application/json");
        if (body.has("example")) {
            return body.path("example");
        }
        JsonNode schema = body.path("schema");
        String reference = schema.path("$ref").asString("");
        JsonNode resolved = reference.isEmpty() ? schema : document.at(reference.substring(1));
        return resolved.path("example");
    }
}
