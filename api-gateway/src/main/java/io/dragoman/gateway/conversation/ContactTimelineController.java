package io.dragoman.gateway.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.conversation.ConversationQuery.ListMessages;
import io.dragoman.conversation.MessageFilter;
import io.dragoman.conversation.MessageView;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** All that was said with one contact, over all channels. */
@RestController
@RequestMapping("/api/v1/contacts/{id}/timeline")
@Access
@Tag(name = "Contacts")
class ContactTimelineController {

    private final Queries queries;

    ContactTimelineController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary = "A contact's messages over all channels and accounts, oldest first",
            description = "What is merged with it is part of it; when the merge is taken back each has its own again.")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "oldest or newest: which come first")
    @Example(response = MessageExamples.PAGE)
    Mono<ResponseEntity<Page<MessageItem>>> timeline(
            @PathVariable String id, Caller caller, ServerHttpRequest request) {
        Scope scope = Reads.scope(caller, request);
        ContactId contact = Reads.id(ContactId::of, caller, id);
        ListMessages messages = new ListMessages(
                scope,
                new MessageFilter(contact, null, null, null, null, null, null),
                MessageListing.newestFirst(request, false),
                Reads.page(request));
        return queries.one(new GetContact(scope, contact), ContactView.class)
                .map(answer -> Reads.item(answer, Function.identity()))
                .then(Mono.defer(() -> queries.page(messages, MessageView.class)))
                .map(page -> Reads.page(page, message -> MessageItem.of(message, caller)));
    }
}
