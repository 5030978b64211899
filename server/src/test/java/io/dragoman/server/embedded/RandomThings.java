package io.dragoman.server.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;

/** Documents and questions by chance, of few values, so that many are equal. */
final class RandomThings {

    private static final List<String> FIELDS = List.of("a", "b", "c", "d.x");
    private static final List<String> TEXTS =
            List.of("", "a", "ab", "b", "B", "\u00e9", "\u0000", "\u0001a", "\uD83D\uDE00", "\uFFFD");
    private static final List<String> COMPARISONS = List.of("$gt", "$gte", "$lt", "$lte");

    private final Kind kind;
    private final Random random;

    RandomThings(Kind kind, Random random) {
        this.kind = kind;
        this.random = random;
    }

    int next(int bound) {
        return random.nextInt(bound);
    }

    String id() {
        return "id" + next(60);
    }

    /** A change of some fields of a document. */
    Document change() {
        Document set = new Document("t", "t" + next(2));
        Document unset = new Document();
        for (String field : FIELDS) {
            switch (next(4)) {
                case 0 -> unset.append(field, "");
                case 1 -> {}
                default -> set.append(field, value());
            }
        }
        Document change = new Document("$set", set);
        return unset.isEmpty() ? change : change.append("$unset", unset);
    }

    /** What a field may be set to. */
    Object value() {
        return switch (kind) {
            case PLAIN -> plain();
            case ARRAYS -> next(3) == 0 ? array() : plain();
            case ANYTHING -> next(4) == 0 ? odd() : next(4) == 0 ? array() : plain();
        };
    }

    private Object plain() {
        return switch (next(8)) {
            case 0, 1 -> next(5) - 2;
            case 2 -> (long) next(5) - 2;
            case 3 -> (double) next(5) - 2;
            case 4 -> next(2) == 0;
            case 5 -> Instant.ofEpochMilli(next(4) - 1L);
            default -> TEXTS.get(next(TEXTS.size()));
        };
    }

    private Object odd() {
        return switch (next(4)) {
            case 0 -> next(6) / 4.0;
            case 1 -> new Document("y", plain());
            case 2 -> List.of(List.of(plain()), plain());
            default -> (1L << 60) + next(2);
        };
    }

    /** Never empty: without indexes, two empty ones have no order among themselves, unless they are one in memory. */
    private List<Object> array() {
        return new ArrayList<>(
                IntStream.range(0, 1 + next(3)).mapToObj(i -> plain()).toList());
    }

    /** An order, or none. */
    Document order() {
        Document order = new Document();
        if (next(4) == 0) {
            return order;
        }
        int direction = next(2) == 0 ? 1 : -1;
        for (int i = 0; i <= next(2); i++) {
            order.append(FIELDS.get(next(FIELDS.size())), next(6) == 0 ? -direction : direction);
        }
        return next(4) == 0 ? order.append("_id", direction) : order;
    }

    /** A question, mostly of one tenant. */
    Document question() {
        Document question = new Document();
        if (next(8) > 0) {
            question.append("t", "t" + next(2));
        }
        for (int i = next(3); i > 0; i--) {
            question.append(FIELDS.get(next(FIELDS.size())), condition());
        }
        return switch (next(6)) {
            case 0 -> question.append("$or", List.of(single(), single()));
            case 1 -> question.append("$and", List.of(single(), single()));
            default -> question;
        };
    }

    private Document single() {
        return new Document(FIELDS.get(next(FIELDS.size())), condition());
    }

    private Object condition() {
        return switch (next(9)) {
            case 0, 1 -> value();
            case 2 -> new Document("$eq", next(5) == 0 ? null : value());
            case 3 -> new Document("$in", List.of(value(), plain(), plain()));
            case 4 -> new Document("$ne", value());
            case 5 -> new Document("$exists", next(2) == 0);
            case 6 -> new Document("$not", comparison());
            case 7 -> kind == Kind.PLAIN ? comparison() : new Document("$elemMatch", between());
            default -> next(2) == 0 ? comparison() : between();
        };
    }

    private Document comparison() {
        return new Document(COMPARISONS.get(next(4)), value());
    }

    private Document between() {
        return new Document(COMPARISONS.get(next(2)), plain()).append(COMPARISONS.get(2 + next(2)), plain());
    }

    /** What may be in a field. */
    enum Kind {
        PLAIN,
        ARRAYS,
        ANYTHING
    }
}
