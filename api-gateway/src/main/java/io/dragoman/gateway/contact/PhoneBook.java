package io.dragoman.gateway.contact;

import io.dragoman.contact.ContactCommand.AskOwner;
import io.dragoman.contact.ContactCommand.Ownership;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.contact.PhoneSpelling;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.KeyedHash;
import io.dragoman.platform.Scope;
import io.dragoman.providers.platform.Phones;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds contacts by their phone number, in any spelling, by what a provider calls them, or by their id. It is never behind. */
@Component
public class PhoneBook {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,100}");

    private final Commands commands;
    private final Queries queries;
    private final BusinessNumbers lines;
    private final KeyedHash hash;
    private final HistoryPosition history;

    PhoneBook(Commands commands, Queries queries, BusinessNumbers lines, KeyedHash hash, HistoryPosition history) {
        this.commands = commands;
        this.queries = queries;
        this.lines = lines;
        this.hash = hash;
        this.history = history;
    }

    /**
     * The contacts that are meant: none, one, or several where each has its own spelling of a number.
     *
     * @param text a number with or without a plus, 00, blanks and punctuation, also without its country code where that can mean one
     *     number only; a chat's id such as {@code 4179…@c.us}; a WhatsApp user id; a contact's id
     * @throws ApiProblem 400 when it is none of these
     */
    public Mono<List<ContactId>> owners(Caller caller, String text) {
        String written = text.strip();
        ContactAddress address = ContactAddress.of(written);
        if (address == null) {
            return byId(caller, written);
        }
        Mono<List<ContactId>> owners = owners(caller, address);
        return address.kind() == IdentityKind.PHONE
                ? owners.flatMap(found -> found.isEmpty() ? byNationalNumber(caller, written) : Mono.just(found))
                : owners;
    }

    private Mono<List<ContactId>> owners(Caller caller, ContactAddress address) {
        Stream<String> spellings = Stream.concat(
                Stream.of(address.value()),
                address.kind() == IdentityKind.PHONE ? PhoneSpelling.other(address.value()).stream() : Stream.empty());
        return Flux.fromStream(spellings)
                .concatMap(spelling -> owner(caller, new ContactAddress(address.kind(), spelling)))
                .distinct()
                .collectList();
    }

    private Mono<ContactId> owner(Caller caller, ContactAddress address) {
        String local = hash.of(caller.tenant(), "identity", address.kind().name(), address.value());
        return commands.<Ownership>send(caller, new AskOwner(IdentityClaimId.of(caller.tenant(), local)))
                .mapNotNull(Ownership::owner)
                .onErrorResume(AggregateNotFoundException.class, nobody -> Mono.empty());
    }

    /** Read as in the countries of the business's own lines; what could be several contacts' numbers is nobody's. */
    private Mono<List<ContactId>> byNationalNumber(Caller caller, String written) {
        return lines.of(caller)
                .flatMapIterable(numbers -> numbers.values().stream()
                        .<@Nullable String>map(Phones::country)
                        .filter(Objects::nonNull)
                        .<@Nullable String>map(country -> Phones.national(written, country))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .concatMap(number -> owners(caller, new ContactAddress(IdentityKind.PHONE, number)))
                .filter(owners -> !owners.isEmpty())
                .collectList()
                .map(found -> {
                    if (found.size() > 1) {
                        throw ApiProblem.invalidField(
                                "phone", "Several contacts have this number; write it with its country code.");
                    }
                    return found.isEmpty() ? List.of() : found.get(0);
                });
    }

    private Mono<List<ContactId>> byId(Caller caller, String text) {
        if (!ID.matcher(text).matches()) {
            return Mono.error(PhoneBook::neither);
        }
        ContactId id = ContactId.of(caller.tenant(), text);
        return Mono.fromSupplier(history::head)
                .flatMap(now -> queries.one(new GetContact(new Scope(caller.tenant(), now), id), ContactView.class))
                .map(answer -> {
                    if (answer.item() == null) {
                        throw neither();
                    }
                    return List.of(id);
                });
    }

    private static ApiProblem neither() {
        return ApiProblem.invalidField(
                "phone", "phone must be a number with its country code, a user's id, or a contact's.");
    }
}
