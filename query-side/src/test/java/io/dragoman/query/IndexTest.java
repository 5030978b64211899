package io.dragoman.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.query.platform.TestMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every question that a screen asks of a collection, and the index that answers it: the fields it compares for equality, then the field
 * it is ordered by or that it compares for size. Reads by {@code _id}, of one document or of the ones a page mentions, need none.
 */
class IndexTest {

    private final TestMongo mongo = new TestMongo();

    @AfterEach
    void stop() {
        mongo.close();
    }

    static List<Question> questions() {
        return List.of(
                new Question("the board", "inquiries_v2", "tenant", "last"),
                new Question("the inquiries of a contact", "inquiries_v2", "tenant", "contact", "last"),
                new Question("the board of one stage", "inquiries_v2", "tenant", "stage", "last"),
                new Question("the board of some statuses", "inquiries_v2", "tenant", "status", "last"),
                new Question("the board's counters", "inquiries_v2", "tenant", "status", "last"),
                new Question("what happened to an inquiry", "inquiry_changes_v1", "tenant", "inquiry", "order"),
                new Question("the values of a field", "inquiry_values_v1", "tenant", "inquiry", "field", "order"),
                new Question("the statuses of one stage", "inquiries_v2", "tenant", "stage", "status", "last"),
                new Question("the board of a channel", "inquiries_v2", "tenant", "channels", "last"),
                new Question("the board of a destination", "inquiries_v2", "tenant", "destination", "last"),
                new Question("what can be quoted", "inquiries_v2", "tenant", "stage", "ready", "last"),
                new Question("the board by opening", "inquiries_v2", "tenant", "openedKey"),
                new Question("one stage by opening", "inquiries_v2", "tenant", "stage", "openedKey"),
                new Question("some statuses by opening", "inquiries_v2", "tenant", "status", "openedKey"),
                new Question("the board by journey", "inquiries_v2", "tenant", "travelKey"),
                new Question("one stage by journey", "inquiries_v2", "tenant", "stage", "travelKey"),
                new Question("the board by cost", "inquiries_v2", "tenant", "valueKey"),
                new Question("one stage by cost", "inquiries_v2", "tenant", "stage", "valueKey"),
                new Question("one currency by cost", "inquiries_v2", "tenant", "currency", "valueKey"),
                new Question("the sums of open inquiries", "inquiry_totals_v1", "tenant", "bucket"),
                new Question("a word", "search_v1", "tenant", "kind", "keys", "order"),
                new Question("what belongs to contacts found", "search_v1", "tenant", "kind", "contact", "order"),
                new Question("what has to go with a contact", "search_v1", "tenant", "contact"),
                new Question("the messages of an inquiry", "messages_v4", "tenant", "inquiry", "order"),
                new Question("the messages of a conversation", "messages_v4", "tenant", "conversation", "order"),
                new Question("the messages", "messages_v4", "tenant", "order"),
                new Question("the messages of a contact", "messages_v4", "tenant", "contact", "order"),
                new Question("the messages in one direction", "messages_v4", "tenant", "direction", "order"),
                new Question("what was made of messages", "messages_v4", "tenant", "target", "order"),
                new Question("the messages of a kind", "messages_v4", "tenant", "kind", "order"),
                new Question("the messages that got so far", "messages_v4", "tenant", "status", "order"),
                new Question("the orphans among the delivery records", "statuses_v2", "tenant", "known", "parked"),
                new Question("what is unread", "messages_v4", "tenant", "conversation", "wantsReader"),
                new Question("the conversations", "conversations_v3", "tenant", "order"),
                new Question("the conversations of a contact", "conversations_v3", "tenant", "contact", "order"),
                new Question("the conversations of an account", "conversations_v3", "tenant", "integration", "order"),
                new Question("the conversations of a channel", "conversations_v3", "tenant", "channels", "order"),
                new Question("the unread conversations", "conversations_v3", "tenant", "waiting", "order"),
                new Question("the contacts", "contacts_v3", "tenant", "order"),
                new Question("the contacts by newest message", "contacts_v3", "tenant", "activity"),
                new Question("the contacts by name", "contacts_v3", "tenant", "nameKey"),
                new Question("how many contacts are part of others", "contacts_v3", "tenant", "mergedInto"),
                new Question("the pinned contacts", "contacts_v3", "tenant", "pinned", "activity"),
                new Question("the blocked contacts", "contacts_v3", "tenant", "blocked", "activity"),
                new Question("the contacts that are done with", "contacts_v3", "tenant", "closed", "activity"),
                new Question("the contacts with a tag", "contacts_v3", "tenant", "tags", "activity"),
                new Question("the contacts of a channel", "contacts_v3", "tenant", "channels", "activity"),
                new Question("what happened to a contact", "contact_changes_v1", "tenant", "contact", "order"),
                new Question("what several contacts share", "contact_duplicates_v1", "tenant", "several", "order"),
                new Question("the delivery records", "statuses_v2", "tenant", "position"),
                new Question("the accounts", "integrations_v2", "tenant", "connected", "_id"),
                new Question("the journal", "deliveries_v3", "tenant", "position"),
                new Question("the journal of an account", "deliveries_v3", "tenant", "integration", "position"),
                new Question("deliveries that wait", "deliveries_v3", "tenant", "due"),
                new Question("failed deliveries", "deliveries_v3", "tenant", "failing", "position"),
                new Question("effective deliveries", "deliveries_v3", "tenant", "effective", "position"),
                new Question("deliveries without effect", "deliveries_v3", "tenant", "effective", "position"),
                new Question("unrouted deliveries", "deliveries_v3", "tenant", "lost", "position"));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void an_index_answers(Question question) {
        new ReadSide(mongo.database(), FullStory.history()).catchUp();
        List<List<String>> indexes = new ArrayList<>();
        mongo.database()
                .getCollection(question.collection())
                .listIndexes()
                .forEach(index ->
                        indexes.add(List.copyOf(index.get("key", new Document()).keySet())));
        assertThat(indexes)
                .anySatisfy(
                        index -> assertThat(index).startsWith(question.fields().toArray(String[]::new)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void the_fields_it_names_exist(Question question) {
        new ReadSide(mongo.database(), FullStory.history()).catchUp();
        for (String field : question.fields()) {
            Map<String, Object> present = Map.of(field, new Document("$exists", true));
            assertThat(mongo.database().getCollection(question.collection()).countDocuments(new Document(present)))
                    .as(field)
                    .isPositive();
        }
    }

    record Question(String what, String collection, List<String> fields) {

        Question(String what, String collection, String... fields) {
            this(what, collection, List.of(fields));
        }

        @Override
        public String toString() {
            return what;
        }
    }
}
