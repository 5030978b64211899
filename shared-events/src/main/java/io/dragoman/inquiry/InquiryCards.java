package io.dragoman.inquiry;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of customer cards.
 *
 * @param next the cursor of the following page; {@code null} on the last one
 * @param position the position of the history this page reflects
 * @param metrics of all open inquiries of the tenant, whatever the filter
 */
public record InquiryCards(
        List<InquiryCard> items, @Nullable String next, long position, Metrics metrics) {

    /**
     * Numbers of open inquiries.
     *
     * @param pipeline what they are worth, one line for each currency
     * @param readyToQuote how many can be quoted, by the rule {@code card/1}
     * @param readyRate their share, 0 to 100
     * @param highValue how many cost more than the threshold
     */
    public record Metrics(
            long open,
            List<Pipeline> pipeline,
            long readyToQuote,
            int readyRate,
            long highValue,
            BigDecimal threshold) {}

    /** What inquiries are worth in one currency; {@code XXX} for those whose customers named none. */
    public record Pipeline(String currency, long inquiries, BigDecimal value, BigDecimal average) {}
}
