package io.dragoman.query.inquiry;

import io.dragoman.inquiry.BusinessSummary.Destination;
import io.dragoman.inquiry.BusinessSummary.Insight;
import io.dragoman.inquiry.BusinessSummary.Recommendation;
import io.dragoman.inquiry.InquiryBoard.Counters;
import io.dragoman.inquiry.InquiryCards.Metrics;
import java.util.ArrayList;
import java.util.List;

/** What stands out in a tenant's numbers, and what to do about it. */
final class Advice {

    private static final int MOST = 80;
    private static final int HALF = 50;
    private static final int LEAD = 40;

    private Advice() {}

    static List<Insight> insights(Counters counted, Metrics metrics, List<Destination> top) {
        if (counted.total() == 0) {
            return List.of(Insight.NO_INQUIRIES);
        }
        List<Insight> insights = new ArrayList<>();
        int complete = Sums.percent(counted.complete(), counted.total());
        add(insights, complete >= MOST, Insight.MOST_ARE_COMPLETE);
        add(insights, complete < HALF, Insight.MANY_LACK_DATA);
        add(insights, counted.error() > 0, Insight.SOME_COULD_NOT_BE_READ);
        add(insights, metrics.highValue() > 0, Insight.HIGH_VALUE_IS_WAITING);
        boolean leads = !top.isEmpty() && Sums.percent(top.get(0).inquiries(), metrics.open()) >= LEAD;
        add(insights, leads, Insight.ONE_DESTINATION_LEADS);
        return insights;
    }

    static List<Recommendation> recommendations(Counters counted, Metrics metrics) {
        if (counted.total() == 0) {
            return List.of();
        }
        List<Recommendation> recommendations = new ArrayList<>();
        int complete = Sums.percent(counted.complete(), counted.total());
        add(recommendations, complete < HALF, Recommendation.ASK_FOR_WHAT_IS_MISSING_FIRST);
        add(recommendations, complete >= HALF && complete < MOST, Recommendation.ASK_FOR_WHAT_IS_MISSING);
        add(recommendations, counted.error() > 0, Recommendation.READ_FAILED_WORDS_AGAIN);
        add(recommendations, metrics.readyToQuote() > 0, Recommendation.QUOTE_WHAT_IS_READY);
        add(recommendations, metrics.highValue() > 0, Recommendation.CALL_HIGH_VALUE_CUSTOMERS);
        return recommendations;
    }

    private static <T> void add(List<T> list, boolean when, T what) {
        if (when) {
            list.add(what);
        }
    }
}
