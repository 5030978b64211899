package io.dragoman.server.testbench;

import io.dragoman.gateway.platform.OpenAccess;
import io.dragoman.query.platform.Fields;
import io.dragoman.server.due.DueCollection;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Shows which commands wait for their time. */
@RestController
@Profile("test")
final class DueController {

    private final DueCollection collection;

    DueController(DueCollection collection) {
        this.collection = collection;
    }

    @GetMapping("/test/due")
    @OpenAccess
    Mono<List<Due>> due() {
        return Mono.fromCallable(() -> collection.all().stream().map(Due::of).toList())
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** One of them: who scheduled it, what it is about, which of them, when, and what is sent then. */
    record Due(String process, String subject, String name, Instant due, String command) {

        static Due of(Document document) {
            return new Due(
                    document.getString("process"),
                    document.getString("subject"),
                    document.getString("name"),
                    Fields.instant(document, "due"),
                    document.getString("type"));
        }
    }
}
