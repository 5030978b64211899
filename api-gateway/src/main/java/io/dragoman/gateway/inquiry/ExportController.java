package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Role;
import io.dragoman.gateway.platform.SearchWords;
import io.dragoman.inquiry.InquiryQuery.FindCards;
import io.dragoman.inquiry.InquirySort;
import io.dragoman.platform.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists to take away: any filter of the board, every row of it. */
@RestController
@RequestMapping("/api/v1/inquiries")
@Access({Role.ADMIN, Role.AGENT, Role.AUDITOR})
@Tag(name = "Inquiries")
class ExportController {

    private final Exports exports;
    private final HighValueSettings settings;
    private final Clock clock;

    ExportController(Exports exports, HighValueSettings settings, Clock clock) {
        this.exports = exports;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/export.csv")
    @BoardParameters
    @ExportParameters
    @Operation(
            summary = "All inquiries of a filter as CSV",
            description =
                    "RFC 4180, UTF-8 with a byte order mark. A cell that a spreadsheet would calculate begins with an"
                            + " apostrophe, also behind a semicolon, tab or line break within. In the order of opening, in"
                            + " which nothing moves while it is read, unless another is asked for: then what moved past the"
                            + " reader meanwhile stands at the end. With q all that fits, to the very end. High value:"
                            + " highValue=true; what can be quoted: ready=true.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", examples = @ExampleObject(InquiryExamples.CSV)))
    @Example
    Mono<Void> csv(Caller caller, ServerHttpRequest request, ServerHttpResponse response) {
        return export(ExportFormat.CSV, caller, request, response);
    }

    @GetMapping("/export.xlsx")
    @BoardParameters
    @ExportParameters
    @Operation(summary = "All inquiries of a filter as an Excel workbook")
    @Example
    Mono<Void> excel(Caller caller, ServerHttpRequest request, ServerHttpResponse response) {
        return export(ExportFormat.XLSX, caller, request, response);
    }

    @GetMapping("/export.json")
    @BoardParameters
    @ExportParameters
    @Operation(
            summary = "All inquiries of a filter as a JSON array",
            description =
                    "All that is known: numbers are numbers, travelers a list, what is not known null, and fields tells of each"
                            + " value where it came from. It is written as it is read, row by row.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", examples = @ExampleObject(InquiryExamples.EXPORTED)))
    @Example
    Mono<Void> json(Caller caller, ServerHttpRequest request, ServerHttpResponse response) {
        return export(ExportFormat.JSON, caller, request, response);
    }

    private Mono<Void> export(
            ExportFormat format, Caller caller, ServerHttpRequest request, ServerHttpResponse response) {
        BoardRequest wanted = BoardRequest.of(request.getQueryParams(), settings.highValue());
        List<ExportColumn> columns =
                ColumnChoice.of(request.getQueryParams().getOrDefault(ColumnChoice.PARAMETER, List.of()), format);
        FindCards first = new FindCards(
                Reads.scope(caller, request),
                wanted.filter(),
                // Nothing moves while it is read: by newest message, a row could go where reading has been.
                wanted.sort(InquirySort.OPENED),
                SearchWords.of(request, caller),
                new PageRequest(null, PageRequest.MAX),
                settings.highValue(),
                columns.contains(ExportColumn.FIELDS));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        response.getHeaders().setContentType(format.type());
        response.getHeaders()
                .setContentDisposition(ContentDisposition.attachment()
                        .filename("inquiries-" + today + '.' + format.suffix())
                        .build());
        return exports.write(new Exports.Wanted(first, columns, format), response);
    }
}
