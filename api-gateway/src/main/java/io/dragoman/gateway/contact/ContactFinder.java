package io.dragoman.gateway.contact;

import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.FoundRows;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.search.SearchHit;
import io.dragoman.search.SearchKind;
import io.dragoman.search.SearchQuery.FindThings;
import io.dragoman.search.SearchText;
import java.util.EnumSet;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds contacts by words in what is known of them, or by the end of a number. */
@Component
public class ContactFinder {

    private final Queries queries;

    ContactFinder(Queries queries) {
        this.queries = queries;
    }

    /** A page of what was found and the filter lets through, the newest match first; what is merged stands once. */
    public Mono<Page<ContactView>> find(
            Caller caller, Scope scope, SearchText text, ContactFilter filter, PageRequest page) {
        FindThings query = new FindThings(scope, text, EnumSet.of(SearchKind.CONTACT), page);
        return queries.page(query, SearchHit.class)
                .flatMap(hits -> FoundRows.of(
                        hits,
                        hit -> queries.one(
                                new GetContact(scope, ContactId.of(caller.tenant(), hit.id())), ContactView.class)))
                .map(found -> new Page<>(
                        found.items().stream()
                                .filter(contact -> ContactFits.in(filter, contact))
                                .toList(),
                        found.next(),
                        found.position()));
    }
}
