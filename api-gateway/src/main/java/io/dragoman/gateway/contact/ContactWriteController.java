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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Changes contacts. */
@RestController
@RequestMapping("/api/v1/contacts/{id}")
@Access({Role.ADMIN, Role.AGENT})
@Tag(name = "Contacts")
class ContactWriteController {

    private static final String ACCEPTED = "{\"id\":\"k3f9a1\",\"position\":46}";
    private static final String MERGED = "{\"id\":\"00c0ffee00c0ffee\",\"position\":46}";
    private static final int LONGEST_REASON = 500;

    private final ContactWrites writes;

    ContactWriteController(ContactWrites writes) {
        this.writes = writes;
    }

    @PatchMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Change what is kept about a contact; a JSON merge-patch",
            description =
                    "What is not named stays, null takes away: without a name of a person's the profile's counts again."
                            + " Metadata are merged within.")
    @Example(
            request = "{\"name\":\"Ann\",\"businessName\":null,\"tags\":[\"vip\"],\"pinned\":true,\"blocked\":false,"
                    + "\"conversationClosed\":true,\"metadata\":{\"crm\":\"4711\"}}",
            response = ACCEPTED)
    @Refuses(Refuses.CHANGED)
    Mono<Accepted> change(
            @PathVariable String id, @RequestBody JsonNode body, Caller caller, ServerHttpRequest request) {
        ContactId contact = Reads.id(ContactId::of, caller, id);
        return writes.change(caller, contact, ContactPatch.of(body, ContactPatch.V1), Reads.expectedVersion(request));
    }

    @DeleteMapping("/aliases/{aliasId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Say that an identity is not this contact's",
            description = "The next message by it starts a contact of its own. The last identity stays.")
    @Example(response = ACCEPTED)
    @Refuses(Refuses.CONFLICT)
    Mono<Accepted> detach(@PathVariable String id, @PathVariable String aliasId, Caller caller) {
        return writes.detach(caller, Reads.id(ContactId::of, caller, id), aliasId);
    }

    @PostMapping("/merges")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Show another contact as part of this one",
            description = "Nothing is moved: each keeps its identities and messages. Answers the id of the merge."
                    + " Refused with 409 ALREADY_MERGED or MERGED_INTO_ITSELF.")
    @Example(request = "{\"other\":\"w2x8\"}", response = MERGED)
    @Refuses(Refuses.CONFLICT)
    Mono<Accepted> merge(@PathVariable String id, @RequestBody Other body, Caller caller) {
        if (body.other() == null || body.other().isBlank()) {
            throw ApiProblem.invalidField("other", "other is missing.");
        }
        return writes.merge(caller, Reads.id(ContactId::of, caller, id), Reads.id(ContactId::of, caller, body.other()));
    }

    @PostMapping("/merges/{mergeId}/revert")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Take a merge back: each side has exactly its own again, also what came in between")
    @Example(response = MERGED)
    Mono<Accepted> revert(@PathVariable String id, @PathVariable String mergeId, Caller caller) {
        return writes.revert(caller, Reads.id(ContactId::of, caller, id), mergeId);
    }

    @PostMapping("/reveal")
    @Access({Role.ADMIN, Role.AGENT, Role.VIEWER})
    @Operation(
            summary = "The contact with full numbers; that somebody looked and why is recorded",
            description =
                    "It stands in the contact's history. A viewer needs the right unmask, which admins grant to users and tokens.")
    @Example(request = "{\"reason\":\"The guest asked to be called\"}", response = ContactItem.EXAMPLE)
    Mono<ContactItem> reveal(@PathVariable String id, @RequestBody Reveal body, Caller caller) {
        if (!PhoneMask.mayReveal(caller)) {
            throw ApiProblem.forbidden();
        }
        String reason = body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw ApiProblem.invalidField("reason", "reason must be 1 to " + LONGEST_REASON + " characters.");
        }
        return writes.reveal(caller, Reads.id(ContactId::of, caller, id), reason)
                .map(ContactItem::whole);
    }

    /** The contact to show as part of this one. */
    record Other(@Nullable String other) {}

    /** Why somebody needs the full number. */
    record Reveal(@Nullable String reason) {}
}
