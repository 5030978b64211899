package io.dragoman.query;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.dragoman.platform.WireNames;
import io.dragoman.query.platform.TestHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;

/**
 * Describes all read models, as Markdown: a story in which everything happens is told event by event, and whatever collection has changed
 * then is fed by that event.
 */
final class ReadModelCatalogue {

    private static final String HEAD = """
            # Read models

            What screens read, derived from the history and from nothing else: each collection, the processing group that writes it, what
            documents are found by, and the events that change it. The number in a name is the version of its form; another form is derived
            anew beside the old one. This page is made by telling a story in which everything happens. To make it anew:

            ```
            ./mvnw -pl query-side -am test -Dtest=ReadModelCatalogueTest -Dsurefire.failIfNoSpecifiedTests=false -Dcatalogue.write=true
            ```

            | collection | group | key, for example | fed by |
            |---|---|---|---|
            """;

    private final MongoDatabase database;
    private final WireNames names = WireNames.ofEvents();
    private final Map<String, Set<String>> groups = new TreeMap<>();
    private final Map<String, Set<String>> events = new TreeMap<>();

    private ReadModelCatalogue(MongoDatabase database) {
        this.database = database;
    }

    static String of(MongoDatabase database, TestHistory history) {
        ReadModelCatalogue catalogue = new ReadModelCatalogue(database);
        catalogue.tell(new ReadSide(database, history), history.events());
        return catalogue.page();
    }

    private void tell(ReadSide side, List<TrackedEventMessage<?>> story) {
        Map<String, Integer> before = contents();
        for (int told = 1; told <= story.size(); told++) {
            String event = names.nameOf(story.get(told - 1).getPayloadType()).orElseThrow();
            for (String group : side.groups()) {
                side.processor(group).catchUp(story.subList(0, told), 1);
                Map<String, Integer> after = contents();
                changed(before, after).forEach(collection -> {
                    groups.computeIfAbsent(collection, name -> new TreeSet<>()).add(group);
                    events.computeIfAbsent(collection, name -> new TreeSet<>()).add(event);
                });
                before = after;
            }
        }
    }

    private Map<String, Integer> contents() {
        Map<String, Integer> contents = new TreeMap<>();
        for (String name : database.listCollectionNames()) {
            contents.put(
                    name,
                    database.getCollection(name)
                            .find()
                            .sort(Sorts.ascending("_id"))
                            .into(new ArrayList<>())
                            .hashCode());
        }
        return contents;
    }

    private static List<String> changed(Map<String, Integer> before, Map<String, Integer> after) {
        int nothing = List.of().hashCode();
        return after.keySet().stream()
                .filter(name -> !Objects.equals(after.get(name), before.getOrDefault(name, nothing)))
                .toList();
    }

    private String page() {
        StringBuilder page = new StringBuilder(HEAD);
        events.forEach((collection, feeding) -> page.append("| `%s` | %s | `%s` | %s |\n"
                .formatted(
                        collection,
                        String.join(", ", groups.getOrDefault(collection, Set.of())),
                        key(collection),
                        feeding.stream().map(event -> '`' + event + '`').collect(Collectors.joining(", ")))));
        return page.toString();
    }

    private String key(String collection) {
        Document first = database.getCollection(collection)
                .find()
                .sort(Sorts.ascending("_id"))
                .first();
        return first == null ? "" : String.valueOf(first.get("_id")).replace("|", "\\|");
    }
}
