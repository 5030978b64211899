package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.Queries;
import io.dragoman.inquiry.InquiryCard;
import io.dragoman.inquiry.InquiryQuery.FindCards;
import io.dragoman.platform.Page;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads lists page by page and writes them as they come, so that the longest one takes no more memory than a page. */
@Component
class Exports {

    /** So many are written at a time; more wait. */
    private static final int AT_ONCE = 4;

    private final Queries queries;
    private final ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE);

    Exports(Queries queries) {
        this.queries = queries;
    }

    @PreDestroy
    void stop() {
        writers.shutdownNow();
    }

    /** The first page is read before anything is answered: what cannot be asked is refused as usual. */
    Mono<Void> write(Wanted wanted, ServerHttpResponse response) {
        return queries.page(wanted.first(), InquiryCard.class).flatMap(page -> {
            Publisher<DataBuffer> content = DataBufferUtils.outputStreamPublisher(
                    out -> writeAll(wanted, page, out), response.bufferFactory(), writers);
            // Flushed in parts: the filter that gives short answers a tag would otherwise collect all of it.
            return response.writeAndFlushWith(Flux.from(content).window(1));
        });
    }

    private void writeAll(Wanted wanted, Page<InquiryCard> page, OutputStream out) {
        try (Stream<InquiryCard> cards = cards(wanted.first(), page)) {
            wanted.format().write(new ExportTable(wanted.columns(), cards), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<InquiryCard> cards(FindCards first, Page<InquiryCard> page) {
        return Flux.just(page)
                .expand(shown ->
                        shown.next() == null ? Mono.empty() : queries.page(first.from(shown.next()), InquiryCard.class))
                .concatMapIterable(Page::items)
                .toStream(1);
    }

    /** What somebody takes away, from its first page on, and in which form. */
    record Wanted(FindCards first, List<ExportColumn> columns, ExportFormat format) {}
}
