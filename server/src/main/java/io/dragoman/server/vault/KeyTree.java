package io.dragoman.server.vault;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The keys of one day's deliveries: a tree of sixteen levels with sixteen branches each, in which a node's key is derived from the
 * key above it. As long as all leaves live only the root is kept. Where a leaf was destroyed, the nodes beside its path are kept
 * in place of those above it: they lead to every other leaf, and nothing leads to that one.
 */
final class KeyTree {

    private static final String DIGITS = "0123456789abcdef";

    private final Map<String, byte[]> nodes;

    /** @param nodes the keys that are kept, by their path from the root, whose own path is empty */
    KeyTree(Map<String, byte[]> nodes) {
        this.nodes = Map.copyOf(nodes);
    }

    int size() {
        return nodes.size();
    }

    /** The key of a leaf; none when it was destroyed. */
    Optional<AesGcm> leaf(String path) {
        return cover(path).map(cover -> new AesGcm(descend(cover, path)));
    }

    /** The path of the kept node that leads to a leaf; none when the leaf was destroyed. */
    Optional<String> cover(String leaf) {
        for (int depth = 0; depth <= leaf.length(); depth++) {
            String path = leaf.substring(0, depth);
            if (nodes.containsKey(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /** The nodes to keep in place of the one that leads to a leaf, so that nothing leads to the leaf any more. */
    Map<String, byte[]> beside(String leaf) {
        Map<String, byte[]> beside = new TreeMap<>();
        String path = cover(leaf).orElse(leaf);
        byte[] key = path.equals(leaf) ? new byte[0] : key(path);
        while (!path.equals(leaf)) {
            char next = leaf.charAt(path.length());
            for (int i = 0; i < DIGITS.length(); i++) {
                char digit = DIGITS.charAt(i);
                if (digit != next) {
                    beside.put(path + digit, child(key, digit));
                }
            }
            key = child(key, next);
            path = path + next;
        }
        return beside;
    }

    /** This tree with one leaf destroyed. */
    KeyTree without(String leaf) {
        Map<String, byte[]> kept = new TreeMap<>(nodes);
        cover(leaf).ifPresent(kept::remove);
        kept.putAll(beside(leaf));
        return new KeyTree(kept);
    }

    private byte[] descend(String from, String leaf) {
        byte[] key = key(from);
        for (int depth = from.length(); depth < leaf.length(); depth++) {
            key = child(key, leaf.charAt(depth));
        }
        return key;
    }

    private byte[] key(String path) {
        byte[] key = nodes.get(path);
        if (key == null) {
            throw new IllegalStateException("no such node");
        }
        return key;
    }

    private static byte[] child(byte[] key, char digit) {
        return Hmac.of(key, String.valueOf(digit));
    }
}
