package io.dragoman.gateway.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationFilter;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.ConversationQuery.FindConversations;
import io.dragoman.conversation.ConversationQuery.FindMessages;
import io.dragoman.conversation.ConversationQuery.GetConversation;
import io.dragoman.conversation.ConversationView;
import io.dragoman.conversation.MessageView;
import io.dragoman.gateway.contact.PhoneMask;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Conditions;
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
import java.util.Map;
import java.util.function.UnaryOperator;
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

    private static final String CONVERSATION = """
            {"id":"meta.k3f9a1","contactId":"k3f9a1","contactName":"Ann","integrationId":"meta","provider":"meta",\
            "kind":"direct","startedAt":"2030-01-01T00:00:00Z","lastInboundAt":"2030-01-01T00:00:00Z",\
            "windowUntil":"2030-01-02T00:00:00Z","lastWords":"Hi","unreadCount":2}""";

    private static final Map<String, String> ORDERS = Map.of("oldest", "oldest", "newest", "newest");

    private final Queries queries;

    ConversationController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(summary = "Conversations, the newest inbound message first")
    @Parameter(
            name = "unread",
            in = ParameterIn.QUERY,
            description = "true or false: whether something of it is unread")
    @Parameter(
            name = "contact",
            in = ParameterIn.QUERY,
            description = "A contact's id; what is merged with it counts too")
    @Parameter(
            name = SearchWords.PARAMETER,
            in = ParameterIn.QUERY,
            description =
                    "Only conversations with these words in a message or in what is known of the contact; newest match first")
    @Example(response = "{\"items\":[" + CONVERSATION + "],\"next\":null,\"position\":42}")
    Mono<ResponseEntity<Page<ConversationView>>> list(Caller caller, ServerHttpRequest request) {
        SearchText text = SearchWords.of(request, caller);
        Mono<Page<ConversationView>> conversations = text == null
                ? queries.page(
                        new FindConversations(
                                Reads.scope(caller, request), filter(caller, request), Reads.page(request)),
                        ConversationView.class)
                : found(text, caller, request);
        return conversations.map(page -> Reads.page(page, conversation -> shown(conversation, caller)));
    }

    private static ConversationFilter filter(Caller caller, ServerHttpRequest request) {
        String contact = Conditions.text(request, "contact");
        return new ConversationFilter(
                Conditions.flag(request, "unread"), contact == null ? null : Reads.id(ContactId::of, caller, contact));
    }

    private Mono<Page<ConversationView>> found(SearchText text, Caller caller, ServerHttpRequest request) {
        Scope scope = Reads.scope(caller, request);
        return queries.page(new FindConversationsWith(scope, text, Reads.page(request)), String.class)
                .flatMap(page -> FoundRows.of(
                        page,
                        id -> queries.one(
                                new GetConversation(scope, ConversationId.of(caller.tenant(), id)),
                                ConversationView.class)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One conversation")
    @Example(response = CONVERSATION)
    Mono<ResponseEntity<ConversationView>> get(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return one(
                Reads.scope(caller, request),
                Reads.id(ConversationId::of, caller, id),
                conversation -> shown(conversation, caller));
    }

    @GetMapping("/{id}/messages")
    @Operation(summary = "A conversation's messages, oldest first")
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "oldest or newest: which come first")
    @Example(response = MessageExamples.PAGE)
    Mono<ResponseEntity<Page<MessageItem>>> messages(
            @PathVariable String id, Caller caller, ServerHttpRequest request) {
        Scope scope = Reads.scope(caller, request);
        ConversationId conversation = Reads.id(ConversationId::of, caller, id);
        boolean newestFirst = "newest".equals(Conditions.one(request, "order", ORDERS));
        FindMessages messages = new FindMessages(scope, conversation, newestFirst, Reads.page(request));
        return one(scope, conversation, UnaryOperator.identity())
                .then(Mono.defer(() -> queries.page(messages, MessageView.class)))
                .map(page -> Reads.page(page, message -> MessageItem.of(message, caller)));
    }

    private Mono<ResponseEntity<ConversationView>> one(
            Scope scope, ConversationId id, UnaryOperator<ConversationView> shown) {
        return queries.one(new GetConversation(scope, id), ConversationView.class)
                .map(answer -> Reads.item(answer, shown));
    }

    private static ConversationView shown(ConversationView it, Caller caller) {
        return new ConversationView(
                it.id(),
                it.contactId(),
                PhoneMask.of(it.contactName(), caller),
                it.integrationId(),
                it.provider(),
                it.kind(),
                it.startedAt(),
                it.lastInboundAt(),
                it.windowUntil(),
                it.lastWords(),
                it.unreadCount());
    }
}
