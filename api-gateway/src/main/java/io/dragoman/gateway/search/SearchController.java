package io.dragoman.gateway.search;

import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.SearchWords;
import io.dragoman.platform.Page;
import io.dragoman.search.SearchHit;
import io.dragoman.search.SearchKind;
import io.dragoman.search.SearchQuery.FindThings;
import io.dragoman.search.SearchText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Finds contacts, messages and inquiries by words and numbers. */
@RestController
@RequestMapping("/api/v1/search")
@Access
@Tag(name = "Search")
class SearchController {

    private static final String HIT = """
            {"kind":"message","id":"m1","contactId":"k3f9a1","contactName":"Ann","conversationId":"meta.k3f9a1",\
            "inquiryId":"k3f9a1-1","words":"To Lisbon in June?","at":"2030-01-01T00:00:00Z"}""";

    private final Queries queries;

    SearchController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary = "Contacts, messages and inquiries with these words, newest first",
            description =
                    "Every word must be the beginning of a word of what is found, whatever the case and the accents. Four "
                            + "digits or more also find a number by its end; a viewer finds no telephone numbers. A page may be short, even "
                            + "empty, and still have a next one.")
    @Parameter(
            name = SearchWords.PARAMETER,
            in = ParameterIn.QUERY,
            required = true,
            description = "The words",
            example = "lisbon")
    @Parameter(
            name = "kinds",
            in = ParameterIn.QUERY,
            description = "What to look for: contact, message and inquiry, joined by commas; all by default")
    @Example(response = "{\"items\":[" + HIT + "],\"next\":null,\"position\":42}")
    Mono<ResponseEntity<Page<SearchHit>>> search(Caller caller, ServerHttpRequest request) {
        SearchText text = SearchWords.of(request, caller);
        if (text == null) {
            throw ApiProblem.invalidField(SearchWords.PARAMETER, SearchWords.PARAMETER + " says what to look for.");
        }
        FindThings query = new FindThings(Reads.scope(caller, request), text, kinds(request), Reads.page(request));
        return queries.page(query, SearchHit.class).map(page -> Reads.page(page, hit -> shown(hit, caller)));
    }

    private static Set<SearchKind> kinds(ServerHttpRequest request) {
        Set<SearchKind> kinds = EnumSet.noneOf(SearchKind.class);
        for (String joined : request.getQueryParams().getOrDefault("kinds", List.of())) {
            for (String label : joined == null ? new String[0] : joined.split(",", -1)) {
                kinds.add(kind(label.strip()));
            }
        }
        return kinds.isEmpty() ? EnumSet.allOf(SearchKind.class) : kinds;
    }

    private static SearchKind kind(String label) {
        for (SearchKind kind : SearchKind.values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        throw ApiProblem.invalidField("kinds", "kinds are contact, message and inquiry.");
    }

    private static SearchHit shown(SearchHit hit, Caller caller) {
        return new SearchHit(
                hit.kind(),
                hit.id(),
                hit.contactId(),
                PhoneMask.of(hit.contactName(), caller),
                hit.conversationId(),
                hit.inquiryId(),
                PhoneMask.text(hit.words(), caller),
                hit.at());
    }
}
