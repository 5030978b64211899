package io.dragoman.query.contact;

import io.dragoman.contact.DuplicateSuggestion.Reason;
import io.dragoman.contact.IdentityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Pairs of contacts that may be one person, made of keys that several share. */
final class DuplicatePairs {

    private static final int MOST_OF_ONE_KEY = 10;

    private final UnaryOperator<Document> shown;
    private final Map<Pair, List<Reason>> pairs = new LinkedHashMap<>();

    /** Pairs of what contacts are {@code shown} as. */
    DuplicatePairs(UnaryOperator<Document> shown) {
        this.shown = shown;
    }

    int size() {
        return pairs.size();
    }

    Map<Pair, List<Reason>> reasons() {
        return pairs;
    }

    /** Adds those who share a key, as far as it still holds; each stands beside the first that is like it. */
    void add(Document key, Map<String, Document> members) {
        Reason reason = Reason.valueOf(key.getString("reason"));
        Map<String, Document> firstOf = new HashMap<>();
        int taken = 0;
        for (String id : key.getList("members", String.class)) {
            Document member = members.get(id);
            String likeness = member == null ? null : likeness(reason, key, member);
            if (member != null && likeness != null && taken < MOST_OF_ONE_KEY) {
                Document at = shown.apply(member);
                Document first = firstOf.putIfAbsent(likeness, at);
                taken += first != null && add(first, at, reason) ? 1 : 0;
            }
        }
    }

    private boolean add(Document one, Document other, Reason reason) {
        Pair pair = Pair.of(one.getString("_id"), other.getString("_id"));
        if (pair.one().equals(pair.other())) {
            return false;
        }
        List<Reason> reasons = pairs.computeIfAbsent(pair, it -> new ArrayList<>());
        if (!reasons.contains(reason)) {
            reasons.add(reason);
        }
        return true;
    }

    /** What members of a key must have in common to be alike; {@code null} for one that is like nobody. */
    private static @Nullable String likeness(Reason reason, Document key, Document member) {
        String name = member.getString("name");
        return switch (reason) {
            case SAME_PERSON_ACCORDING_TO_PROVIDER, SAME_EMAIL -> "";
            case SAME_NAME_AND_NEAR_NUMBER -> name != null && isNear(key, member) ? NameKey.plain(name) : null;
        };
    }

    /** The number may have been detached in the meantime. */
    private static boolean isNear(Document key, Document member) {
        return StoredIdentities.of(List.of(member)).stream()
                .filter(identity -> identity.kind() == IdentityKind.PHONE)
                .map(identity -> DuplicateKey.number(member.getString("tenant"), identity.value()))
                .anyMatch(number -> number.local().equals(key.getString("order")));
    }

    /** Two stored ids, the smaller one first. */
    record Pair(String one, String other) {
        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }
}
