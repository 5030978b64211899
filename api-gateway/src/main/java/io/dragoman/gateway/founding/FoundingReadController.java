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
            description = "At most limit of them, 200 where it is not given. A viewer sees numbers masked.")
    @Parameter(
            name = "unread",
            in = ParameterIn.QUERY,
            description = "true or false: whether something of it is unread")
    @Parameter(name = "since", in = ParameterIn.QUERY, description = "Changed at that time or later")
    @Parameter(
            name = "search",
            in = ParameterIn.QUERY,
            description =
                    "Words in what is known of a contact, or the end of a number, in place of the other conditions")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200")
    @Example(response = "[" + FoundingContact.EXAMPLE + "]")
    Mono<List<FoundingContact>> contacts(Caller caller, ServerHttpRequest request) {
        ContactFilter filter = new ContactFilter(
                null, null, null, Conditions.flag(request, "unread"), null, null, Conditions.time(request, "since"));
        boolean limited = Conditions.text(request, "limit") != null;
        return chats.contacts(
                caller,
                Reads.scope(caller, request),
                filter,
                SearchWords.of(request, caller),
                limited ? Reads.page(request) : new PageRequest(null, PageRequest.MAX));
    }

    @GetMapping("/messages")
    @Operation(
            summary = "The last messages, oldest first; a bare list",
            description =
                    "Of the contact with that number, in any spelling and over all channels; of everybody where none is named."
                            + " A number that nobody has gives an empty list. A viewer sees numbers masked and may not ask for one: 403.")
    @Parameter(
            name = "contact_number",
            in = ParameterIn.QUERY,
            description = "+1 650 555 1234, 0016505551234, 16505551234 …")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200, 50 where it is not given")
    @Example(response = "[" + FoundingMessage.EXAMPLE + "]")
    Mono<List<FoundingMessage>> messages(Caller caller, ServerHttpRequest request) {
        String phone = Conditions.text(request, "contact_number");
        if (phone != null && !PhoneMask.seesNumbers(caller)) {
            throw ApiProblem.forbidden();
        }
        return chats.messages(caller, Reads.scope(caller, request), phone, Reads.page(request));
    }
}
