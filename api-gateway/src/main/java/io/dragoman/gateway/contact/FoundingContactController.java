package io.dragoman.gateway.contact;

import io.dragoman.contact.ContactId;
import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Refuses;
import io.dragoman.gateway.platform.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Changes contacts at the address that the first clients use: by phone number, and with underscores in the names of fields. */
@RestController
@RequestMapping("/api/whatsapp/contacts/{phone}")
@Access({Role.ADMIN, Role.AGENT})
@Tag(name = "WhatsApp")
class FoundingContactController {

    private final ContactWrites writes;
    private final PhoneBook phones;

    FoundingContactController(ContactWrites writes, PhoneBook phones) {
        this.writes = writes;
        this.phones = phones;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Change what is kept about a contact, found by its number in any spelling",
            description = "What is not named stays, null takes away. 409 when several contacts have the number.")
    @Example(
            request = "{\"display_name\":\"Ann\",\"business_name\":null,\"tags\":[\"vip\"],\"is_pinned\":true,"
                    + "\"is_blocked\":false,\"conversation_closed\":false,\"metadata\":{\"crm\":\"4711\"}}",
            response = "{\"id\":\"k3f9a1\",\"position\":46}")
    @Refuses({Refuses.CONFLICT, Refuses.CHANGED})
    Mono<Accepted> change(
            @PathVariable String phone, @RequestBody JsonNode body, Caller caller, ServerHttpRequest request) {
        ContactPatch patch = ContactPatch.of(body, ContactPatch.FOUNDING);
        Long expected = Reads.expectedVersion(request);
        return phones.owners(caller, phone)
                .map(FoundingContactController::only)
                .flatMap(contact -> writes.change(caller, contact, patch, expected));
    }

    private static ContactId only(List<ContactId> owners) {
        if (owners.isEmpty()) {
            throw ApiProblem.notFound();
        }
        if (owners.size() > 1) {
            throw ApiProblem.conflict("CONFLICT", "Several contacts have this number; name one by its id.");
        }
        return owners.get(0);
    }
}
