package io.dragoman.gateway.contact;

import io.dragoman.contact.ContactChange;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactQuery.FindContactHistory;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.FindDuplicates;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.contact.DuplicateSuggestion;
import io.dragoman.contact.DuplicateSuggestion.Reason;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Role;
import io.dragoman.gateway.platform.SearchWords;
import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.dragoman.search.SearchText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The people and groups who wrote to us. */
@RestController
@RequestMapping("/api/v1/contacts")
@Access
@Tag(name = "Contacts")
class ContactController {

    private static final String SUGGESTIONS = "{\"items\":[{\"contact\":" + ContactItem.EXAMPLE + ",\"other\":"
            + ContactItem.EXAMPLE + ",\"reasons\":[\"same_email\"]}],\"next\":null,\"position\":42}";

    private final Queries queries;
    private final ContactFinder finder;

    ContactController(Queries queries, ContactFinder finder) {
        this.queries = queries;
        this.finder = finder;
    }

    @GetMapping
    @Operation(
            summary = "Contacts; those that are merged stand once",
            description =
                    "A viewer sees phone numbers masked. With updatedSince or q a page may be short and still have a next one.")
    @Parameter(name = "pinned", in = ParameterIn.QUERY, description = "true or false")
    @Parameter(name = "blocked", in = ParameterIn.QUERY, description = "true or false")
    @Parameter(
            name = "closed",
            in = ParameterIn.QUERY,
            description = "true or false: whether somebody has done with it")
    @Parameter(
            name = "unread",
            in = ParameterIn.QUERY,
            description = "true or false: whether something of it is unread")
    @Parameter(name = "tag", in = ParameterIn.QUERY, description = "A tag it has")
    @Parameter(name = "channel", in = ParameterIn.QUERY, description = "whatsapp, sms, email or voice")
    @Parameter(name = "updatedSince", in = ParameterIn.QUERY, description = "Changed at that time or later")
    @Parameter(name = "sort", in = ParameterIn.QUERY, description = "registered, last-message or name")
    @Parameter(
            name = SearchWords.PARAMETER,
            in = ParameterIn.QUERY,
            description =
                    "Words in name, company, tags or address, or the end of a number; newest match first, whatever sort says")
    @Example(response = ContactItem.PAGE)
    Mono<ResponseEntity<Page<ContactItem>>> list(Caller caller, ServerHttpRequest request) {
        ContactListing wanted = ContactListing.of(request);
        SearchText text = SearchWords.of(request, caller);
        Scope scope = Reads.scope(caller, request);
        Mono<Page<ContactView>> contacts = text == null
                ? queries.page(
                        new FindContacts(scope, wanted.filter(), wanted.order(), Reads.page(request)),
                        ContactView.class)
                : finder.find(caller, scope, text, wanted.filter(), Reads.page(request));
        return contacts.map(page -> Reads.page(page, contact -> ContactItem.of(contact, caller)));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One contact; its ETag is what If-Match compares",
            description =
                    "One that is merged into another is answered by that other. A viewer sees phone numbers masked.")
    @Example(response = ContactItem.EXAMPLE)
    Mono<ResponseEntity<ContactItem>> get(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return one(id, caller, request);
    }

    @GetMapping("/{id}/history")
    @Access({Role.ADMIN, Role.AGENT, Role.AUDITOR})
    @Operation(summary = "What happened to a contact and who did it, newest first")
    @Example(response = """
            {"items":[{"contactId":"k3f9a1","what":"ContactRenamed","at":"2030-01-01T00:00:00Z","by":"user:u1",\
            "detail":"Ann"}],"next":null,"position":42}""")
    Mono<ResponseEntity<Page<ContactChange>>> history(
            @PathVariable String id, Caller caller, ServerHttpRequest request) {
        Scope scope = Reads.scope(caller, request);
        FindContactHistory history =
                new FindContactHistory(scope, Reads.id(ContactId::of, caller, id), Reads.page(request));
        return one(id, caller, request)
                .then(Mono.defer(() -> queries.page(history, ContactChange.class)))
                .map(page -> Reads.page(page, UnaryOperator.identity()));
    }

    @GetMapping("/duplicates")
    @Operation(
            summary = "Contacts that may be one person, and why",
            description = "A page may be short and still have a next one.")
    @Example(response = SUGGESTIONS)
    Mono<ResponseEntity<Page<Suggestion>>> duplicates(Caller caller, ServerHttpRequest request) {
        return queries.page(
                        new FindDuplicates(Reads.scope(caller, request), Reads.page(request)),
                        DuplicateSuggestion.class)
                .map(page -> Reads.page(page, suggestion -> Suggestion.of(suggestion, caller)));
    }

    private Mono<ResponseEntity<ContactItem>> one(String id, Caller caller, ServerHttpRequest request) {
        ContactId contactId = Reads.id(ContactId::of, caller, id);
        return queries.one(new GetContact(Reads.scope(caller, request), contactId), ContactView.class)
                .map(answer ->
                        Reads.versioned(answer, contact -> ContactItem.of(contact, caller), ContactView::version));
    }

    /** Two contacts that may be one person, as a caller may see them. */
    record Suggestion(ContactItem contact, ContactItem other, List<Reason> reasons) {
        static Suggestion of(DuplicateSuggestion suggestion, Caller caller) {
            return new Suggestion(
                    ContactItem.of(suggestion.contact(), caller),
                    ContactItem.of(suggestion.other(), caller),
                    suggestion.reasons());
        }
    }
}
