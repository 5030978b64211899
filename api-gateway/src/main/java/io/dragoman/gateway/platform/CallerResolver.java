package io.dragoman.gateway.platform;

import org.springframework.core.MethodParameter;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.result.method.SyncHandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;

/** Gives a controller the {@link Caller}. */
final class CallerResolver implements SyncHandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgumentValue(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        SignedIn signedIn = SignedIn.of(exchange).orElseThrow(ApiProblem::unauthenticated);
        return parameter.getParameterType() == Caller.class ? signedIn.caller() : signedIn;
    }
}
