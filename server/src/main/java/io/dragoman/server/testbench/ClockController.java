package io.dragoman.server.testbench;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.OpenAccess;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sets the clock that everything in the application goes by. */
@RestController
@Profile("test")
@RequestMapping("/test/clock")
final class ClockController {

    private final TestClock clock;

    ClockController(TestClock clock) {
        this.clock = clock;
    }

    @PutMapping
    @OpenAccess
    Reading set(@RequestBody Setting setting) {
        if (setting.now() != null) {
            clock.stopAt(setting.now());
        }
        if (setting.advance() != null) {
            clock.advance(setting.advance());
        }
        if (Boolean.TRUE.equals(setting.run())) {
            clock.run();
        }
        if (setting.now() == null && setting.advance() == null && setting.run() == null) {
            throw ApiProblem.invalidField("now", "one of now, advance and run must be given");
        }
        return new Reading(clock.instant());
    }

    /** Exactly one of them is meant to be set; several take effect in this order. */
    record Setting(
            @Nullable Instant now,
            @Nullable Duration advance,
            @Nullable Boolean run) {}

    record Reading(Instant now) {}
}
