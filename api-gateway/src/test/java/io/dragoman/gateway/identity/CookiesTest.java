package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class CookiesTest {

    @Test
    void over_https_the_cookies_never_travel_over_http() {
        assertThat(cookies("https://dragoman.example/")).hasSize(2).allMatch(ResponseCookie::isSecure);
        assertThat(cookies("http://localhost/")).hasSize(2).noneMatch(ResponseCookie::isSecure);
    }

    @Test
    void they_end_with_the_browser() {
        assertThat(cookies("http://localhost/"))
                .allSatisfy(
                        cookie -> assertThat(cookie.getMaxAge().isNegative()).isTrue());
    }

    private static Iterable<ResponseCookie> cookies(String address) {
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get(address).build());
        Cookies.set(exchange, "an-invented-session");
        return exchange.getResponse().getCookies().toSingleValueMap().values();
    }
}
