package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.inquiry.FieldValue;
import io.dragoman.inquiry.InquiryField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Reads a correction: an object whose names are fields. */
final class CorrectionInput {

    private CorrectionInput() {}

    static List<FieldValue> of(JsonNode body, FieldInput types) {
        if (!body.isObject()) {
            throw new ApiProblem(HttpStatus.BAD_REQUEST, "INVALID_JSON", "A JSON object is expected.", null);
        }
        List<FieldValue> values = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : body.properties()) {
            InquiryField field = field(entry.getKey());
            values.add(new FieldValue(field, types.value(field, entry.getValue())));
        }
        if (values.isEmpty()) {
            throw ApiProblem.invalidField("body", "At least one field must be named.");
        }
        return values;
    }

    /** The name comes from outside: it is only given back when it is a plain word. */
    static InquiryField field(String name) {
        for (InquiryField field : InquiryField.values()) {
            if (field.label().equals(name)) {
                return field;
            }
        }
        throw ApiProblem.invalidField(name.matches("\\w{1,64}") ? name : "body", "There is no such field.");
    }
}
