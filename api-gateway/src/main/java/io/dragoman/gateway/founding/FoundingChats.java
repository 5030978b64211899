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
import java.util.Comparator;
import java.util.List;
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

    FoundingChats(Queries queries, PhoneBook phones, ContactFinder finder) {
        this.queries = queries;
        this.phones = phones;
        this.finder = finder;
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
        if (phone == null) {
            return messages(scope, MessageFilter.NONE, page)
                    .concatMap(message -> withPhone(caller, scope, message))
                    .collectSortedList(BY_TIME);
        }
        return phones.owners(caller, phone)
                .flatMapIterable(owners -> owners)
                .concatMap(owner -> of(caller, scope, owner, page))
                .collectSortedList(BY_TIME);
    }

    private Flux<FoundingMessage> of(Caller caller, Scope scope, ContactId owner, PageRequest page) {
        MessageFilter filter = new MessageFilter(owner, null, null, null, null, null, null);
        return contact(scope, owner)
                .flatMapMany(contact -> messages(scope, filter, page)
                        .map(message -> FoundingMessage.of(message, contact.phone(), caller)));
    }

    /** Newest first, turned round: of equal times the one that came first is first. */
    private Flux<MessageView> messages(Scope scope, MessageFilter filter, PageRequest page) {
        return queries.page(new ListMessages(scope, filter, page), MessageView.class)
                .flatMapIterable(found -> {
                    List<MessageView> oldestFirst = new java.util.ArrayList<>(found.items());
                    java.util.Collections.reverse(oldestFirst);
                    return oldestFirst;
                });
    }

    private Mono<FoundingMessage> withPhone(Caller caller, Scope scope, MessageView message) {
        return contact(scope, ContactId.of(caller.tenant(), message.contactId()))
                .map(contact -> FoundingMessage.of(message, contact.phone(), caller))
                .defaultIfEmpty(FoundingMessage.of(message, null, caller));
    }

    private Mono<ContactView> contact(Scope scope, ContactId id) {
        return queries.one(new GetContact(scope, id), ContactView.class).mapNotNull(answer -> answer.item());
    }
}
