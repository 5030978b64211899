package io.dragoman.gateway.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says once for all operations. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    static final String COOKIE = "session";
    static final String BEARER = "token";
    static final String MIN_POSITION = "minPosition";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final String IF_MATCH = "If-Match";

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "Something in the request cannot be right: INVALID_JSON, INVALID_FIELD, BODY_UNREADABLE",
            "401", "Nobody is signed in: UNAUTHENTICATED",
            "403", "Not for this caller: FORBIDDEN, CSRF, PASSWORD_CHANGE_REQUIRED",
            "404", "There is none, or not in this tenant: NOT_FOUND",
            "405", "This address does not answer to this method: METHOD_NOT_ALLOWED",
            "409", "Something stands against it; the code says what, for example CONFLICT",
            "412", "It was changed since it was read: PRECONDITION_FAILED",
            "413", "The body is too large: BODY_TOO_LARGE",
            "415", "Not this content type: UNSUPPORTED_MEDIA_TYPE",
            "503", "Try again after Retry-After: NOT_YET, STORE_UNAVAILABLE");

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class, SignedIn.class);
    }

    @Bean
    OpenAPI openApi() {
        Components components = new Components()
                .addSecuritySchemes(
                        COOKIE,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("dragoman_session")
                                .description(
                                        "Set by POST /api/v1/session. Unsafe requests repeat the cookie XSRF-TOKEN "
                                                + "in the header X-XSRF-TOKEN."))
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSchemas("Problem", problem());
        REFUSALS.forEach((status, words) -> components.addResponses(status, refusal(words)));
        parameters().forEach(parameter -> components.addParameters(parameter.getName(), parameter));
        return new OpenAPI()
                .info(new Info()
                        .title("Dragoman")
                        .version("v1")
                        .description("Every message that reaches a business, as one history.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(components);
    }

    private static ApiResponse refusal(String words) {
        return new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        ObjectSchema problem = new ObjectSchema();
        problem.addProperty("type", new StringSchema());
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema());
        problem.addProperty("code", new StringSchema().description("Stable, for programs"));
        problem.addProperty("field", new StringSchema().description("The input that was refused"));
        problem.addProperty("correlation", new StringSchema().description("Under which the log tells more"));
        problem.setRequired(List.of("type", "title", "status", "detail", "code"));
        return problem;
    }

    private static List<Parameter> parameters() {
        return List.of(
                query(MIN_POSITION, "Wait until the answer reflects this position of the history", new IntegerSchema()),
                query(LIMIT, "At most so many, 1 to 200; 50 where not given", new IntegerSchema()),
                query(CURSOR, "The `next` of the page before", new StringSchema()),
                query(IF_MATCH, "Only while its version is still this one, for example `\"3\"`", new StringSchema())
                        .in("header"));
    }

    private static Parameter query(String name, String words, Schema<?> schema) {
        return new Parameter().name(name).in("query").description(words).schema(schema);
    }
}
