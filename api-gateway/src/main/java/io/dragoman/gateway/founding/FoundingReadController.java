package io.dragoman.gateway.founding;

import io.dragoman.contact.ContactFilter;
import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Conditions;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.SearchWords;
import io.dragoman.platform.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Contacts and messages at the addresses that the first clients poll; with If-None-Match an answer that is known costs no body. */
@RestController
@RequestMapping("/api/whatsapp")
@Access
@Tag(name = "WhatsApp")
class FoundingReadController {

    private final FoundingChats chats;

    FoundingReadController(FoundingChats chats) {
        this.chats = chats;
    }

    @GetMapping("/contacts")
    @Operation(
            summary = "Contacts, the newest message first; a bare list",
            description =
                    "At most limit of them, 200 where it is not given. Where there may be more, the headers X-Next and Link"
                            + " (rel=next) lead to them; a page may be short and have a next one. A viewer sees numbers masked.")
    @Parameter(
            name = "unread",
            in = ParameterIn.QUERY,
            description = "true or false: whether something of it is unread")
    @Parameter(name = "since", in = ParameterIn.QUERY, description = "Changed at that time or later")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description = "Words in what is known of a contact, or the end of a number")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "X-Next of the answer before")
    @Example(response = "[" + FoundingContact.EXAMPLE + "]")
    Mono<ResponseEntity<List<FoundingContact>>> contacts(Caller caller, ServerHttpRequest request) {
        ContactFilter filter = new ContactFilter(
                null, null, null, Conditions.flag(request, "unread"), null, null, Conditions.time(request, "since"));
        PageRequest asked = Reads.page(request);
        boolean limited = Conditions.text(request, "limit") != null;
        return chats.contacts(
                        caller,
                        Reads.scope(caller, request),
                        filter,
                        SearchWords.of(request, caller),
                        limited ? asked : new PageRequest(asked.cursor(), PageRequest.MAX))
                .map(page -> BareList.of(page, request));
    }

    @GetMapping("/messages")
    @Operation(
            summary = "The last messages, oldest first; a bare list",
            description =
                    "Of one contact over all channels, of everybody where none is named. What only changes another message stands on"
                            + " that one: new words, reactions in metadata, no text once it was deleted. A number that nobody has gives"
                            + " an empty list. The headers X-Next and Link (rel=next) lead to older ones. A viewer sees numbers masked"
                            + " and may not ask for one: 403.")
    @Parameter(
            name = "contact_number",
            in = ParameterIn.QUERY,
            description = "+1 650 555 1234, 0016505551234, 16505551234@c.us, a user's id, a contact's id …")
    @Parameter(name = "since", in = ParameterIn.QUERY, description = "Written at that time or later")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "Written before that time")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, 50 where it is not given")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "X-Next of the answer before")
    @Example(response = "[" + FoundingMessage.EXAMPLE + "]")
    Mono<ResponseEntity<List<FoundingMessage>>> messages(Caller caller, ServerHttpRequest request) {
        String phone = Conditions.text(request, "contact_number");
        if (phone != null && !PhoneMask.seesNumbers(caller)) {
            throw ApiProblem.forbidden();
        }
        return chats.messages(
                        caller,
                        Reads.scope(caller, request),
                        phone,
                        Conditions.time(request, "since"),
                        Conditions.time(request, "before"),
                        Reads.page(request))
                .map(page -> BareList.of(page, request));
    }
}
