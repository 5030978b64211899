package io.dragoman.gateway.conversation;

import io.dragoman.conversation.ConversationFilter;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.ConversationQuery.FindConversations;
import io.dragoman.conversation.ConversationQuery.FindMessages;
import io.dragoman.conversation.ConversationQuery.GetConversation;
import io.dragoman.conversation.ConversationView;
import io.dragoman.conversation.MessageView;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.FoundRows;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.SearchWords;
import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.dragoman.search.SearchQuery.FindConversationsWith;
import io.dragoman.search.SearchText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What customers and the business said to each other. */
@RestController
@RequestMapping("/api/v1/conversations")
@Access
@Tag(name = "Conversations")
class ConversationController {

    private final Queries queries;
    private final Clock clock;

    ConversationController(Queries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Conversations, the newest inbound message first",
            description = "With q a page may be short and still have a next one.")
    @Parameter(
            name = "unread",
            in = ParameterIn.QUERY,
            description = "true or false: whether something of it is unread")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "open or closed: whether somebody has done with it")
    @Parameter(name = "channel", in = ParameterIn.QUERY, description = "whatsapp, sms, email or voice")
    @Parameter(name = "integration", in = ParameterIn.QUERY, description = "An integration's id")
    @Parameter(
            name = "contact",
            in = ParameterIn.QUERY,
            description = "A contact's id; what is merged with it counts too")
    @Parameter(
            name = SearchWords.PARAMETER,
            in = ParameterIn.QUERY,
            description =
                    "Only conversations with these words in what is known of the contact, which come first, or in a message; newest"
                            + " match first")
    @Example(response = "{\"items\":[" + ConversationItem.EXAMPLE + "],\"next\":null,\"position\":42}")
    Mono<ResponseEntity<Page<ConversationItem>>> list(Caller caller, ServerHttpRequest request) {
        SearchText text = SearchWords.of(request, caller);
        ConversationFilter filter = ConversationListing.of(caller, request);
        Mono<Page<ConversationView>> conversations = text == null
                ? queries.page(
                        new FindConversations(Reads.scope(caller, request), filter, Reads.page(request)),
                        ConversationView.class)
                : found(text, filter, caller, request);
        return conversations.map(page -> Reads.page(page, it -> ConversationItem.of(it, caller, clock.instant())));
    }

    private Mono<Page<ConversationView>> found(
            SearchText text, ConversationFilter filter, Caller caller, ServerHttpRequest request) {
        Scope scope = Reads.scope(caller, request);
        return queries.page(new FindConversationsWith(scope, text, Reads.page(request)), String.class)
                .flatMap(page -> FoundRows.of(
                        page,
                        id -> queries.one(
                                new GetConversation(scope, ConversationId.of(caller.tenant(), id)),
                                ConversationView.class)))
                .map(page -> new Page<>(
                        page.items().stream()
                                .filter(it -> ConversationListing.fits(it, filter))
                                .toList(),
                        page.next(),
                        page.position()));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One conversation",
            description =
                    "windowOpen says whether free text may be sent now; windowUntil, until when. WhatsApp counts 24 hours from the"
                            + " customer's last message by the provider's clock; lastReceivedAt is ours.")
    @Example(response = ConversationItem.EXAMPLE)
    Mono<ResponseEntity<ConversationItem>> get(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return one(Reads.scope(caller, request), Reads.id(ConversationId::of, caller, id), caller);
    }

    @GetMapping("/{id}/messages")
    @Operation(summary = "A conversation's messages, oldest first")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "oldest or newest: which come first")
    @Example(response = MessageExamples.PAGE)
    Mono<ResponseEntity<Page<MessageItem>>> messages(
            @PathVariable String id, Caller caller, ServerHttpRequest request) {
        Scope scope = Reads.scope(caller, request);
        ConversationId conversation = Reads.id(ConversationId::of, caller, id);
        FindMessages messages =
                new FindMessages(scope, conversation, MessageListing.newestFirst(request, false), Reads.page(request));
        return one(scope, conversation, caller)
                .then(Mono.defer(() -> queries.page(messages, MessageView.class)))
                .map(page -> Reads.page(page, message -> MessageItem.of(message, caller)));
    }

    private Mono<ResponseEntity<ConversationItem>> one(Scope scope, ConversationId id, Caller caller) {
        return queries.one(new GetConversation(scope, id), ConversationView.class)
                .map(answer -> Reads.item(answer, it -> ConversationItem.of(it, caller, clock.instant())));
    }
}
