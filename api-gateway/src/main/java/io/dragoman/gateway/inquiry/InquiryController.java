package io.dragoman.gateway.inquiry;

import io.dragoman.conversation.MessageView;
import io.dragoman.gateway.conversation.MessageExamples;
import io.dragoman.gateway.conversation.MessageItem;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.inquiry.InquiryBoard;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.inquiry.InquiryQuery.FindInquiries;
import io.dragoman.inquiry.InquiryQuery.FindInquiryMessages;
import io.dragoman.inquiry.InquiryQuery.GetInquiry;
import io.dragoman.inquiry.InquiryView;
import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
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

    InquiryController(Queries queries) {
        this.queries = queries;
    }

    @GetMapping
    @Operation(
            summary = "The board: newest activity first",
            description = "The counters count all inquiries, whatever the filter.")
    @Parameter(ref = "#/components/parameters/limit")
    @Parameter(ref = "#/components/parameters/cursor")
    @Parameter(name = "status", in = ParameterIn.QUERY, description = "Only this status; may be repeated")
    @Parameter(name = "stage", in = ParameterIn.QUERY, description = "open or closed")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Words in messages, fields or the contact, by their beginnings; newest match first")
    @Example(response = InquiryExamples.BOARD)
    Mono<ResponseEntity<InquiryBoard>> board(Caller caller, ServerHttpRequest request) {
        InquiryFilter filter = InquiryFilter.of(request, caller);
        FindInquiries query = new FindInquiries(
                Reads.scope(caller, request), filter.statuses(), filter.stage(), filter.search(), Reads.page(request));
        return queries.ask(query, InquiryBoard.class)
                .map(board -> Reads.at(board.position()).body(InquiryMask.of(board, caller)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One inquiry with its extracted fields and where they came from")
    @Example(response = InquiryExamples.INQUIRY)
    Mono<ResponseEntity<InquiryView>> get(@PathVariable String id, Caller caller, ServerHttpRequest request) {
        return one(Reads.id(InquiryId::of, caller, id), caller, Reads.scope(caller, request));
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
                .map(answer -> Reads.item(answer, inquiry -> InquiryMask.of(inquiry, caller)));
    }
}
