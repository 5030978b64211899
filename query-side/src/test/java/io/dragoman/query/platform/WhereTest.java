package io.dragoman.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class WhereTest {

    @Test
    void of_two_bounds_on_one_side_the_stricter_counts() {
        assertThat(json(Where.tenant("t").atLeast("a", "5").atLeast("a", "")))
                .isEqualTo(json(Where.tenant("t").atLeast("a", "5")));
        assertThat(json(Where.tenant("t").below("a", "5").below("a", "7")))
                .isEqualTo(json(Where.tenant("t").below("a", "5")));
        assertThat(json(Where.tenant("t").below("a", "7").below("a", "5")))
                .isEqualTo(json(Where.tenant("t").below("a", "5")));
    }

    @Test
    void bounds_on_both_sides_count_together() {
        assertThat(json(Where.tenant("t").atLeast("a", "5").below("a", "7")))
                .isEqualTo("{\"tenant\": \"t\", \"a\": {\"$gte\": \"5\", \"$lt\": \"7\"}}");
    }

    @Test
    void of_two_lists_both_count() {
        assertThat(json(Where.tenant("t").isOneOf("a", List.of(1, 2)).isOneOf("a", List.of(2, 3))))
                .isEqualTo(json(Where.tenant("t").isOneOf("a", List.of(2))));
        assertThat(json(Where.tenant("t").isNoneOf("a", List.of(1, 2)).isNoneOf("a", List.of(2, 3))))
                .isEqualTo(json(Where.tenant("t").isNoneOf("a", List.of(1, 2, 3))));
    }

    private static String json(Where where) {
        return where.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry())
                .toJson();
    }
}
