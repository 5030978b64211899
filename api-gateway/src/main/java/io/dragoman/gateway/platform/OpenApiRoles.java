package io.dragoman.gateway.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Writes into the OpenAPI document who may call an operation, as its {@link Access} says, and how it refuses. */
@Component
final class OpenApiRoles implements GlobalOperationCustomizer {

    /** The extension that names the roles; an empty list on operations that need no sign-in. */
    static final String ROLES = "x-roles";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        AccessRule rule = AccessRule.of(method);
        List<String> roles = rule.roles().stream().sorted().map(Role::wire).toList();
        operation.addExtension(ROLES, roles);
        String own = operation.getDescription();
        operation.setDescription((own == null ? "" : own + "\n\n") + sentence(rule, roles));
        operation.setSecurity(
                rule.open()
                        ? List.of()
                        : List.of(
                                new SecurityRequirement().addList(OpenApiDocument.COOKIE),
                                new SecurityRequirement().addList(OpenApiDocument.BEARER)));
        addCommonParameters(operation, method);
        addRefusals(operation, method, rule);
        return operation;
    }

    private static String sentence(AccessRule rule, List<String> roles) {
        if (rule.open()) {
            return "Needs no sign-in.";
        }
        return "Roles: " + String.join(", ", roles)
                + (rule.operatorsOnly() ? ", of tenant `" + Caller.OPERATORS + "` only." : ".");
    }

    /** Operations that read from the request itself what {@link Reads} understands do not declare it one by one. */
    private static void addCommonParameters(Operation operation, HandlerMethod method) {
        if (Stream.of(method.getMethodParameters()).noneMatch(OpenApiRoles::isRequest)) {
            return;
        }
        boolean read = methods(method).contains(RequestMethod.GET);
        boolean list = method.getMethod().getGenericReturnType().getTypeName().contains("Page<");
        Stream.of(
                        read ? OpenApiDocument.MIN_POSITION : null,
                        read && list ? OpenApiDocument.LIMIT : null,
                        read && list ? OpenApiDocument.CURSOR : null,
                        refusals(method).anyMatch(Refuses.CHANGED::equals) ? OpenApiDocument.IF_MATCH : null)
                .filter(name -> name != null)
                .forEach(name -> operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + name)));
    }

    private static boolean isRequest(MethodParameter parameter) {
        return parameter.getParameterType() == ServerHttpRequest.class;
    }

    private static List<RequestMethod> methods(HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        return mapping == null ? List.of() : List.of(mapping.method());
    }

    private static void addRefusals(Operation operation, HandlerMethod method, AccessRule rule) {
        boolean hasInput = operation.getRequestBody() != null || operation.getParameters() != null;
        boolean namesOne = Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
        Stream.concat(
                        Stream.of(
                                hasInput ? "400" : null,
                                rule.open() ? null : "401",
                                rule.open() ? null : "403",
                                namesOne ? "404" : null,
                                "503"),
                        refusals(method))
                .filter(status -> status != null)
                .forEach(status -> refuse(operation.getResponses(), status));
    }

    private static Stream<String> refusals(HandlerMethod method) {
        Refuses refuses = method.getMethodAnnotation(Refuses.class);
        return refuses == null ? Stream.empty() : Stream.of(refuses.value());
    }

    private static void refuse(ApiResponses responses, String status) {
        responses.computeIfAbsent(status, key -> new ApiResponse().$ref("#/components/responses/" + key));
    }
}
