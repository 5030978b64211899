package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.ExtractorFailure;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A model's answer as JSON. Models that know no answer schema fence it, or write names in their own way. */
final class AnswerJson {

    /** Thirteen fields with their words need far less. */
    private static final int LONGEST = 65_536;

    private static final Pattern FENCED = Pattern.compile("```\\w*\\s(.*)```", Pattern.DOTALL);
    private static final Pattern NEXT_WORD = Pattern.compile("_(\\w)");

    private final JsonNode root;

    private AnswerJson(JsonNode root) {
        this.root = root;
    }

    static AnswerJson of(String answer) {
        if (answer.length() > LONGEST) {
            throw ExtractorFailure.passing("ANSWER_TOO_LONG");
        }
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(unfenced(answer.strip()));
        } catch (JacksonException broken) {
            throw ExtractorFailure.passing("INVALID_JSON");
        }
        if (!root.isObject()) {
            throw ExtractorFailure.passing("NOT_AN_OBJECT");
        }
        return new AnswerJson(root);
    }

    /** What stands there for the field; missing, or null, where nothing does. */
    JsonNode field(InquiryField field) {
        return member(root, field.label());
    }

    /** The member of that name, in our way of writing or with humps. */
    static JsonNode member(JsonNode node, String name) {
        return node.has(name) ? node.path(name) : node.path(humped(name));
    }

    static boolean saysNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static String humped(String name) {
        return NEXT_WORD.matcher(name).replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
    }

    private static String unfenced(String answer) {
        Matcher fenced = FENCED.matcher(answer);
        return fenced.matches() ? fenced.group(1) : answer;
    }
}
