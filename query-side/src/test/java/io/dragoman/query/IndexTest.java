package io.dragoman.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.dragoman.query.platform.TestMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every question that a screen asks of a collection, and the index that answers it: the fields it compares for equality, then the field
 * it is ordered by or that it compares for size. Reads by {@code _id}, of one document or of the ones a page mentions, need none.
 */
class IndexTest {

    /** Collection, fields, question. */
    private static final String QUESTIONS = """
            inquiries_v3          | tenant last                     | the board
            inquiries_v3          | tenant contact last             | the inquiries of a contact
            inquiries_v3          | tenant stage last               | the board of one stage
            inquiries_v3          | tenant status last              | the board of some statuses
            inquiries_v3          | tenant status last              | the board's counters
            inquiry_changes_v2    | tenant inquiry order            | what happened to an inquiry
            inquiry_values_v1     | tenant inquiry field order      | the values of a field
            inquiries_v3          | tenant stage status last        | the statuses of one stage
            inquiries_v3          | tenant channels last            | the board of a channel
            inquiries_v3          | tenant destination last         | the board of a destination
            inquiries_v3          | tenant stage ready last         | what can be quoted
            inquiries_v3          | tenant openedKey                | the board by opening
            inquiries_v3          | tenant stage openedKey          | one stage by opening
            inquiries_v3          | tenant status openedKey         | some statuses by opening
            inquiries_v3          | tenant travelKey                | the board by journey
            inquiries_v3          | tenant stage travelKey          | one stage by journey
            inquiries_v3          | tenant valueKey                 | the board by cost
            inquiries_v3          | tenant stage valueKey           | one stage by cost
            inquiries_v3          | tenant currency valueKey        | one currency by cost
            inquiry_totals_v1     | tenant bucket                   | the sums of open inquiries
            search_v2             | tenant kind keys order          | a word
            search_v2             | tenant kind contact order       | what belongs to contacts found
            search_v2             | tenant contact                  | what has to go with a contact
            search_v2             | tenant target order             | what took words back
            messages_v5           | tenant inquiry order            | the messages of an inquiry
            messages_v5           | tenant conversation order       | the messages of a conversation
            messages_v5           | tenant order                    | the messages
            messages_v5           | tenant contact order            | the messages of a contact
            messages_v5           | tenant direction order          | the messages in one direction
            messages_v5           | tenant target order             | what was made of messages
            messages_v5           | tenant kind order               | the messages of a kind
            messages_v5           | tenant thread order             | the answers of a thread
            messages_v5           | tenant status order             | the messages that got so far
            statuses_v2           | tenant known parked             | the orphans among the delivery records
            messages_v5           | tenant conversation wantsReader | what is unread
            conversations_v5      | tenant order                    | the conversations
            conversations_v5      | tenant contact order            | the conversations of a contact
            conversations_v5      | tenant integration order        | the conversations of an account
            conversations_v5      | tenant channels order           | the conversations of a channel
            conversations_v5      | tenant waiting order            | the unread conversations
            conversations_v5      | tenant closed order             | the closed conversations
            conversations_v5      | tenant unread                   | how much is unread
            closings_v1           | tenant mergedInto               | what is part of a contact that is closed
            contacts_v3           | tenant order                    | the contacts
            contacts_v3           | tenant activity                 | the contacts by newest message
            contacts_v3           | tenant nameKey                  | the contacts by name
            contacts_v3           | tenant mergedInto               | how many contacts are part of others
            contacts_v3           | tenant pinned activity          | the pinned contacts
            contacts_v3           | tenant blocked activity         | the blocked contacts
            contacts_v3           | tenant closed activity          | the contacts that are done with
            contacts_v3           | tenant tags activity            | the contacts with a tag
            contacts_v3           | tenant channels activity        | the contacts of a channel
            contacts_v3           | tenant channels order           | the contacts of a channel by opening
            contacts_v3           | tenant channels nameKey         | the contacts of a channel by name
            contacts_v3           | tenant channels mergedInto      | parts that are on a channel
            contacts_v3           | tenant updatedAt                | the contacts that changed
            contact_changes_v1    | tenant contact order            | what happened to a contact
            contact_duplicates_v1 | tenant several order            | what several contacts share
            statuses_v2           | tenant position                 | the delivery records
            integrations_v2       | tenant connected _id            | the accounts
            deliveries_v3         | tenant position                 | the journal
            deliveries_v3         | tenant integration position     | the journal of an account
            deliveries_v3         | tenant due                      | deliveries that wait
            deliveries_v3         | tenant failing position         | failed deliveries
            deliveries_v3         | tenant effective position       | effective deliveries
            deliveries_v3         | tenant effective position       | deliveries without effect
            deliveries_v3         | tenant lost position            | unrouted deliveries
            """;

    private static final TestMongo MONGO = new TestMongo();

    @BeforeAll
    static void tellEverything() {
        new ReadSide(MONGO.database(), FullStory.history()).catchUp();
    }

    @AfterAll
    static void stop() {
        MONGO.close();
    }

    static Stream<Question> questions() {
        return QUESTIONS.lines().map(Question::of);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void an_index_answers(Question question) {
        List<List<String>> indexes = new ArrayList<>();
        question.documents()
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
        for (String field : question.fields()) {
            Document present = new Document(field, new Document("$exists", true));
            assertThat(question.documents().countDocuments(present)).as(field).isPositive();
        }
    }

    record Question(String what, String collection, List<String> fields) {

        static Question of(String line) {
            String[] cells = line.split(" *\\| *", -1);
            return new Question(cells[2], cells[0], List.of(cells[1].split(" ", -1)));
        }

        MongoCollection<Document> documents() {
            return MONGO.database().getCollection(collection);
        }

        @Override
        public String toString() {
            return what;
        }
    }
}
