package io.dragoman.gateway.conversation;

import io.dragoman.conversation.ConversationQuery.GetMessage;
import io.dragoman.conversation.ConversationQuery.ListMessages;
import io.dragoman.conversation.MessageId;
import io.dragoman.conversation.MessageView;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.integration.IntegrationId;
import io.dragoman.platform.KeyedHash;
import io.dragoman.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Messages of all conversations. */
@RestController
@RequestMapping("/api/v1/messages")
@Access
@Tag(name = "Messages")
class MessageController {

    private final Queries queries;
    private final KeyedHash hash;

    MessageController(Queries queries, KeyedHash hash) {
        this.queries = queries;
        this.hash = hash;
    }

    @GetMapping
    @Operation(summary = "Messages of all conversations, newest first")
    @Parameter(
            name = "contact",
            in = ParameterIn.QUERY,
            description = "A contact's id; what is merged with it counts too")
    @Parameter(name = "conversation", in = ParameterIn.QUERY, description = "A conversation's id")
    @Parameter(
            name = "thread",
            in = ParameterIn.QUERY,
            description = "A threadId: the message that a chain of answers began with, and these answers")
    @Parameter(name = "direction", in = ParameterIn.QUERY, description = "inbound or echo")
    @Parameter(name = "kind", in = ParameterIn.QUERY, description = "text, image, document …")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "How far ours got: sent, failed, delivered, read, played")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Written at that time or later")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Written before that time")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "newest or oldest: which come first")
    @Example(response = MessageExamples.PAGE)
    Mono<ResponseEntity<Page<MessageItem>>> list(Caller caller, ServerHttpRequest request) {
        ListMessages wanted =
                new ListMessages(Reads.scope(caller, request), MessageListing.of(caller, request), Reads.page(request));
        return queries.page(wanted, MessageView.class)
                .map(page -> Reads.page(page, message -> MessageItem.of(message, caller)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One message")
    @Example(response = MessageExamples.MESSAGE)
    Mono<ResponseEntity<MessageItem>> get(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return one(Reads.id(MessageId::of, caller, id), caller, request);
    }

    /** A post, because the provider's id may hold a phone number, and addresses end in logs. */
    @PostMapping("/lookup")
    @Operation(
            summary = "The message of a provider's own id",
            description = "The id is hashed, never searched for: it may contain a phone number.")
    @Example(
            request = "{\"integrationId\":\"meta\",\"externalMessageId\":\"wamid.HBgLMTY1MDU1NTEyMzQ\"}",
            response = MessageExamples.MESSAGE)
    Mono<ResponseEntity<MessageItem>> lookup(@RequestBody ExternalId body, Caller caller, ServerHttpRequest request) {
        IntegrationId integration =
                Reads.id(IntegrationId::of, caller, required("integrationId", body.integrationId()));
        String external = required("externalMessageId", body.externalMessageId());
        return one(MessageId.of(hash, integration, external), caller, request);
    }

    private Mono<ResponseEntity<MessageItem>> one(MessageId id, Caller caller, ServerHttpRequest request) {
        return queries.one(new GetMessage(Reads.scope(caller, request), id), MessageView.class)
                .map(answer -> Reads.item(answer, message -> MessageItem.of(message, caller)));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ApiProblem.invalidField(field, field + " is missing.");
        }
        return value;
    }

    /** How a provider knows a message. */
    record ExternalId(
            @Nullable String integrationId, @Nullable String externalMessageId) {}
}
