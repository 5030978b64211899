package io.dragoman.query.inquiry;

import com.mongodb.client.MongoCollection;
import io.dragoman.conversation.MessageView;
import io.dragoman.inquiry.InquiryBoard;
import io.dragoman.inquiry.InquiryQuery.FindInquiries;
import io.dragoman.inquiry.InquiryQuery.FindInquiryMessages;
import io.dragoman.inquiry.InquiryQuery.GetInquiry;
import io.dragoman.inquiry.InquiryView;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.query.contact.ContactList;
import io.dragoman.query.conversation.MessagePages;
import io.dragoman.query.conversation.Timeline;
import io.dragoman.query.inquiry.BoardPages.BoardPage;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.Where;
import io.dragoman.query.search.SearchIndex;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers questions about inquiries. */
final class InquiryQueries {

    static final List<String> GROUPS = List.of(Board.GROUP, Timeline.GROUP, ContactList.GROUP, SearchIndex.GROUP);

    private final MongoCollection<Document> inquiries;
    private final BoardPages pages;
    private final BoardCounters counters;
    private final BoardRows rows;
    private final MessagePages messages;
    private final Completeness completeness;
    private final ProjectionPositions positions;

    InquiryQueries(
            MongoCollection<Document> inquiries,
            BoardRows rows,
            BoardPages pages,
            BoardCounters counters,
            MessagePages messages,
            Completeness completeness,
            ProjectionPositions positions) {
        this.inquiries = inquiries;
        this.pages = pages;
        this.counters = counters;
        this.rows = rows;
        this.messages = messages;
        this.completeness = completeness;
        this.positions = positions;
    }

    @QueryHandler
    InquiryBoard handle(FindInquiries query) {
        long position = positions.await(GROUPS, query.scope().minPosition());
        BoardPage page = pages.read(query.scope(), query.filter(), query.sort(), query.search(), query.page());
        return new InquiryBoard(
                page.rows().stream().map(BoardRow::view).toList(),
                page.next(),
                position,
                counters.of(query.scope().tenant()));
    }

    @QueryHandler
    Answer<InquiryView> handle(GetInquiry query) {
        long position = positions.await(GROUPS, query.scope().minPosition());
        String tenant = query.scope().tenant();
        List<Document> found = inquiries
                .find(Where.id(tenant, query.inquiryId().value()).atLeast("last", ""))
                .into(new ArrayList<>());
        return new Answer<>(
                rows.of(tenant, found).stream().findFirst().map(this::view).orElse(null), position);
    }

    @QueryHandler
    Page<MessageView> handle(FindInquiryMessages query) {
        long position = positions.await(Timeline.GROUP, query.scope().minPosition());
        return messages.of(query.scope().tenant(), query.inquiryId(), query.page(), position);
    }

    private InquiryView view(BoardRow row) {
        ShownFields fields = new ShownFields(row.inquiry());
        ShownValues values = fields.values();
        return new InquiryView(
                row.view(),
                row.inquiry().getLong("version"),
                fields.views(),
                values.derived(),
                fields.conflicts(),
                completeness.judge(values),
                fields.corrections(),
                ExtractionDocument.newest(row.inquiry()));
    }
}
