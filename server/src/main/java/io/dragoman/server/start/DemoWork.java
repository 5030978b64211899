package io.dragoman.server.start;

import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryBoard;
import io.dragoman.inquiry.InquiryCommand;
import io.dragoman.inquiry.InquiryCommand.CloseInquiry;
import io.dragoman.inquiry.InquiryCommand.CorrectFields;
import io.dragoman.inquiry.InquiryCommand.MarkStale;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.InquiryQuery.FindInquiries;
import io.dragoman.inquiry.InquiryRow;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.Meta;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What people did with the demo's inquiries, once they were read: some are corrected, some silent, some closed. */
@Component
@Profile("!production")
@ConditionalOnProperty("dragoman.demo")
final class DemoWork {

    private static final Meta META = new Meta(DemoTenant.ID, "process:demo", "demo", "demo");
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final int LOOKS = 300;
    private static final int CLOSED = 18;
    private static final int SILENT = 34;
    private static final int READY = 9;
    private static final List<String> REASONS = List.of("lost", "duplicate", "spam", "other");
    private static final Set<String> UNREAD = Stream.of(
                    InquiryStatus.NEW, InquiryStatus.NEW_WHATSAPP, InquiryStatus.PROCESSING)
            .map(InquiryStatus::word)
            .collect(Collectors.toUnmodifiableSet());

    private final Queries queries;
    private final Commands commands;
    private final HistoryPosition history;

    DemoWork(Queries queries, Commands commands, HistoryPosition history) {
        this.queries = queries;
        this.commands = commands;
        this.history = history;
    }

    /** Waits until everything is read, and works on it. */
    Mono<Void> on(List<DemoConversation> conversations) {
        long people =
                conversations.stream().map(DemoConversation::from).distinct().count();
        return Mono.defer(this::board)
                .filter(board -> isRead(board, people))
                .repeatWhenEmpty(LOOKS, looks -> looks.delayElements(LOOK_AGAIN))
                .flatMapMany(board -> Flux.fromIterable(steps(board.items(), history.head())))
                .concatMap(step -> commands.send(META, step))
                .then();
    }

    private Mono<InquiryBoard> board() {
        PageRequest page = new PageRequest(null, PageRequest.MAX);
        return queries.ask(
                new FindInquiries(new Scope(DemoTenant.ID, 0), Set.of(), null, null, page), InquiryBoard.class);
    }

    private static boolean isRead(InquiryBoard board, long people) {
        return board.counters().total() >= people
                && UNREAD.stream().noneMatch(board.counters().byStatus()::containsKey);
    }

    /** The oldest are done with, those after them silent; of the others that are complete, some lack nothing for a quote. */
    static List<InquiryCommand> steps(List<InquiryRow> newestFirst, long upTo) {
        List<InquiryCommand> steps = new ArrayList<>();
        int ready = 0;
        for (int i = 0; i < newestFirst.size(); i++) {
            InquiryRow row = newestFirst.get(i);
            InquiryId inquiry = InquiryId.of(DemoTenant.ID, row.id());
            int older = newestFirst.size() - 1 - i;
            boolean complete = row.status() == InquiryStatus.COMPLETE;
            if (older < CLOSED) {
                steps.add(new CloseInquiry(inquiry, complete ? "booked" : REASONS.get(older % REASONS.size())));
            } else if (older < SILENT) {
                steps.add(new MarkStale(inquiry, upTo));
            } else if (complete && ready++ < READY) {
                steps.add(new CorrectFields(inquiry, null, quotable(row)));
            }
        }
        return steps;
    }

    /** What a quote needs besides what complete inquiries have. */
    private static List<FieldValue> quotable(InquiryRow row) {
        String[] name = String.valueOf(row.contactName()).split(" ", 2);
        Map<String, String> traveler =
                Map.of("first_name", name[0], "last_name", name[name.length - 1], "date_of_birth", "1988-04-12");
        return List.of(
                new FieldValue(InquiryField.HOME_ADDRESS, "12 Harbour Street, Boston"),
                new FieldValue(InquiryField.TRAVELERS, JsonMapper.shared().writeValueAsString(List.of(traveler))));
    }
}
