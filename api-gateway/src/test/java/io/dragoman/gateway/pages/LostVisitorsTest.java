package io.dragoman.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.reactive.resource.NoResourceFoundException;
import reactor.test.StepVerifier;

class LostVisitorsTest {

    private static final String BROWSER = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";

    private final LostVisitors visitors = new LostVisitors();

    private static MockServerWebExchange asks(HttpMethod method, String path, String accept) {
        return MockServerWebExchange.from(
                MockServerHttpRequest.method(method, path).header(HttpHeaders.ACCEPT, accept));
    }

    private static NoResourceFoundException nothing(String path) {
        return new NoResourceFoundException(URI.create(path), path);
    }

    @Test
    void a_browser_at_an_unknown_address_gets_the_pages() {
        MockServerWebExchange exchange = asks(HttpMethod.GET, "/nosuchpage", BROWSER);

        StepVerifier.create(visitors.handle(exchange, nothing("/nosuchpage"))).verifyComplete();

        assertThat(exchange.getResponse().getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(exchange.getResponse().getHeaders().getContentType()).isEqualTo(MediaType.TEXT_HTML);
        StepVerifier.create(exchange.getResponse().getBodyAsString())
                .assertNext(document -> assertThat(document).contains("importmap"))
                .verifyComplete();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nosuchpage, application/json",
        "GET, /nosuchpage, */*",
        "GET, /api, text/html",
        "GET, /api/v1/nothing, text/html",
        "GET, /whatsapp/nothing, text/html",
        "GET, /actuator/nothing, text/html",
        "POST, /nosuchpage, text/html",
    })
    void a_program_gets_a_problem(String method, String path, String accept) {
        NoResourceFoundException nothing = nothing(path);

        StepVerifier.create(visitors.handle(asks(HttpMethod.valueOf(method), path, accept), nothing))
                .verifyErrorSatisfies(failure -> assertThat(failure).isSameAs(nothing));
    }

    @Test
    void another_failure_is_left_to_others() {
        IllegalStateException trouble = new IllegalStateException("trouble");

        StepVerifier.create(visitors.handle(asks(HttpMethod.GET, "/cards", BROWSER), trouble))
                .verifyErrorSatisfies(failure -> assertThat(failure).isSameAs(trouble));
    }
}
