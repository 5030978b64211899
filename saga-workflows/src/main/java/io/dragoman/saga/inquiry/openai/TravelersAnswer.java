package io.dragoman.saga.inquiry.openai;

import io.dragoman.inquiry.NoValue;
import io.dragoman.saga.inquiry.ExtractorFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The travellers of a model's answer, as the field's text. */
final class TravelersAnswer {

    private static final int MOST = 30;
    private static final List<String> MEMBERS = List.of("first_name", "last_name", "date_of_birth");

    private TravelersAnswer() {}

    /** @param said whether a name may be taken; one that may not is left out, and its traveller stays */
    static String text(JsonNode value, Predicate<String> said) {
        if (!value.isArray() || value.size() > MOST) {
            throw ExtractorFailure.passing("WRONG_TYPE");
        }
        List<Map<String, String>> travelers = new ArrayList<>();
        for (JsonNode traveler : value) {
            travelers.add(traveler(traveler, said));
        }
        return travelers.isEmpty() ? "" : JsonMapper.shared().writeValueAsString(travelers);
    }

    private static Map<String, String> traveler(JsonNode node, Predicate<String> said) {
        if (!node.isObject()) {
            throw ExtractorFailure.passing("WRONG_TYPE");
        }
        Map<String, String> known = new LinkedHashMap<>();
        for (String member : MEMBERS) {
            JsonNode part = AnswerJson.member(node, member);
            String text = AnswerJson.saysNothing(part) ? "" : FieldText.of(part);
            boolean fits = member.equals("date_of_birth") ? Plausible.isDay(text) : said.test(text);
            if (!NoValue.is(text) && fits) {
                known.put(member, text);
            }
        }
        return known;
    }
}
