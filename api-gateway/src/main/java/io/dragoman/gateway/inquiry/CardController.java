package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.SearchWords;
import io.dragoman.inquiry.BusinessSummary;
import io.dragoman.inquiry.InquiryCards;
import io.dragoman.inquiry.InquiryQuery.FindCards;
import io.dragoman.inquiry.InquiryQuery.FindCardsAndMetrics;
import io.dragoman.inquiry.InquiryQuery.GetBusinessSummary;
import io.dragoman.search.SearchText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What customers' inquiries are worth. */
@RestController
@RequestMapping("/api/v1")
@Access
@Tag(name = "Inquiries")
class CardController {

    private final Queries queries;
    private final HighValueSettings settings;

    CardController(Queries queries, HighValueSettings settings) {
        this.queries = queries;
        this.settings = settings;
    }

    @GetMapping("/cards")
    @Operation(
            summary = "Customers' cards: what they want, what it costs, how complete it is",
            description =
                    "The metrics are those of all open inquiries, whatever the filter. Amounts are never added across"
                            + " currencies.")
    @Parameter(ref = "#/components/parameters/limit")
    @Parameter(ref = "#/components/parameters/cursor")
    @BoardParameters
    @Example(response = InquiryExamples.CARDS)
    Mono<ResponseEntity<InquiryCards>> cards(Caller caller, ServerHttpRequest request) {
        BoardRequest wanted = BoardRequest.of(request.getQueryParams(), settings.highValue());
        SearchText text = SearchWords.of(request, caller);
        FindCards query = new FindCards(
                Reads.scope(caller, request),
                wanted.filter(),
                wanted.sortFor(text),
                text,
                Reads.page(request),
                settings.highValue());
        return queries.ask(new FindCardsAndMetrics(query), InquiryCards.class)
                .map(cards -> Reads.at(cards.position()).body(InquiryMask.of(cards, caller)));
    }

    @GetMapping("/reports/business-summary")
    @Operation(
            summary = "How business goes: numbers, pipeline, destinations, and what to do",
            description = "Counters are of all inquiries; pipeline, averages and destinations are of the open ones.")
    @Example(response = InquiryExamples.SUMMARY)
    Mono<ResponseEntity<BusinessSummary>> summary(Caller caller, ServerHttpRequest request) {
        return queries.ask(
                        new GetBusinessSummary(Reads.scope(caller, request), settings.highValue()),
                        BusinessSummary.class)
                .map(summary -> Reads.at(summary.position()).body(summary));
    }
}
