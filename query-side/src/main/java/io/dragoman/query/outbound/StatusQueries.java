package io.dragoman.query.outbound;

import com.mongodb.client.MongoCollection;
import io.dragoman.outbound.StatusQuery.FindOrphanStatuses;
import io.dragoman.outbound.StatusQuery.FindStatuses;
import io.dragoman.outbound.StatusView;
import io.dragoman.platform.Page;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.SortKey;
import io.dragoman.query.platform.Where;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers questions about delivery records. */
final class StatusQueries {

    private final ProjectionPositions positions;
    private final Listing newestFirst;
    private final Listing newestParkedFirst;

    StatusQueries(MongoCollection<Document> statuses, ProjectionPositions positions) {
        this.positions = positions;
        this.newestFirst = Listing.newestFirst(statuses, "statuses", "position");
        this.newestParkedFirst = Listing.descending(statuses, "orphans", "parked");
    }

    @QueryHandler
    Page<StatusView> handle(FindStatuses query) {
        long position = positions.await(StatusList.GROUP, query.scope().minPosition());
        Slice slice = newestFirst.read(Where.tenant(query.scope().tenant()), query.page());
        return new Page<>(slice.documents().stream().map(StatusDocument::view).toList(), slice.next(), position);
    }

    @QueryHandler
    Page<StatusView> handle(FindOrphanStatuses query) {
        long position = positions.await(StatusList.GROUP, query.scope().minPosition());
        Where parked = Where.tenant(query.scope().tenant())
                .is("known", false)
                .below("parked", SortKey.of(query.reportedBefore(), ""));
        Slice slice = newestParkedFirst.read(parked, query.page());
        return new Page<>(slice.documents().stream().map(StatusDocument::view).toList(), slice.next(), position);
    }
}
