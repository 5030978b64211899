package io.dragoman.gateway.identity;

import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Refuses;
import io.dragoman.gateway.platform.Role;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The tenants of the installation, for those who run it. */
@RestController
@RequestMapping("/api/v1/tenants")
@Access(value = Role.ADMIN, operatorsOnly = true)
@Tag(name = "Tenants", description = "Who shares data; nobody sees another tenant's")
class TenantController {

    private static final String ITEM =
            "{\"id\":\"north\",\"name\":\"Branch north\",\"createdAt\":\"2030-01-01T00:00:00Z\"}";

    private final Tenants tenants;
    private final Listing listing;
    private final Background background;
    private final HistoryPosition history;

    TenantController(Tenants tenants, Listing listing, Background background, HistoryPosition history) {
        this.tenants = tenants;
        this.listing = listing;
        this.background = background;
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "List the tenants")
    @Example(response = "{\"items\":[" + ITEM + "],\"next\":null,\"position\":42}")
    Mono<ResponseEntity<Page<TenantItem>>> list(ServerHttpRequest request) {
        return Mono.just(listing.page(
                request,
                tenants.all(),
                tenant -> Listing.place(tenant.content().createdAt(), tenant.key()),
                TenantItem::of));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Add a tenant",
            description = "It has no users yet: add its first admin with `POST /api/v1/users` and `tenant`.")
    @Example(request = "{\"id\":\"north\",\"name\":\"Branch north\"}", response = "{\"id\":\"north\",\"position\":42}")
    @Refuses(Refuses.CONFLICT)
    Mono<Accepted> create(@Valid @RequestBody NewTenant body) {
        return background.call(() -> {
            if (!tenants.create(body.id(), body.name())) {
                throw ApiProblem.conflict("CONFLICT", "A tenant of this id exists.");
            }
            return new Accepted(body.id(), history.head());
        });
    }
}
