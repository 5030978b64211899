package io.dragoman.gateway.platform;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every JSON read an ETag made of its content, behind its version if it has one, and answers 304 to those who have it already. */
final class EtagFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean read = HttpMethod.GET.equals(exchange.getRequest().getMethod())
                && exchange.getRequest().getPath().value().startsWith("/api/");
        return chain.filter(
                read ? exchange.mutate().response(new Tagged(exchange)).build() : exchange);
    }

    private static final class Tagged extends ServerHttpResponseDecorator {

        private final ServerWebExchange exchange;

        Tagged(ServerWebExchange exchange) {
            super(exchange.getResponse());
            this.exchange = exchange;
        }

        @Override
        public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
            return isJsonRead()
                    ? DataBufferUtils.join(body).flatMap(this::writeTagged)
                    : getDelegate().writeWith(body);
        }

        private boolean isJsonRead() {
            MediaType type = getHeaders().getContentType();
            return (getStatusCode() == null || HttpStatus.OK.equals(getStatusCode()))
                    && getHeaders().getETag() == null
                    && type != null
                    && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        }

        private Mono<Void> writeTagged(DataBuffer content) {
            ServerHttpResponse response = getDelegate();
            if (!exchange.checkNotModified(tag(content))) {
                return response.writeWith(Mono.just(content));
            }
            DataBufferUtils.release(content);
            response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            return response.setComplete();
        }

        private String tag(DataBuffer content) {
            String fingerprint = Fingerprint.of(content, getHeaders().getFirst(Reads.POSITION_HEADER));
            String version = getHeaders().getFirst(Reads.VERSION_HEADER);
            return version == null ? "W/\"" + fingerprint + '"' : '"' + version + '-' + fingerprint + '"';
        }
    }
}
