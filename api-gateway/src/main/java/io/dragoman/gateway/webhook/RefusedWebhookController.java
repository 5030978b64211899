package io.dragoman.gateway.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.Provider;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posts that were not taken. They are no part of the history: anybody can cause them. */
@RestController
@RequestMapping("/api/v1/refused-webhooks")
@Access({Role.ADMIN, Role.AUDITOR})
@Tag(name = "Webhook journal")
class RefusedWebhookController {

    private final RefusedPostStore store;
    private final HistoryPosition history;

    RefusedWebhookController(RefusedPostStore store, HistoryPosition history) {
        this.store = store;
        this.history = history;
    }

    /** A refused post as the list shows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String id,
            Instant at,
            @Nullable Provider provider,
            @Nullable String integrationId,
            String reason,
            @Nullable Long bytes,
            boolean signed) {

        static Row of(RefusedPost post) {
            return new Row(
                    post.id(),
                    post.at(),
                    post.provider(),
                    post.integrationId(),
                    post.reason(),
                    post.bytes(),
                    post.signed());
        }
    }

    @GetMapping
    @Operation(
            summary = "Refused posts, newest first",
            description = "The last 1 000 of seven days. Posts to addresses that are nobody's are shown to operators.")
    @Example(response = DeliveryExamples.REFUSED)
    ResponseEntity<Page<Row>> list(Caller caller, ServerHttpRequest request) {
        PageRequest asked = Reads.page(request);
        List<Row> mine = store.newest().stream()
                .filter(post -> concerns(post, caller))
                .map(Row::of)
                .toList();
        int start = asked.cursor() == null ? 0 : after(asked.cursor(), mine);
        int end = Math.min(mine.size(), start + asked.limit());
        String next = end < mine.size() ? mine.get(end - 1).id() : null;
        return Reads.page(new Page<>(mine.subList(start, end), next, history.head()), Function.identity());
    }

    private static boolean concerns(RefusedPost post, Caller caller) {
        return post.tenants().isEmpty()
                ? caller.tenant().equals(Caller.OPERATORS)
                : post.tenants().contains(caller.tenant());
    }

    private static int after(String id, List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        throw ApiProblem.invalidField("cursor", "cursor is not one that a list has given, or it is too old.");
    }
}
