package io.dragoman.gateway.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.json.JsonMapper;

/** Writes each operation's {@link Example} into the OpenAPI document. */
@Component
final class OpenApiExamples implements GlobalOperationCustomizer {

    private final JsonMapper json;

    OpenApiExamples(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Example example = method.getMethodAnnotation(Example.class);
        if (example == null) {
            return operation;
        }
        if (!example.request().isEmpty() && operation.getRequestBody() != null) {
            fill(operation.getRequestBody().getContent(), example.request());
        }
        if (!example.response().isEmpty()) {
            operation.getResponses().forEach((status, response) -> fillGood(status, response, example.response()));
        }
        return operation;
    }

    private void fillGood(String status, ApiResponse response, String example) {
        if (status.startsWith("2") && response.getContent() != null) {
            fill(response.getContent(), example);
        }
    }

    private void fill(Content content, String example) {
        for (Map.Entry<String, MediaType> type : content.entrySet()) {
            type.getValue().setExample(json.readValue(example, Object.class));
        }
    }
}
