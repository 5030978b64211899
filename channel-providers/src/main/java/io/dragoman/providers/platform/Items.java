package io.dragoman.providers.platform;

import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Reads items one by one, so that a broken one costs only itself. */
public final class Items {

    private Items() {}

    /** The items of an array that should hold objects of {@code kind}. */
    public static List<InboundItem> each(String kind, JsonNode array, Function<JsonNode, InboundItem> reader) {
        if (!array.isArray()) {
            return List.of(wrongType(kind));
        }
        List<InboundItem> items = new ArrayList<>(array.size());
        for (JsonNode node : array) {
            items.add(node.isObject() ? one(kind, () -> reader.apply(node)) : wrongType(kind));
        }
        return items;
    }

    /** The item, or an unreadable one of {@code kind} in its place. */
    public static InboundItem one(String kind, Supplier<InboundItem> reader) {
        try {
            return reader.get();
        } catch (BrokenItem broken) {
            return new Unreadable(kind, broken.code(), broken.reason());
        } catch (RuntimeException defect) { // one item that our own reading fails on must not hold back the others
            return new Unreadable(
                    kind,
                    "DEFECT",
                    "reading it failed with " + defect.getClass().getName());
        }
    }

    /** What stands in for an item that is of another JSON type than it should be. */
    public static InboundItem wrongType(String kind) {
        return new Unreadable(kind, "WRONG_TYPE", "the " + kind + " is of an unexpected JSON type");
    }
}
