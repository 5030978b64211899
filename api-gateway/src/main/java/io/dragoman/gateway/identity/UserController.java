package io.dragoman.gateway.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Refuses;
import io.dragoman.gateway.platform.Role;
import io.dragoman.platform.Answer;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The users of a tenant. */
@RestController
@RequestMapping("/api/v1/users")
@Access(Role.ADMIN)
@Tag(name = "Users", description = "Who signs in")
class UserController {

    private static final String ITEM =
            "{\"id\":\"x7k2m9q4r8tw\",\"username\":\"robin\",\"role\":\"agent\",\"unmask\":false,"
                    + "\"tenant\":\"default\",\"active\":true,\"version\":1,\"createdAt\":\"2030-01-01T00:00:00Z\","
                    + "\"lastSignInAt\":null}";

    private final UserAdministration administration;
    private final Users users;
    private final Listing listing;
    private final HistoryPosition history;

    UserController(UserAdministration administration, Users users, Listing listing, HistoryPosition history) {
        this.administration = administration;
        this.users = users;
        this.listing = listing;
        this.history = history;
    }

    /** The answer to a new user; the one-time password is told this once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @GetMapping
    @Operation(summary = "List the tenant's users")
    @Example(response = "{\"items\":[" + ITEM + "],\"next\":null,\"position\":42}")
    Mono<ResponseEntity<Page<UserItem>>> list(Caller caller, ServerHttpRequest request) {
        return Mono.just(listing.page(
                request,
                users.of(caller.tenant()),
                user -> Listing.place(user.content().createdAt(), user.content().id()),
                UserItem::of));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a user")
    @Example(response = ITEM)
    Mono<ResponseEntity<UserItem>> read(Caller caller, @PathVariable String id, ServerHttpRequest request) {
        Stored<User> user = users.of(caller.tenant(), id).orElseThrow(ApiProblem::notFound);
        return Mono.just(Reads.versioned(
                new Answer<>(user, listing.position(request)),
                UserItem::of,
                it -> it.content().version()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Add a user",
            description = "Without a password one is made, told once, and replaced at the first sign-in. "
                    + "unmask lets a viewer ask for a number in full, which is recorded. "
                    + "Admins of tenant `default` may name another tenant.")
    @Example(
            request = "{\"username\":\"robin\",\"role\":\"agent\"}",
            response = "{\"id\":\"x7k2m9q4r8tw\",\"position\":42,\"initialPassword\":\"h4kq7wz2mfp9xr3tbn6v\"}")
    @Refuses(Refuses.CONFLICT)
    Mono<CreatedUser> create(Caller caller, @Valid @RequestBody NewUser body) {
        return administration.create(caller, body);
    }

    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Change a user",
            description = "Acts at once, also on sessions that are open. The last active admin stays one (LAST_ADMIN).")
    @Example(request = "{\"role\":\"viewer\"}", response = "{\"id\":\"x7k2m9q4r8tw\",\"position\":42}")
    @Refuses({Refuses.CONFLICT, Refuses.CHANGED})
    Mono<Accepted> change(
            Caller caller, @PathVariable String id, @Valid @RequestBody UserChange body, ServerHttpRequest request) {
        return administration
                .change(caller, id, body, Reads.expectedVersion(request))
                .map(user -> new Accepted(id, history.head()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Remove a user", description = "Ends the user's sessions, and the tokens the user made.")
    @Example(response = "{\"id\":\"x7k2m9q4r8tw\",\"position\":42}")
    @Refuses({Refuses.CONFLICT, Refuses.CHANGED})
    Mono<Accepted> remove(Caller caller, @PathVariable String id, ServerHttpRequest request) {
        return administration
                .remove(caller, id, Reads.expectedVersion(request))
                .map(user -> new Accepted(id, history.head()));
    }
}
