package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.gateway.platform.Authentication;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.SignedIn;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Recognises users by their cookie and programs by their token. A request that names a token is never taken for its cookie's user. */
@Component
final class Recognition implements Authentication {

    private static final String SCHEME = "Bearer ";

    private final Sessions sessions;
    private final Tokens tokens;

    Recognition(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public Optional<SignedIn> of(ServerWebExchange exchange) {
        return recognise(exchange, tokens::of, sessions::userOf);
    }

    @Override
    public Optional<SignedIn> stillOf(ServerWebExchange exchange) {
        return recognise(exchange, tokens::look, sessions::look);
    }

    private static Optional<SignedIn> recognise(
            ServerWebExchange exchange,
            Function<String, Optional<Stored<Token>>> tokens,
            Function<String, Optional<Stored<User>>> users) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return header == null
                ? Cookies.session(exchange.getRequest()).flatMap(cookie -> ofCookie(cookie, users))
                : ofHeader(header, tokens);
    }

    private static Optional<SignedIn> ofHeader(String header, Function<String, Optional<Stored<Token>>> tokens) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return tokens.apply(header.substring(SCHEME.length()).trim())
                .map(token -> new SignedIn(
                        new Caller(
                                token.tenant(),
                                token.content().id(),
                                Caller.Kind.TOKEN,
                                token.content().role(),
                                token.content().mayUnmask()),
                        false,
                        null));
    }

    private static Optional<SignedIn> ofCookie(String cookie, Function<String, Optional<Stored<User>>> users) {
        return users.apply(cookie)
                .map(user -> new SignedIn(
                        new Caller(
                                user.tenant(),
                                user.content().id(),
                                Caller.Kind.USER,
                                user.content().role(),
                                user.content().mayUnmask()),
                        user.content().mustChangePassword(),
                        Cookies.forgeryToken(cookie)));
    }
}
