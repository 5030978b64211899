package io.dragoman.gateway.work;

import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Conditions;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Role;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** All that waits to be done or could not be, in one list; it is worked on where it comes from. */
@RestController
@RequestMapping("/api/v1/work")
@Access({Role.ADMIN, Role.AUDITOR})
@Tag(name = "Webhook journal")
class WorkController {

    private static final Map<String, Boolean> FAILED = Map.of("waiting", false, "failed", true);

    private final Queries queries;

    WorkController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary = "Waiting and failed work: failed items, deliveries that wait, commands that wait for their time",
            description =
                    "Read only: failed items are redriven or discarded as dead letters. A page may be short and still have a"
                            + " next one.")
    @Parameter(name = "state", in = ParameterIn.QUERY, description = "waiting (also what is under way) or failed")
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "webhook (also asked for as new_whatsapp_message or process_whatsapp_message), extraction,"
                    + " extraction-call or follow-up")
    @Example(response = WorkItem.PAGE)
    Mono<ResponseEntity<Page<WorkItem>>> list(Caller caller, ServerHttpRequest request) {
        Boolean failed = Conditions.one(request, "state", FAILED);
        WorkType type = Conditions.one(request, "type", WorkType.WORDS);
        List<WorkSource> sources = Stream.of(WorkSource.values())
                .filter(source -> source.has(failed, type))
                .toList();
        PageRequest page = Reads.page(request);
        Place place = Place.of(page.cursor(), sources);
        return read(sources, place, type, Reads.scope(caller, request), page.limit())
                .map(work -> Reads.page(work, Function.identity()));
    }

    /** What has nothing is passed over, so that a page without a row is the last one. */
    private Mono<Page<WorkItem>> read(
            List<WorkSource> sources, Place place, @Nullable WorkType type, Scope scope, int limit) {
        if (place.source() == sources.size()) {
            return Mono.just(new Page<>(List.of(), null, scope.minPosition()));
        }
        WorkSource source = sources.get(place.source());
        Place behind = new Place(place.source() + 1, null);
        return source.read(queries, scope, type, new PageRequest(place.cursor(), limit))
                .flatMap(page -> {
                    if (page.items().isEmpty() && page.next() == null && behind.source() < sources.size()) {
                        return read(sources, behind, type, scope, limit);
                    }
                    Place next = page.next() == null ? behind : new Place(place.source(), page.next());
                    return Mono.just(new Page<>(page.items(), next.written(sources), page.position()));
                });
    }

    /**
     * A place in the list.
     *
     * @param cursor within the source; {@code null} at its beginning
     */
    private record Place(int source, @Nullable String cursor) {

        static Place of(@Nullable String written, List<WorkSource> sources) {
            if (written == null) {
                return new Place(0, null);
            }
            int end = written.indexOf('.');
            String name = end < 0 ? "" : written.substring(0, end);
            for (int i = 0; i < sources.size(); i++) {
                if (sources.get(i).name().equals(name)) {
                    return new Place(i, end + 1 == written.length() ? null : written.substring(end + 1));
                }
            }
            throw ApiProblem.invalidField("cursor", "cursor is not one that this list has given.");
        }

        @Nullable String written(List<WorkSource> sources) {
            return source == sources.size() ? null : sources.get(source).name() + '.' + (cursor == null ? "" : cursor);
        }
    }
}
