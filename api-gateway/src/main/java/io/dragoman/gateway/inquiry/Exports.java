package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.Queries;
import io.dragoman.inquiry.InquiryCard;
import io.dragoman.inquiry.InquiryQuery.FindCards;
import io.dragoman.inquiry.InquirySort;
import io.dragoman.platform.Page;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        Flux<InquiryCard> asked = cards(first, Mono.just(page));
        return (first.sort() == InquirySort.OPENED ? asked : withMoved(asked, first)).toStream(1);
    }

    /**
     * In any order but that of opening a row may be moved while it is read: past the reader, or to where reading has yet to come. So the list is
     * read once more in the order of opening, and each row is written once; what had moved stands at the end.
     */
    private Flux<InquiryCard> withMoved(Flux<InquiryCard> asked, FindCards first) {
        Set<String> written = new HashSet<>();
        FindCards again = first.byOpening();
        return asked.concatWith(Flux.defer(() -> cards(again, queries.page(again, InquiryCard.class))))
                .filter(card -> written.add(card.inquiry().id()));
    }

    private Flux<InquiryCard> cards(FindCards list, Mono<Page<InquiryCard>> first) {
        return first.expand(shown ->
                        shown.next() == null ? Mono.empty() : queries.page(list.from(shown.next()), InquiryCard.class))
                .concatMapIterable(Page::items);
    }

    /** What somebody takes away, from its first page on, and in which form. */
    record Wanted(FindCards first, List<ExportColumn> columns, ExportFormat format) {}
}
