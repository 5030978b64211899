package io.dragoman.query.search;

import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.conversation.MessageWords;
import io.dragoman.query.conversation.MessageWords.Words;
import io.dragoman.query.platform.Fields;
import io.dragoman.query.platform.SortKey;
import io.dragoman.search.SearchHit;
import io.dragoman.search.SearchKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Joins found things with names and words, by two reads for all of them. */
final class Hits {

    private final ContactNames names;
    private final MessageWords words;

    Hits(ContactNames names, MessageWords words) {
        this.names = names;
        this.words = words;
    }

    List<SearchHit> of(String tenant, List<Document> things) {
        Map<String, String> nameOf = names.of(tenant, ids(things, thing -> true, "contact"));
        Map<String, Words> wordsOf = words.of(tenant, ids(things, Hits::isMessage, "_id"));
        return things.stream()
                .map(thing -> hit(thing, nameOf.get(thing.getString("contact")), wordsOf.get(thing.getString("_id"))))
                .toList();
    }

    private static List<String> ids(List<Document> things, Predicate<Document> which, String field) {
        return things.stream()
                .filter(which)
                .map(thing -> thing.getString(field))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean isMessage(Document thing) {
        return SearchKind.MESSAGE.label().equals(thing.getString("kind"));
    }

    private static SearchHit hit(Document thing, @Nullable String name, @Nullable Words words) {
        SearchKind kind = SearchKind.valueOf(thing.getString("kind").toUpperCase(Locale.ROOT));
        String id = Fields.local(thing.getString("_id"));
        return new SearchHit(
                kind,
                id,
                Fields.localOrNull(thing.getString("contact")),
                name,
                Fields.localOrNull(thing.getString("conversation")),
                kind == SearchKind.INQUIRY ? id : Fields.localOrNull(thing.getString("inquiry")),
                words == null ? null : words.beginning(),
                SortKey.time(thing.getString("order")));
    }
}
