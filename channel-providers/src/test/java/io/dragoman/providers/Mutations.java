package io.dragoman.providers;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are nearly right. */
public final class Mutations {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Mutations() {}

    /** The bytes with a few changed, cut out or doubled. */
    public static byte[] ofBytes(Random random, byte[] body) {
        List<Byte> bytes = new ArrayList<>();
        for (byte b : body) {
            bytes.add(b);
        }
        for (int i = random.nextInt(4); i >= 0 && !bytes.isEmpty(); i--) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(4)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.remove(at);
                case 2 -> bytes.add(at, bytes.get(random.nextInt(bytes.size())));
                default ->
                    bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(40)))
                            .clear();
            }
        }
        byte[] mutated = new byte[bytes.size()];
        for (int i = 0; i < mutated.length; i++) {
            mutated[i] = bytes.get(i);
        }
        return mutated;
    }

    /** The tree with one field removed or of another type. */
    public static byte[] ofFields(Random random, JsonNode original) {
        JsonNode root = original.deepCopy();
        List<Runnable> mutations = new ArrayList<>();
        collect(root, random, mutations);
        if (!mutations.isEmpty()) {
            mutations.get(random.nextInt(mutations.size())).run();
        }
        return JsonMapper.shared().writeValueAsBytes(root);
    }

    private static void collect(JsonNode node, Random random, List<Runnable> mutations) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames()) {
                mutations.add(() -> object.set(name, another(random)));
                mutations.add(() -> object.remove(name));
                collect(object.path(name), random, mutations);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                mutations.add(() -> array.set(index, another(random)));
                collect(array.path(i), random, mutations);
            }
        }
    }

    private static JsonNode another(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(-1.5);
            case 4 -> NODES.stringNode("");
            case 5 -> NODES.stringNode("\u0000@:%+\uFFFF");
            case 6 -> NODES.stringNode("9".repeat(400));
            case 7 -> filled(NODES.arrayNode());
            case 8 -> NODES.arrayNode();
            default -> NODES.objectNode();
        };
    }

    private static ContainerNode<?> filled(ArrayNode array) {
        return array.add("x").add(1).addNull().add(NODES.objectNode());
    }
}
