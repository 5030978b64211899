package io.dragoman.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredFormsTest {

    private static final String GROUP = "things";

    private final TestMongo mongo = new TestMongo();
    private final InMemoryTokenStore tokens = new InMemoryTokenStore();

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void a_group_whose_form_is_new_begins_anew_and_the_earlier_form_goes() {
        worked(1);
        worked(2);
        put("others_v1");

        release(2).renew(GROUP, tokens);

        assertThat(tokens.fetchSegments(GROUP)).isEmpty();
        assertThat(collections()).contains("others_v1").doesNotContain("things_v1");
        assertThat(mongo.database().getCollection("things_v2").countDocuments()).isZero();
    }

    @Test
    void a_group_whose_form_is_known_goes_on() {
        release(1).renew(GROUP, tokens);
        worked(1);

        release(1).renew(GROUP, tokens);

        assertThat(tokens.fetchToken(GROUP, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
        assertThat(mongo.database().getCollection("things_v1").countDocuments()).isEqualTo(1);
    }

    @Test
    void a_form_is_looked_at_once() {
        StoredForms forms = release(1);
        forms.renew(GROUP, tokens);
        worked(1);
        mongo.database().getCollection(StoredForms.NAME).drop();

        forms.renew(GROUP, tokens);

        assertThat(tokens.fetchSegments(GROUP)).hasSize(1);
    }

    @Test
    void who_keeps_nothing_is_left_alone() {
        tokens.initializeTokenSegments("intake", 1, new GlobalSequenceTrackingToken(7));
        release(1).renew("intake", tokens);
        assertThat(tokens.fetchSegments("intake")).hasSize(1);
    }

    private StoredForms release(int version) {
        return new StoredForms(
                mongo.database(), Map.of(GROUP, List.of(StoredCollection.of(mongo.database(), GROUP, version))));
    }

    private void worked(int version) {
        if (tokens.fetchSegments(GROUP).length == 0) {
            tokens.initializeTokenSegments(GROUP, 1, new GlobalSequenceTrackingToken(7));
        }
        put(GROUP + "_v" + version);
    }

    private void put(String collection) {
        mongo.database().getCollection(collection).insertOne(new Document("_id", "one"));
    }

    private List<String> collections() {
        return mongo.database().listCollectionNames().into(new ArrayList<>());
    }
}
