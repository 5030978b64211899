package io.dragoman.gateway.founding;

import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactOrder;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.conversation.ConversationQuery.ListStandingMessages;
import io.dragoman.conversation.MessageView;
import io.dragoman.gateway.contact.BusinessNumbers;
import io.dragoman.gateway.contact.ContactFinder;
import io.dragoman.gateway.contact.PhoneBook;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.search.SearchText;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads contacts and their last messages. */
@Component
class FoundingChats {

    private final Queries queries;
    private final PhoneBook phones;
    private final ContactFinder finder;
    private final BusinessNumbers numbers;
    private final HistoryPosition history;
    private final Clock clock;

    FoundingChats(
            Queries queries,
            PhoneBook phones,
            ContactFinder finder,
            BusinessNumbers numbers,
            HistoryPosition history,
            Clock clock) {
        this.queries = queries;
        this.phones = phones;
        this.finder = finder;
        this.numbers = numbers;
        this.history = history;
        this.clock = clock;
    }

    /** The contacts whose newest message is newest, or those that words find. */
    Mono<Page<FoundingContact>> contacts(
            Caller caller, Scope scope, ContactFilter filter, @Nullable SearchText text, PageRequest page) {
        FindContacts newest = new FindContacts(scope, filter, ContactOrder.LAST_MESSAGE, page);
        Mono<Page<ContactView>> contacts =
                text == null ? queries.page(newest, ContactView.class) : finder.find(caller, scope, text, filter, page);
        Instant now = clock.instant();
        return contacts.map(found -> new Page<>(
                found.items().stream()
                        .map(contact -> FoundingContact.of(contact, caller, now))
                        .toList(),
                found.next(),
                found.position()));
    }

    /** The last messages of a time, oldest first: of whoever is meant, or of everybody where nobody is named. */
    Mono<Page<FoundingMessage>> messages(
            Caller caller,
            Scope scope,
            @Nullable String phone,
            @Nullable Instant since,
            @Nullable Instant before,
            PageRequest page) {
        return phone == null
                ? messages(caller, new ListStandingMessages(scope, Set.of(), since, before, page))
                : phones.owners(caller, phone)
                        .flatMap(owners -> owners.isEmpty()
                                ? nothing()
                                : messages(
                                        caller,
                                        new ListStandingMessages(scope, Set.copyOf(owners), since, before, page)));
    }

    private Mono<Page<FoundingMessage>> nothing() {
        return Mono.fromSupplier(() -> new Page<>(List.of(), null, history.head()));
    }

    /** The newest come first: turned round, of equal times the one that came first is first. */
    private Mono<Page<FoundingMessage>> messages(Caller caller, ListStandingMessages query) {
        return queries.page(query, MessageView.class).flatMap(found -> {
            List<MessageView> oldestFirst = new ArrayList<>(found.items());
            Collections.reverse(oldestFirst);
            return shown(caller, query.scope(), oldestFirst)
                    .map(rows -> new Page<>(rows, found.next(), found.position()));
        });
    }

    /** Few write many messages: each of them is looked up once. */
    private Mono<List<FoundingMessage>> shown(Caller caller, Scope scope, List<MessageView> messages) {
        Map<String, @Nullable String> phoneOf = new HashMap<>();
        return Flux.fromIterable(messages)
                .map(MessageView::contactId)
                .distinct()
                .concatMap(id -> contact(scope, ContactId.of(caller.tenant(), id))
                        .doOnNext(contact -> phoneOf.put(id, contact.phone())))
                .then(numbers.of(caller))
                .map(lines -> messages.stream()
                        .map(message -> FoundingMessage.of(message, phoneOf.get(message.contactId()), lines, caller))
                        .toList());
    }

    private Mono<ContactView> contact(Scope scope, ContactId id) {
        return queries.one(new GetContact(scope, id), ContactView.class).mapNotNull(answer -> answer.item());
    }
}
