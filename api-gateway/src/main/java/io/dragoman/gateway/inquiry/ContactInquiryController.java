package io.dragoman.gateway.inquiry;

import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactQuery.FindContactInquiries;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.inquiry.InquiryRow;
import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a contact, and all that is part of it, asked for. */
@RestController
@RequestMapping("/api/v1/contacts/{id}/inquiries")
@Access
@Tag(name = "Contacts")
class ContactInquiryController {

    private final Queries queries;

    ContactInquiryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(summary = "A contact's inquiries, newest activity first")
    @Example(response = InquiryExamples.ROWS)
    Mono<ResponseEntity<Page<InquiryRow>>> list(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        Scope scope = Reads.scope(caller, request);
        ContactId contact = Reads.id(ContactId::of, caller, id);
        FindContactInquiries inquiries = new FindContactInquiries(scope, contact, Reads.page(request));
        return queries.one(new GetContact(scope, contact), ContactView.class)
                .map(answer -> Reads.item(answer, Function.identity()))
                .then(Mono.defer(() -> queries.page(inquiries, InquiryRow.class)))
                .map(page -> Reads.page(page, row -> InquiryMask.of(row, caller)));
    }
}
