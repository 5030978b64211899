package io.dragoman.gateway.contact;

import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
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

    private static final String CONTACT = """
            {"id":"k3f9a1","name":"Ann","phone":"+16505551234",\
            "identities":[{"kind":"phone","value":"+16505551234"}],"registeredAt":"2030-01-01T00:00:00Z"}""";

    private final Queries queries;

    ContactController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(summary = "All contacts, newest first", description = "A viewer sees phone numbers masked.")
    @Example(response = "{\"items\":[" + CONTACT + "],\"next\":null,\"position\":42}")
    Mono<ResponseEntity<Page<ContactView>>> list(Caller caller, ServerHttpRequest request) {
        return queries.page(new FindContacts(Reads.scope(caller, request), Reads.page(request)), ContactView.class)
                .map(page -> Reads.page(page, contact -> shown(contact, caller)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One contact", description = "A viewer sees phone numbers masked.")
    @Example(response = CONTACT)
    Mono<ResponseEntity<ContactView>> get(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        ContactId contactId = Reads.id(ContactId::of, caller, id);
        return queries.one(new GetContact(Reads.scope(caller, request), contactId), ContactView.class)
                .map(answer -> Reads.item(answer, contact -> shown(contact, caller)));
    }

    private static ContactView shown(ContactView contact, Caller caller) {
        return new ContactView(
                contact.id(),
                PhoneMask.of(contact.name(), caller),
                PhoneMask.of(contact.phone(), caller),
                contact.identities().stream()
                        .map(identity -> shown(identity, caller))
                        .toList(),
                contact.registeredAt());
    }

    private static ContactView.Identity shown(ContactView.Identity identity, Caller caller) {
        return switch (identity.kind()) {
            case PHONE ->
                new ContactView.Identity(
                        identity.kind(), Objects.requireNonNull(PhoneMask.of(identity.value(), caller)));
            // Older group ids begin with the number of who made the group.
            case GROUP -> new ContactView.Identity(identity.kind(), PhoneMask.within(identity.value(), caller));
            case BUSINESS_SCOPED_USER, LID, EMAIL -> identity;
        };
    }
}
