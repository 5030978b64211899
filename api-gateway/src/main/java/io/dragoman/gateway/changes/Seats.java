package io.dragoman.gateway.changes;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Counts open streams: so many for each caller, so that one shuts out nobody else, and so many in all. */
final class Seats {

    private final int perCaller;
    private final int total;
    private final Duration retry;
    private final Map<Caller, Integer> taken = new HashMap<>();
    private int all;

    Seats(int perCaller, int total, Duration retry) {
        this.perCaller = perCaller;
        this.total = total;
        this.retry = retry;
    }

    synchronized void take(Caller caller) {
        int own = taken.getOrDefault(caller, 0);
        if (own >= perCaller || all >= total) {
            throw new ApiProblem(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "TOO_MANY_STREAMS",
                            own >= perCaller
                                    ? "Too many streams of yours are open; close one."
                                    : "Too many streams are open; try again later.",
                            null)
                    .retryAfter(retry);
        }
        taken.put(caller, own + 1);
        all++;
    }

    synchronized void release(Caller caller) {
        taken.computeIfPresent(caller, (who, own) -> own == 1 ? null : own - 1);
        all--;
    }

    synchronized int taken() {
        return all;
    }
}
