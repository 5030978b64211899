package io.dragoman.gateway.contact;

import io.dragoman.contact.ContactCommand.AskOwner;
import io.dragoman.contact.ContactCommand.Ownership;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.contact.PhoneSpelling;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.platform.KeyedHash;
import io.dragoman.providers.platform.Phones;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds contacts by their phone number, in any spelling. It asks the claims, so it is never behind. */
@Component
public class PhoneBook {

    private final Commands commands;
    private final KeyedHash hash;

    PhoneBook(Commands commands, KeyedHash hash) {
        this.commands = commands;
        this.hash = hash;
    }

    /**
     * The contacts that have the number: none, one, or several where each has its own spelling of it.
     *
     * @param phone with or without a plus, 00, blanks and punctuation
     * @throws ApiProblem 400 when it is no number
     */
    public Mono<List<ContactId>> owners(Caller caller, String phone) {
        String number = normal(phone);
        Stream<String> spellings = Stream.concat(Stream.of(number), PhoneSpelling.other(number).stream());
        return Flux.fromStream(spellings)
                .concatMap(spelling -> owner(caller, spelling))
                .distinct()
                .collectList();
    }

    private Mono<ContactId> owner(Caller caller, String spelling) {
        String local = hash.of(caller.tenant(), "identity", IdentityKind.PHONE.name(), spelling);
        return commands.<Ownership>send(caller, new AskOwner(IdentityClaimId.of(caller.tenant(), local)))
                .mapNotNull(Ownership::owner)
                .onErrorResume(AggregateNotFoundException.class, nobody -> Mono.empty());
    }

    private static String normal(String phone) {
        String bare = phone.strip();
        String number = Phones.e164(bare.startsWith("00") ? bare.substring(2) : bare);
        if (number == null) {
            throw ApiProblem.invalidField("phone", "phone must be a number with its country code.");
        }
        return number;
    }
}
