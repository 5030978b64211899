package io.dragoman.server.testbench;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.OpenAccess;
import io.dragoman.platform.HistoryPosition;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Answers once nothing more is going on. */
@RestController
@Profile("test")
final class SettleController {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Settling settling;
    private final HistoryPosition history;

    SettleController(Settling settling, HistoryPosition history) {
        this.settling = settling;
        this.history = history;
    }

    @PostMapping("/test/settle")
    @OpenAccess
    Mono<Settled> settle() {
        return Mono.fromCallable(() -> settling.settle(PATIENCE))
                .subscribeOn(Schedulers.boundedElastic())
                .map(position -> new Settled(position.orElseThrow(this::unsettled)));
    }

    private ApiProblem unsettled() {
        return new ApiProblem(
                HttpStatus.GATEWAY_TIMEOUT,
                "UNSETTLED",
                "Still going on: " + String.join("; ", settling.unfinished(history.head())),
                null);
    }

    record Settled(long position) {}
}
