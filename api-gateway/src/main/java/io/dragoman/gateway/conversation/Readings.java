package io.dragoman.gateway.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.conversation.ConversationCommand.MarkRead;
import io.dragoman.conversation.ConversationFilter;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.ConversationQuery.FindConversations;
import io.dragoman.conversation.ConversationQuery.GetConversation;
import io.dragoman.conversation.ConversationView;
import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Records what somebody of the business has seen. Where nothing is unread there is nothing to record, however often it is asked. */
@Component
public class Readings {

    private final Commands commands;
    private final Queries queries;
    private final HistoryPosition history;

    Readings(Commands commands, Queries queries, HistoryPosition history) {
        this.commands = commands;
        this.queries = queries;
        this.history = history;
    }

    /** A conversation is read up to a position; up to the end of the history where none is named. */
    Mono<Accepted> conversation(Caller caller, ConversationId id, @Nullable Long upTo) {
        return place(upTo)
                .flatMap(place -> queries.one(
                                new GetConversation(new Scope(caller.tenant(), place), id), ConversationView.class)
                        .mapNotNull(answer ->
                                Reads.item(answer, Function.identity()).getBody())
                        .flatMap(conversation -> read(caller, conversation, place))
                        .then(commands.accepted(id.local())));
    }

    /** The same for all conversations of a contact and of what is merged with it. */
    public Mono<Accepted> contact(Caller caller, ContactId id, @Nullable Long upTo) {
        return place(upTo).flatMap(place -> contact(new Scope(caller.tenant(), place), caller, id));
    }

    private Mono<Accepted> contact(Scope scope, Caller caller, ContactId id) {
        return queries.one(new GetContact(scope, id), ContactView.class)
                .mapNotNull(answer -> Reads.item(answer, Function.identity()).getBody())
                .flatMap(contact -> unread(scope, id)
                        .concatMap(conversation -> read(caller, conversation, scope.minPosition()))
                        .then(commands.accepted(contact.id())));
    }

    private Flux<ConversationView> unread(Scope scope, ContactId contact) {
        FindConversations unread = new FindConversations(
                scope, new ConversationFilter(true, null, null, null, contact), new PageRequest(null, PageRequest.MAX));
        return queries.page(unread, ConversationView.class).flatMapIterable(page -> page.items());
    }

    private Mono<Object> read(Caller caller, ConversationView conversation, long place) {
        return conversation.unreadCount() == 0
                ? Mono.empty()
                : commands.send(caller, new MarkRead(ConversationId.of(caller.tenant(), conversation.id()), place));
    }

    /** Up to where it is read. What is unread is looked up there as well: an older answer would say that nothing waits. */
    private Mono<Long> place(@Nullable Long upTo) {
        return Mono.fromSupplier(() -> {
            long head = history.head();
            if (upTo != null && (upTo < 0 || upTo > head)) {
                throw ApiProblem.invalidField("upTo", "upTo must be a position that a read has named.");
            }
            return upTo == null ? head : upTo;
        });
    }
}
