package io.dragoman.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.MultiValueMap;

/** Keeps cookies and repeats the one that is meant to be repeated, as our pages do. */
final class Browser {

    private final WebTestClient client;
    private volatile @Nullable String session;
    private volatile @Nullable String forgeryToken;

    Browser(WebTestClient client) {
        this.client = client.mutate()
                .filter((request, next) -> next.exchange(request).doOnNext(response -> remember(response.cookies())))
                .build();
    }

    /** Signs in, which must succeed. */
    static Browser of(WebTestClient client, String tenant, String username, String password) {
        Browser browser = new Browser(client);
        browser.signIn(tenant, username, password).expectStatus().isOk();
        return browser;
    }

    ResponseSpec signIn(String tenant, String username, String password) {
        return send(
                HttpMethod.POST,
                "/api/v1/session",
                Map.of("tenant", tenant, "username", username, "password", password));
    }

    ResponseSpec get(String address) {
        return send(HttpMethod.GET, address, null);
    }

    ResponseSpec send(HttpMethod method, String address, @Nullable Object body) {
        WebTestClient.RequestBodySpec request = client.method(method).uri(address);
        if (session != null) {
            request.cookie(Cookies.SESSION, session);
        }
        if (forgeryToken != null) {
            request.cookie(Cookies.FORGERY, forgeryToken).header("X-XSRF-TOKEN", forgeryToken);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
        }
        return request.exchange();
    }

    private void remember(MultiValueMap<String, ResponseCookie> cookies) {
        ResponseCookie first = cookies.getFirst(Cookies.SESSION);
        ResponseCookie second = cookies.getFirst(Cookies.FORGERY);
        session = first == null ? session : first.getValue().isEmpty() ? null : first.getValue();
        forgeryToken = second == null ? forgeryToken : second.getValue().isEmpty() ? null : second.getValue();
    }

    String session() {
        assertThat(session).isNotNull();
        return Objects.requireNonNull(session);
    }

    String forgeryToken() {
        return Objects.requireNonNull(forgeryToken);
    }
}
