package io.dragoman.gateway.inquiry;

import io.dragoman.extraction.ExtractionRun;
import io.dragoman.extraction.ExtractionRuns;
import io.dragoman.extraction.RunOrder;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Role;
import io.dragoman.inquiry.InquiryBoard;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.InquiryQuery.FindInquiries;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** Trying another prompt or model on words that were read already, and taking what it read. */
@RestController
@RequestMapping("/api/v1/extraction-runs")
@Access({Role.ADMIN, Role.AGENT})
@Tag(name = "Inquiries")
class ExtractionRunController {

    private final ExtractionRuns runs;
    private final Queries queries;
    private final HighValueSettings settings;
    private final Scheduler scheduler;

    ExtractionRunController(
            ExtractionRuns runs, Queries queries, HighValueSettings settings, Scheduler gatewayScheduler) {
        this.runs = runs;
        this.queries = queries;
        this.settings = settings;
        this.scheduler = gatewayScheduler;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Have words that were read already read by another prompt or model",
            description =
                    "Works in the background on the inquiries named, or on those of a filter of the board, at most limit"
                            + " (500, by default 50). Of each the newest 500 messages with words are read. With dryRun, which is the"
                            + " default, nothing is recorded: the run shows which fields would be gained, changed or lost, and which"
                            + " are kept because a person entered them. Without it, what was read is recorded at the end. 409 while"
                            + " another run is under way.")
    @Example(request = RunExamples.ORDER, response = RunExamples.BEGUN)
    Mono<ExtractionRun> start(
            @RequestBody(required = false) @Nullable RunInput body, Caller caller, ServerHttpRequest request) {
        RunInput input = Objects.requireNonNullElse(body, RunInput.NOTHING);
        input.requireReadable(runs.prompts());
        return inquiries(input, caller, request)
                .map(inquiries -> new RunOrder(
                        caller.tenant(), caller.actor(), input.prompt(), input.model(), inquiries, input.isDryRun()))
                .publishOn(scheduler)
                .map(runs::start);
    }

    @GetMapping
    @Operation(summary = "The newest 20 runs since the server started, without their inquiries")
    @Example(response = "{\"items\":[" + RunExamples.BEGUN + "]}")
    Mono<Runs> list(Caller caller) {
        return Mono.fromCallable(() -> new Runs(runs.newest(caller.tenant()))).subscribeOn(scheduler);
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "A run: how far it is, and what it makes of each inquiry",
            description =
                    "state is reading, read, applying, applied or broken. A lost field goes on to be shown when the run is applied.")
    @Example(response = RunExamples.READ)
    Mono<ExtractionRun> get(@PathVariable String id, Caller caller) {
        return Mono.fromCallable(() -> runs.find(caller.tenant(), id).orElseThrow(ApiProblem::notFound))
                .subscribeOn(scheduler);
    }

    @PostMapping("/{id}/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Record what a run read; nobody is asked again",
            description = "What was corrected stays. Asked twice, it takes effect once; 409 while the run still reads.")
    @Example(response = RunExamples.READ)
    Mono<ExtractionRun> apply(@PathVariable String id, Caller caller) {
        return Mono.fromCallable(
                        () -> runs.apply(caller.tenant(), caller.actor(), id).orElseThrow(ApiProblem::notFound))
                .subscribeOn(scheduler);
    }

    private Mono<List<InquiryId>> inquiries(RunInput input, Caller caller, ServerHttpRequest request) {
        if (input.inquiries() != null) {
            return Mono.just(input.named(caller));
        }
        BoardRequest wanted = input.board(settings.highValue());
        Scope scope = Reads.scope(caller, request);
        int most = input.most();
        return page(wanted, scope, null)
                .expand(shown -> shown.next() == null ? Mono.empty() : page(wanted, scope, shown.next()))
                .concatMapIterable(InquiryBoard::items)
                .take(most)
                .map(row -> InquiryId.of(caller.tenant(), row.id()))
                .distinct()
                .collectList();
    }

    private Mono<InquiryBoard> page(BoardRequest wanted, Scope scope, @Nullable String cursor) {
        PageRequest page = new PageRequest(cursor, PageRequest.MAX);
        return queries.ask(
                new FindInquiries(scope, wanted.filter(), wanted.sortFor(null), null, page), InquiryBoard.class);
    }

    /** Runs that are remembered. */
    record Runs(List<ExtractionRun> items) {}
}
