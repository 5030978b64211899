package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void they_are_as_strict_when_the_world_reaches_the_server_by_https() {
        assertThat(cookies("https://desk.example.org", get("http://10.0.0.1/"))).allMatch(ResponseCookie::isSecure);
        assertThat(cookies("http://desk.example.org", get("http://10.0.0.1/"))).noneMatch(ResponseCookie::isSecure);
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-Proto, https, true",
        "X-Forwarded-Proto, 'https, http', true",
        "X-Forwarded-Proto, http, false",
        "Forwarded, for=192.0.2.60;proto=https;by=203.0.113.43, true",
        "Forwarded, proto=\"https\", true",
        "Forwarded, for=192.0.2.60;proto=http, false",
    })
    void they_are_as_strict_when_a_proxy_says_that_the_browser_came_by_https(
            String name, String value, boolean secure) {
        assertThat(cookies("", get("http://10.0.0.1/").header(name, value)))
                .allMatch(cookie -> cookie.isSecure() == secure);
    }

    @Test
    void they_end_with_the_browser() {
        assertThat(cookies("http://localhost/"))
                .allSatisfy(
                        cookie -> assertThat(cookie.getMaxAge().isNegative()).isTrue());
    }

    private static Iterable<ResponseCookie> cookies(String address) {
        return cookies("", get(address));
    }

    private static Iterable<ResponseCookie> cookies(String publicUrl, MockServerHttpRequest.BaseBuilder<?> request) {
        MockServerWebExchange exchange = MockServerWebExchange.from(request.build());
        new Cookies(publicUrl).set(exchange, "an-invented-session");
        return exchange.getResponse().getCookies().toSingleValueMap().values();
    }

    private static MockServerHttpRequest.BaseBuilder<?> get(String address) {
        return MockServerHttpRequest.get(address);
    }
}
