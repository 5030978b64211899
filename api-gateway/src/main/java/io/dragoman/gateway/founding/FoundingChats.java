package io.dragoman.gateway.founding;

import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactOrder;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.conversation.ConversationQuery.ListMessages;
import io.dragoman.conversation.MessageFilter;
import io.dragoman.conversation.MessageView;
import io.dragoman.gateway.contact.ContactFinder;
import io.dragoman.gateway.contact.PhoneBook;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.search.SearchText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads contacts and their last messages. */
@Component
class FoundingChats {

    private static final Comparator<FoundingMessage> BY_TIME = Comparator.comparing(FoundingMessage::createdAt);

    private final Queries queries;
    private final PhoneBook phones;
    private final ContactFinder finder;
    private final BusinessNumbers numbers;

    FoundingChats(Queries queries, PhoneBook phones, ContactFinder finder, BusinessNumbers numbers) {
        this.queries = queries;
        this.phones = phones;
        this.finder = finder;
        this.numbers = numbers;
    }

    /** The contacts whose newest message is newest, or those that words find. */
    Mono<List<FoundingContact>> contacts(
            Caller caller, Scope scope, ContactFilter filter, @Nullable SearchText text, PageRequest page) {
        FindContacts newest = new FindContacts(scope, filter, ContactOrder.LAST_MESSAGE, page);
        Mono<Page<ContactView>> contacts =
                text == null ? queries.page(newest, ContactView.class) : finder.find(caller, scope, text, page);
        return contacts.map(found -> found.items().stream()
                .map(contact -> FoundingContact.of(contact, caller))
                .toList());
    }

    /** The last messages, oldest first: of whoever has the number, or of everybody where none is named. */
    Mono<List<FoundingMessage>> messages(Caller caller, Scope scope, @Nullable String phone, PageRequest page) {
        return numbers.of(caller)
                .flatMap(lines -> phone == null
                        ? messages(scope, MessageFilter.NONE, page)
                                .collectList()
                                .flatMapMany(found -> withPhones(caller, scope, lines, found))
                                .collectSortedList(BY_TIME)
                        : of(phone, caller, scope, lines, page));
    }

    /** Each spelling of a number may have its owner; those that are shown as one have the same messages. */
    private Mono<List<FoundingMessage>> of(
            String phone, Caller caller, Scope scope, Map<String, String> lines, PageRequest page) {
        return phones.owners(caller, phone)
                .flatMapIterable(owners -> owners)
                .concatMap(owner -> contact(scope, owner))
                .distinct(ContactView::id)
                .concatMap(contact -> messages(scope, of(ContactId.of(caller.tenant(), contact.id())), page)
                        .map(message -> FoundingMessage.of(message, contact.phone(), lines, caller)))
                .collectSortedList(BY_TIME)
                .map(found -> found.subList(Math.max(0, found.size() - page.limit()), found.size()));
    }

    private static MessageFilter of(ContactId contact) {
        return new MessageFilter(contact, null, null, null, null, null, null);
    }

    /** Newest first, turned round: of equal times the one that came first is first. */
    private Flux<MessageView> messages(Scope scope, MessageFilter filter, PageRequest page) {
        return queries.page(new ListMessages(scope, filter, page), MessageView.class)
                .flatMapIterable(found -> {
                    List<MessageView> oldestFirst = new ArrayList<>(found.items());
                    Collections.reverse(oldestFirst);
                    return oldestFirst;
                });
    }

    /** Few write many messages: each of them is looked up once. */
    private Flux<FoundingMessage> withPhones(
            Caller caller, Scope scope, Map<String, String> lines, List<MessageView> messages) {
        Map<String, @Nullable String> phoneOf = new HashMap<>();
        return Flux.fromIterable(messages)
                .map(MessageView::contactId)
                .distinct()
                .concatMap(id -> contact(scope, ContactId.of(caller.tenant(), id))
                        .doOnNext(contact -> phoneOf.put(id, contact.phone())))
                .thenMany(Flux.fromIterable(messages))
                .map(message -> FoundingMessage.of(message, phoneOf.get(message.contactId()), lines, caller));
    }

    private Mono<ContactView> contact(Scope scope, ContactId id) {
        return queries.one(new GetContact(scope, id), ContactView.class).mapNotNull(answer -> answer.item());
    }
}
