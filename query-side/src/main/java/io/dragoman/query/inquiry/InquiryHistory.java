package io.dragoman.query.inquiry;

import com.mongodb.client.MongoCollection;
import io.dragoman.inquiry.ExtractionSource;
import io.dragoman.inquiry.FieldChange;
import io.dragoman.inquiry.FieldChange.Outcome;
import io.dragoman.inquiry.InquiryChange;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryQuery.FindFieldHistory;
import io.dragoman.inquiry.InquiryQuery.FindInquiryHistory;
import io.dragoman.platform.Page;
import io.dragoman.query.platform.Fields;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.Where;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers what happened to an inquiry and to each of its fields. */
final class InquiryHistory {

    private final Listing changes;
    private final Listing values;
    private final ProjectionPositions positions;

    InquiryHistory(MongoCollection<Document> changes, MongoCollection<Document> values, ProjectionPositions positions) {
        this.changes = Listing.descending(changes, "inquiry-history", "order");
        this.values = Listing.ascending(values, "field-history", "order");
        this.positions = positions;
    }

    @QueryHandler
    Page<InquiryChange> handle(FindInquiryHistory query) {
        long position = positions.await(Board.GROUP, query.scope().minPosition());
        Where ofIt = Where.tenant(query.scope().tenant())
                .is("inquiry", query.inquiryId().value());
        Slice slice = changes.read(ofIt, query.page());
        return new Page<>(slice.documents().stream().map(InquiryHistory::change).toList(), slice.next(), position);
    }

    @QueryHandler
    Page<FieldChange> handle(FindFieldHistory query) {
        long position = positions.await(Board.GROUP, query.scope().minPosition());
        Where ofIt = Where.tenant(query.scope().tenant())
                .is("inquiry", query.inquiryId().value())
                .is("field", query.field().label());
        Slice slice = values.read(ofIt, query.page());
        return new Page<>(slice.documents().stream().map(InquiryHistory::value).toList(), slice.next(), position);
    }

    private static InquiryChange change(Document change) {
        return new InquiryChange(
                change.getString("what"),
                Fields.instant(change, "at"),
                change.getString("by"),
                change.getString("detail"),
                fields(change, "fields"),
                Fields.instantOrNull(change, "since"),
                fields(change, "missing"));
    }

    private static List<InquiryField> fields(Document change, String name) {
        return change.getList(name, String.class, List.of()).stream()
                .map(InquiryField::of)
                .toList();
    }

    private static FieldChange value(Document value) {
        Document origin = value.get("origin", new Document());
        ExtractionSource source = InquiryDocument.source(origin);
        return new FieldChange(
                value.getString("value"),
                Outcome.valueOf(value.getString("outcome")),
                value.getString("messageId"),
                value.getString("words"),
                value.getDouble("confidence"),
                value.getString("note"),
                value.getString("extractor"),
                source,
                origin.getString("model"),
                origin.getString("prompt"),
                value.getInteger("correction"),
                value.getString("by"),
                Fields.instant(value, "at"));
    }
}
