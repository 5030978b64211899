package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Refuses;
import io.dragoman.gateway.platform.Role;
import io.dragoman.inquiry.CloseReason;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryCommand.CloseInquiry;
import io.dragoman.inquiry.InquiryCommand.CorrectFields;
import io.dragoman.inquiry.InquiryCommand.RerunExtraction;
import io.dragoman.inquiry.InquiryCommand.UndoCorrection;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.RerunScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What people do with inquiries. */
@RestController
@RequestMapping("/api/v1/inquiries/{id}")
@Access({Role.ADMIN, Role.AGENT})
@Tag(name = "Inquiries")
class InquiryWriteController {

    private static final String ACCEPTED = "{\"id\":\"k3f9a1-1\",\"position\":46}";

    private final Commands commands;
    private final Clock clock;

    InquiryWriteController(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @PatchMapping("/fields")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Correct fields by hand; what is entered outranks whatever is read later",
            description =
                    "What is not named stays, null empties a field for good. A later word of the customer that differs is"
                            + " listed as a conflict. With If-Match it is refused (412) when a field changed since it was read.")
    @Example(
            request = "{\"first_name\":\"Ann\",\"trip_cost\":{\"amount\":4200.5,\"currency\":\"USD\"},"
                    + "\"travel_end_date\":\"2030-05-12\",\"origin\":null,\"travelers\":[{\"first_name\":\"Ann\","
                    + "\"last_name\":\"Miller\",\"date_of_birth\":\"1990-01-31\"}]}",
            response = ACCEPTED)
    @Refuses(Refuses.CHANGED)
    Mono<Accepted> correct(
            @PathVariable String id, @RequestBody JsonNode body, Caller caller, ServerHttpRequest request) {
        InquiryId inquiry = Reads.id(InquiryId::of, caller, id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<FieldValue> values = CorrectionInput.of(body, new FieldInput(today));
        return commands.accept(caller, inquiry, new CorrectFields(inquiry, Reads.expectedVersion(request), values));
    }

    @PostMapping("/corrections/{correction}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Take a correction back: its fields show what they would show without it")
    @Example(response = ACCEPTED)
    @Refuses(Refuses.CHANGED)
    Mono<Accepted> undo(
            @PathVariable String id, @PathVariable String correction, Caller caller, ServerHttpRequest request) {
        InquiryId inquiry = Reads.id(InquiryId::of, caller, id);
        if (!correction.matches("[1-9]\\d{0,8}")) {
            throw ApiProblem.notFound();
        }
        return commands.accept(
                caller,
                inquiry,
                new UndoCorrection(inquiry, Reads.expectedVersion(request), Integer.parseInt(correction)));
    }

    @PostMapping("/extractions")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary =
                    "Have words read once more: all of the newest 500 messages with words, or those that could not be read",
            description =
                    "What was corrected stays. Asked again while it is under way, nothing happens; 409 where there are no"
                            + " words.")
    @Example(request = "{\"scope\":\"all\"}", response = ACCEPTED)
    @Refuses(Refuses.CONFLICT)
    Mono<Accepted> rerun(@PathVariable String id, @RequestBody(required = false) @Nullable Rerun body, Caller caller) {
        InquiryId inquiry = Reads.id(InquiryId::of, caller, id);
        String scope = body == null || body.scope() == null ? "all" : body.scope();
        RerunScope wanted = switch (scope) {
            case "all" -> RerunScope.ALL;
            case "failed" -> RerunScope.FAILED;
            default -> throw ApiProblem.invalidField("scope", "scope is all or failed.");
        };
        return commands.accept(caller, inquiry, new RerunExtraction(inquiry, wanted));
    }

    @PostMapping("/close")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "End work on an inquiry; the contact's next message opens another one",
            description = "Reasons: booked, lost, duplicate, spam, other.")
    @Example(request = "{\"reason\":\"booked\"}", response = ACCEPTED)
    Mono<Accepted> close(@PathVariable String id, @RequestBody Close body, Caller caller) {
        InquiryId inquiry = Reads.id(InquiryId::of, caller, id);
        String reason = Arrays.stream(CloseReason.values())
                .filter(known -> known != CloseReason.STALE)
                .map(CloseReason::label)
                .filter(known -> known.equals(body.reason()))
                .findFirst()
                .orElseThrow(() ->
                        ApiProblem.invalidField("reason", "reason is one of booked, lost, duplicate, spam and other."));
        return commands.accept(caller, inquiry, new CloseInquiry(inquiry, reason));
    }

    /** Which words. */
    record Rerun(@Nullable String scope) {}

    /** Why. */
    record Close(@Nullable String reason) {}
}
