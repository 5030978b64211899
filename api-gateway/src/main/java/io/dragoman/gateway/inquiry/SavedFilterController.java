package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Filters of the board that people gave a name; each sees their own. */
@RestController
@RequestMapping("/api/v1/inquiry-filters")
@Access
@Tag(name = "Inquiries")
class SavedFilterController {

    private final SavedFilters filters;
    private final Scheduler scheduler;

    SavedFilterController(SavedFilters filters, Scheduler gatewayScheduler) {
        this.filters = filters;
        this.scheduler = gatewayScheduler;
    }

    @GetMapping
    @Operation(summary = "The caller's own saved filters, by name")
    @Example(response = "{\"items\":[" + SavedFilter.EXAMPLE + "]}")
    Mono<Saved> list(Caller caller) {
        return Mono.fromCallable(() -> new Saved(filters.of(caller))).subscribeOn(scheduler);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Save a filter under a name, in place of the one that has it")
    @Example(
            request = "{\"name\":\"Hot\",\"query\":\"status=Complete&highValue=true\"}",
            response = SavedFilter.EXAMPLE)
    @Refuses(Refuses.CONFLICT)
    Mono<SavedFilter> save(@RequestBody Wanted body, Caller caller) {
        SavedFilter filter = SavedFilter.of(body.name(), body.query());
        return Mono.fromCallable(() -> filters.save(caller, filter)).subscribeOn(scheduler);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Forget a filter")
    @Example(response = SavedFilter.EXAMPLE)
    Mono<SavedFilter> forget(@PathVariable String id, Caller caller) {
        return Mono.fromCallable(() -> filters.forget(caller, id).orElseThrow(ApiProblem::notFound))
                .subscribeOn(scheduler);
    }

    /** A name, and the parameters of the board's address. */
    record Wanted(@Nullable String name, @Nullable String query) {}

    /** All of somebody's filters. */
    record Saved(List<SavedFilter> items) {}
}
