package io.dragoman.query.search;

import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.dragoman.query.contact.ContactList;
import io.dragoman.query.conversation.Timeline;
import io.dragoman.query.platform.Fields;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.Ranking;
import io.dragoman.search.SearchHit;
import io.dragoman.search.SearchKind;
import io.dragoman.search.SearchQuery.FindConversationsWith;
import io.dragoman.search.SearchQuery.FindThings;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions of the search. */
final class SearchQueries {

    private static final List<String> GROUPS = List.of(SearchIndex.GROUP, Timeline.GROUP, ContactList.GROUP);

    private final Found found;
    private final Hits hits;
    private final ProjectionPositions positions;
    private final Ranking things = Ranking.of("found");
    private final Ranking conversations = Ranking.of("conversations-found");

    SearchQueries(Found found, Hits hits, ProjectionPositions positions) {
        this.found = found;
        this.hits = hits;
        this.positions = positions;
    }

    @QueryHandler
    Page<SearchHit> handle(FindThings query) {
        long position = upToDate(query.scope());
        String tenant = query.scope().tenant();
        List<String> kinds = query.kinds().stream().map(SearchKind::label).toList();
        String below = things.below(query.page());
        Offers.Slice slice = found.things(
                tenant, Terms.of(query.text()), kinds, below, query.page().limit());
        return new Page<>(hits.of(tenant, slice.documents()), things.next(slice.next()), position);
    }

    @QueryHandler
    Page<String> handle(FindConversationsWith query) {
        long position = upToDate(query.scope());
        FoundPage<String> matches = found.page(
                query.scope().tenant(),
                query.text(),
                "conversation",
                conversations.below(query.page()),
                query.page().limit(),
                ids -> ids.stream().collect(Collectors.toMap(Function.identity(), Fields::local)));
        return new Page<>(matches.items(), conversations.next(matches.next()), position);
    }

    private long upToDate(Scope scope) {
        return positions.await(GROUPS, scope.minPosition());
    }
}
