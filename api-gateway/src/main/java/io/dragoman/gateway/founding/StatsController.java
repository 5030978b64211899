package io.dragoman.gateway.founding;

import io.dragoman.conversation.ConversationQuery.GetStats;
import io.dragoman.conversation.MessageStats;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.outbound.DeliveryStatus;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** How much there is of everything. */
@RestController
@Access
@Tag(name = "Statistics")
class StatsController {

    private final Queries queries;

    StatsController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/api/v1/stats")
    @Operation(summary = "How many messages, conversations and contacts there are")
    @Example(response = """
            {"messages":120,"inbound":80,"outbound":40,"byStatus":{"queued":0,"sent":4,"failed":1,"delivered":10,"read":24,\
            "played":1},"unread":7,"unreadConversations":2,"conversations":12,"contacts":11}""")
    Mono<ResponseEntity<MessageStats>> stats(Caller caller, ServerHttpRequest request) {
        return queries.one(new GetStats(Reads.scope(caller, request)), MessageStats.class)
                .map(answer -> Reads.item(answer, Function.identity()));
    }

    @GetMapping("/api/whatsapp/stats")
    @Operation(summary = "The same as the first clients know it")
    @Example(response = """
            {"total_messages":120,"inbound_messages":80,"outbound_messages":40,"pending":0,"sent":4,"delivered":10,"read":25,\
            "failed":1,"unread_messages":7,"total_conversations":12,"total_contacts":11}""")
    Mono<ResponseEntity<FoundingStats>> founding(Caller caller, ServerHttpRequest request) {
        return queries.one(new GetStats(Reads.scope(caller, request)), MessageStats.class)
                .map(answer -> Reads.item(answer, FoundingStats::of));
    }

    /** Counters; a message counts where it stands now, so those of the business add up to its messages. */
    @JsonNaming(SnakeCaseStrategy.class)
    record FoundingStats(
            long totalMessages,
            long inboundMessages,
            long outboundMessages,
            long pending,
            long sent,
            long delivered,
            long read,
            long failed,
            long unreadMessages,
            long totalConversations,
            long totalContacts) {

        static FoundingStats of(MessageStats it) {
            return new FoundingStats(
                    it.messages(),
                    it.inbound(),
                    it.outbound(),
                    count(it, DeliveryStatus.QUEUED),
                    count(it, DeliveryStatus.SENT),
                    count(it, DeliveryStatus.DELIVERED),
                    count(it, DeliveryStatus.READ) + count(it, DeliveryStatus.PLAYED),
                    count(it, DeliveryStatus.FAILED),
                    it.unread(),
                    it.conversations(),
                    it.contacts());
        }

        private static long count(MessageStats it, DeliveryStatus status) {
            return it.byStatus().getOrDefault(status, 0L);
        }
    }
}
