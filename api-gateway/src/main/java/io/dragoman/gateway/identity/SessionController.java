package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.OpenAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in and out, and the own password. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "Session", description = "Signing in and out, and the own password")
class SessionController {

    private static final String CURRENT =
            "{\"user\":{\"id\":\"x7k2m9q4r8tw\",\"username\":\"admin\",\"tenant\":\"default\",\"role\":\"admin\",\"unmask\":false,"
                    + "\"mustChangePassword\":false}}";

    private final Credentials credentials;
    private final Passwords passwords;
    private final Users users;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Background background;
    private final Cookies cookies;

    SessionController(
            Credentials credentials,
            Passwords passwords,
            Users users,
            Tokens tokens,
            Sessions sessions,
            Background background,
            Cookies cookies) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.users = users;
        this.tokens = tokens;
        this.sessions = sessions;
        this.background = background;
        this.cookies = cookies;
    }

    @OpenAccess
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Sign in",
            description =
                    "Sets the session's cookie, and the cookie XSRF-TOKEN, whose value every request other than GET "
                            + "repeats in the header X-XSRF-TOKEN. The tenant is `default` unless named.")
    @Example(request = "{\"username\":\"admin\",\"password\":\"correct horse battery\"}", response = CURRENT)
    Mono<CurrentSession> signIn(@Valid @RequestBody SignIn body, ServerWebExchange exchange) {
        String tenant = body.tenant() == null ? Caller.OPERATORS : body.tenant();
        return credentials
                .check(tenant, body.username(), body.password(), exchange.getRequest())
                .flatMap(user -> background.call(() -> {
                    Cookies.session(exchange.getRequest()).ifPresent(sessions::end);
                    User now = users.signedIn(user);
                    cookies.set(exchange, sessions.start(user));
                    return CurrentSession.of(user.tenant(), now);
                }));
    }

    @Access(beforePasswordChange = true)
    @GetMapping
    @Operation(summary = "Tell who is signed in")
    @Example(response = CURRENT)
    Mono<CurrentSession> current(Caller caller, ServerWebExchange exchange) {
        if (caller.kind() == Caller.Kind.TOKEN) {
            return Mono.justOrEmpty(tokens.of(caller.tenant(), caller.id()).map(CurrentSession::ofToken));
        }
        Cookies.session(exchange.getRequest()).ifPresent(session -> cookies.setForgeryToken(exchange, session));
        return Mono.justOrEmpty(
                users.of(caller.tenant(), caller.id()).map(user -> CurrentSession.of(user.tenant(), user.content())));
    }

    @Access(beforePasswordChange = true)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out")
    @Example
    Mono<Void> signOut(ServerWebExchange exchange) {
        return background
                .call(() -> {
                    Cookies.session(exchange.getRequest()).ifPresent(sessions::end);
                    cookies.remove(exchange);
                    return true;
                })
                .then();
    }

    @Access(beforePasswordChange = true)
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Replace the own password", description = "Ends the user's other sessions.")
    @Example(request = "{\"currentPassword\":\"correct horse battery\",\"newPassword\":\"a better one than before\"}")
    Mono<Void> changePassword(Caller caller, @Valid @RequestBody PasswordChange body, ServerWebExchange exchange) {
        User user = users.of(caller.tenant(), caller.id())
                .map(Stored::content)
                .orElseThrow(ApiProblem::forbidden); // a token has no password
        if (body.newPassword().equals(body.currentPassword())) {
            throw ApiProblem.invalidField("newPassword", "newPassword must be another one.");
        }
        return credentials
                .check(caller.tenant(), user.username(), body.currentPassword(), exchange.getRequest())
                .flatMap(same -> passwords
                        .hash(body.newPassword())
                        .flatMap(hash -> background.call(() -> {
                            User now = users.replacePassword(same, hash);
                            sessions.endAllOf(
                                    same, Cookies.session(exchange.getRequest()).orElse(null));
                            return now;
                        })))
                .then();
    }
}
