package io.dragoman.gateway.platform;

import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Knows who may call an operation, for those who tell of what it shows. */
@Component
public final class Rights {

    private final RequestMappingHandlerMapping operations;

    Rights(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations) {
        this.operations = operations;
    }

    /** Who may read what {@code path} shows; nobody where it shows nothing. */
    public Predicate<Caller> toRead(String path) {
        AccessRule rule = operations.getHandlerMethods().entrySet().stream()
                .filter(operation -> reads(operation.getKey(), path))
                .findFirst()
                .map(operation -> AccessRule.of(operation.getValue()))
                .orElse(AccessRule.NOBODY);
        return rule::admits;
    }

    private static boolean reads(RequestMappingInfo operation, String path) {
        return operation.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && operation.getPatternsCondition().getPatterns().stream()
                        .anyMatch(pattern -> pattern.getPatternString().equals(path));
    }
}
