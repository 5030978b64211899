package io.dragoman.gateway.founding;

import io.dragoman.gateway.contact.PhoneBook;
import io.dragoman.gateway.conversation.Readings;
import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes down what has been seen, at both addresses that the first clients use for it. */
@RestController
@RequestMapping("/api/whatsapp")
@Access({Role.ADMIN, Role.AGENT})
@Tag(name = "WhatsApp")
class FoundingReadingController {

    private final Readings readings;
    private final PhoneBook phones;

    FoundingReadingController(Readings readings, PhoneBook phones) {
        this.readings = readings;
        this.phones = phones;
    }

    @PostMapping({"/contacts/{phone}/read", "/read/{phone}"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "All messages of whoever has the number have been seen",
            description = "Both addresses do the same. Saying it again changes nothing. The provider is told nothing.")
    @Example(response = "{\"id\":\"k3f9a1\",\"position\":46}")
    Mono<Accepted> read(@PathVariable String phone, Caller caller) {
        return phones.owners(caller, phone)
                .flatMapMany(Flux::fromIterable)
                .concatMap(owner -> readings.contact(caller, owner, null))
                .takeLast(1)
                .next()
                .switchIfEmpty(Mono.error(ApiProblem::notFound));
    }
}
