package io.dragoman.gateway.identity;

import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Role;
import io.dragoman.gateway.platform.TimeInput;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The API tokens of a tenant. */
@RestController
@RequestMapping("/api/v1/tokens")
@Access(Role.ADMIN)
@Tag(name = "Tokens", description = "What programs sign in with: Authorization: Bearer")
class TokenController {

    private static final String ITEM =
            "{\"id\":\"p3v8n5c2k7wd\",\"name\":\"reporting\",\"role\":\"viewer\",\"unmask\":false,"
                    + "\"tenant\":\"default\",\"createdAt\":\"2030-01-01T00:00:00Z\",\"expiresAt\":\"2031-01-01T00:00:00Z\","
                    + "\"lastUsedAt\":null,\"revoked\":false}";

    private final Tokens tokens;
    private final Tenancy tenancy;
    private final Listing listing;
    private final Background background;
    private final HistoryPosition history;
    private final Clock clock;

    TokenController(
            Tokens tokens,
            Tenancy tenancy,
            Listing listing,
            Background background,
            HistoryPosition history,
            Clock clock) {
        this.tokens = tokens;
        this.tenancy = tenancy;
        this.listing = listing;
        this.background = background;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List the tenant's API tokens")
    @Example(response = "{\"items\":[" + ITEM + "],\"next\":null,\"position\":42}")
    Mono<ResponseEntity<Page<TokenItem>>> list(Caller caller, ServerHttpRequest request) {
        return Mono.just(listing.page(
                request,
                tokens.ofTenant(caller.tenant()),
                token -> Listing.place(
                        token.content().createdAt(), token.content().id()),
                TokenItem::of));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Issue an API token",
            description =
                    "Its secret is told this once. unmask lets a viewer ask for a number in full, which is recorded. Admins of"
                            + " tenant `default` may name another tenant.")
    @Example(
            request = "{\"name\":\"reporting\",\"role\":\"viewer\",\"expiresAt\":\"2031-01-01T00:00:00Z\"}",
            response = "{\"id\":\"p3v8n5c2k7wd\",\"position\":42,\"token\":\"dgm_an-invented-secret\"}")
    Mono<CreatedToken> create(Caller caller, @Valid @RequestBody NewToken body) {
        String tenant = tenancy.of(caller, body.tenant());
        if (body.expiresAt() != null
                && !TimeInput.possible("expiresAt", body.expiresAt()).isAfter(clock.instant())) {
            throw ApiProblem.invalidField("expiresAt", "expiresAt must lie in the future.");
        }
        return background.call(() -> {
            Tokens.Issued issued = tokens.issue(tenant, body, caller.id());
            return new CreatedToken(issued.token().id(), history.head(), issued.secret());
        });
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Revoke an API token", description = "Acts at once. The list keeps showing it as revoked.")
    @Example(response = "{\"id\":\"p3v8n5c2k7wd\",\"position\":42}")
    Mono<Accepted> revoke(Caller caller, @PathVariable String id) {
        return background.call(() -> {
            if (!tokens.revoke(caller.tenant(), id)) {
                throw ApiProblem.notFound();
            }
            return new Accepted(id, history.head());
        });
    }
}
