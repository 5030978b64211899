package io.dragoman.query.inquiry;

import io.dragoman.inquiry.BusinessSummary;
import io.dragoman.inquiry.InquiryBoard.Counters;
import io.dragoman.inquiry.InquiryCard;
import io.dragoman.inquiry.InquiryCards;
import io.dragoman.inquiry.InquiryCards.Metrics;
import io.dragoman.inquiry.InquiryQuery.FindCards;
import io.dragoman.inquiry.InquiryQuery.FindCardsAndMetrics;
import io.dragoman.inquiry.InquiryQuery.GetBusinessSummary;
import io.dragoman.platform.Page;
import io.dragoman.query.inquiry.BoardPages.BoardPage;
import io.dragoman.query.platform.ProjectionPositions;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** Answers questions about customers' cards and about business as a whole. */
final class CardQueries {

    private final BoardPages pages;
    private final Cards cards;
    private final BoardCounters counters;
    private final Sums sums;
    private final ProjectionPositions positions;

    CardQueries(BoardPages pages, Cards cards, BoardCounters counters, Sums sums, ProjectionPositions positions) {
        this.pages = pages;
        this.cards = cards;
        this.counters = counters;
        this.sums = sums;
        this.positions = positions;
    }

    @QueryHandler
    Page<InquiryCard> handle(FindCards query) {
        long position = positions.await(InquiryQueries.GROUPS, query.scope().minPosition());
        BoardPage page = pages.read(query.scope(), query.filter(), query.sort(), query.search(), query.page());
        return new Page<>(cards.of(query.scope().tenant(), page.rows(), query), page.next(), position);
    }

    @QueryHandler
    InquiryCards handle(FindCardsAndMetrics query) {
        Page<InquiryCard> page = handle(query.cards());
        Metrics metrics = sums.metrics(query.scope().tenant(), query.cards().highValue());
        return new InquiryCards(page.items(), page.next(), page.position(), metrics);
    }

    @QueryHandler
    BusinessSummary handle(GetBusinessSummary query) {
        long position = positions.await(Board.GROUP, query.scope().minPosition());
        String tenant = query.scope().tenant();
        Counters counted = counters.of(tenant);
        Metrics metrics = sums.metrics(tenant, query.highValue());
        List<BusinessSummary.Destination> top = sums.topDestinations(tenant);
        return new BusinessSummary(
                counted,
                metrics,
                Sums.percent(counted.complete(), counted.total()),
                top,
                Advice.insights(counted, metrics, top),
                Advice.recommendations(counted, metrics),
                position);
    }
}
