package io.dragoman.gateway.inquiry;

import io.dragoman.conversation.MessageView;
import io.dragoman.gateway.conversation.MessageExamples;
import io.dragoman.gateway.conversation.MessageItem;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Role;
import io.dragoman.gateway.platform.SearchWords;
import io.dragoman.inquiry.FieldChange;
import io.dragoman.inquiry.InquiryBoard;
import io.dragoman.inquiry.InquiryChange;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.InquiryQuery.FindFieldHistory;
import io.dragoman.inquiry.InquiryQuery.FindInquiries;
import io.dragoman.inquiry.InquiryQuery.FindInquiryHistory;
import io.dragoman.inquiry.InquiryQuery.FindInquiryMessages;
import io.dragoman.inquiry.InquiryQuery.GetInquiry;
import io.dragoman.inquiry.InquiryView;
import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.dragoman.search.SearchText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What customers ask for, and how much of it is known. */
@RestController
@RequestMapping("/api/v1/inquiries")
@Access
@Tag(name = "Inquiries")
class InquiryController {

    private final Queries queries;
    private final HighValueSettings settings;

    InquiryController(Queries queries, HighValueSettings settings) {
        this.queries = queries;
        this.settings = settings;
    }

    @GetMapping
    @Operation(
            summary = "The board, the newest activity first unless another order is wanted",
            description = "The counters count all inquiries, whatever the filter.")
    @Parameter(ref = "#/components/parameters/limit")
    @Parameter(ref = "#/components/parameters/cursor")
    @BoardParameters
    @Example(response = InquiryExamples.BOARD)
    Mono<ResponseEntity<InquiryBoard>> board(Caller caller, ServerHttpRequest request) {
        BoardRequest wanted = BoardRequest.of(request.getQueryParams(), settings.highValue());
        SearchText text = SearchWords.of(request, caller);
        FindInquiries query = new FindInquiries(
                Reads.scope(caller, request), wanted.filter(), wanted.sortFor(text), text, Reads.page(request));
        return queries.ask(query, InquiryBoard.class)
                .map(board -> Reads.at(board.position()).body(InquiryMask.of(board, caller)));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "One inquiry with its fields and where they came from; its ETag is what If-Match compares",
            description = "Three rules of completeness are shown; the one that decides says so.")
    @Example(response = InquiryExamples.INQUIRY)
    Mono<ResponseEntity<InquiryView>> get(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return one(Reads.id(InquiryId::of, caller, id), caller, Reads.scope(caller, request));
    }

    @GetMapping("/{id}/history")
    @Access({Role.ADMIN, Role.AGENT, Role.AUDITOR})
    @Operation(summary = "What happened to an inquiry and who did it, newest first")
    @Example(response = InquiryExamples.HISTORY)
    Mono<ResponseEntity<Page<InquiryChange>>> history(
            @PathVariable String id, Caller caller, ServerHttpRequest request) {
        Scope scope = Reads.scope(caller, request);
        InquiryId inquiry = Reads.id(InquiryId::of, caller, id);
        FindInquiryHistory history = new FindInquiryHistory(scope, inquiry, Reads.page(request));
        return one(inquiry, caller, scope)
                .then(Mono.defer(() -> queries.page(history, InquiryChange.class)))
                .map(page -> Reads.page(page, UnaryOperator.identity()));
    }

    @GetMapping("/{id}/fields/{field}/history")
    @Access({Role.ADMIN, Role.AGENT, Role.AUDITOR})
    @Operation(summary = "Every value that was read or entered for a field, in order, and what became of it")
    @Example(response = InquiryExamples.FIELD_HISTORY)
    Mono<ResponseEntity<Page<FieldChange>>> fieldHistory(
            @PathVariable String id, @PathVariable String field, Caller caller, ServerHttpRequest request) {
        Scope scope = Reads.scope(caller, request);
        InquiryId inquiry = Reads.id(InquiryId::of, caller, id);
        InquiryField known = Arrays.stream(InquiryField.values())
                .filter(it -> it.label().equals(field))
                .findFirst()
                .orElseThrow(ApiProblem::notFound);
        FindFieldHistory history = new FindFieldHistory(scope, inquiry, known, Reads.page(request));
        return one(inquiry, caller, scope)
                .then(Mono.defer(() -> queries.page(history, FieldChange.class)))
                .map(page -> Reads.page(page, UnaryOperator.identity()));
    }

    @GetMapping("/{id}/messages")
    @Operation(summary = "An inquiry's messages, oldest first")
    @Example(response = MessageExamples.PAGE)
    Mono<ResponseEntity<Page<MessageItem>>> messages(
            @PathVariable String id, Caller caller, ServerHttpRequest request) {
        Scope scope = Reads.scope(caller, request);
        InquiryId inquiry = Reads.id(InquiryId::of, caller, id);
        FindInquiryMessages messages = new FindInquiryMessages(scope, inquiry, Reads.page(request));
        return one(inquiry, caller, scope)
                .then(Mono.defer(() -> queries.page(messages, MessageView.class)))
                .map(page -> Reads.page(page, message -> MessageItem.of(message, caller)));
    }

    private Mono<ResponseEntity<InquiryView>> one(InquiryId id, Caller caller, Scope scope) {
        return queries.one(new GetInquiry(scope, id), InquiryView.class)
                .map(answer ->
                        Reads.versioned(answer, inquiry -> InquiryMask.of(inquiry, caller), InquiryView::version));
    }
}
