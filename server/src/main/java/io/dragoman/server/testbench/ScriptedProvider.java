package io.dragoman.server.testbench;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Stands in for every provider and every model: answers by rules, the first that fits, and remembers each call. */
@Component
@Profile("test")
final class ScriptedProvider implements Settling.PendingWork {

    private final Clock clock;
    private final List<Counted> rules = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();

    ScriptedProvider(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(ScriptedRule rule) {
        rules.add(new Counted(rule, new AtomicInteger(rule.times() == null ? Integer.MAX_VALUE : rule.times())));
    }

    synchronized void forgetRules() {
        rules.clear();
    }

    /** Uses up one turn of the first rule that fits and still has one. */
    synchronized Optional<ScriptedRule> ruleFor(String method, String path, String body) {
        return rules.stream()
                .filter(counted ->
                        counted.left().get() > 0 && counted.rule().match().fits(method, path, body))
                .findFirst()
                .map(counted -> {
                    counted.left().decrementAndGet();
                    return counted.rule();
                });
    }

    synchronized void record(String method, String path, Map<String, String> headers, String body) {
        calls.add(new Call(method, path, headers, body, clock.instant()));
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    synchronized void forgetCalls() {
        calls.clear();
    }

    void begin() {
        underWay.incrementAndGet();
    }

    void end() {
        underWay.decrementAndGet();
    }

    @Override
    public String name() {
        return "calls to the scripted provider are under way";
    }

    @Override
    public int count() {
        return underWay.get();
    }

    /** A call as it was received. */
    record Call(String method, String path, Map<String, String> headers, String body, Instant at) {}

    private record Counted(ScriptedRule rule, AtomicInteger left) {}
}
