package io.dragoman.gateway.identity;

import io.dragoman.gateway.identity.Records.Stored;
import io.dragoman.gateway.platform.ApiProblem;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Checks passwords. Neither answer nor time tells whether there is such a user. */
@Component
final class Credentials {

    private final Users users;
    private final Passwords passwords;
    private final SignInLimit limit;

    Credentials(Users users, Passwords passwords, SignInLimit limit) {
        this.users = users;
        this.passwords = passwords;
        this.limit = limit;
    }

    /** The user whose password it is; refused when it is nobody's, and when it was tried too often. */
    Mono<Stored<User>> check(String tenant, String username, String password, ServerHttpRequest request) {
        return Mono.defer(() -> {
            String key = Users.key(tenant, username);
            String address = address(request);
            limit.begin(key, address);
            Optional<Stored<User>> user = users.named(tenant, username);
            return passwords
                    .matches(
                            password,
                            user.map(it -> it.content().passwordHash()).orElse(null))
                    .filter(matches -> matches)
                    .flatMap(matches ->
                            Mono.justOrEmpty(user.filter(it -> it.content().active())))
                    .doOnNext(signedIn -> limit.succeeded(key, address))
                    .switchIfEmpty(Mono.error(Credentials::invalid));
        });
    }

    private static ApiProblem invalid() {
        return new ApiProblem(HttpStatus.UNAUTHORIZED, "INVALID_CREDENTIALS", "User name or password is wrong.", null);
    }

    private static String address(ServerHttpRequest request) {
        InetSocketAddress remote = request.getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? ""
                : remote.getAddress().getHostAddress();
    }
}
