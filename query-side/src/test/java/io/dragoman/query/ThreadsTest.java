package io.dragoman.query;

import static io.dragoman.query.Story.message;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.conversation.ConversationQuery.ListMessages;
import io.dragoman.conversation.MessageFilter;
import io.dragoman.conversation.MessageView;
import io.dragoman.query.platform.TestMongo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadsTest {

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b c d", "d c b a", "c a d b", "b d a c"})
    void whatever_came_first_a_chain_of_answers_has_the_beginning_in_common(String order) {
        story.registers("ada");
        Map<String, String> answered = Map.of("b", "a", "c", "b", "d", "c");
        for (String next : order.split(" ", -1)) {
            if (answered.containsKey(next)) {
                story.answers("ada", next, answered.get(next), second(next.charAt(0)));
            } else {
                story.writes("ada", next, "beginning", second(next.charAt(0)));
            }
            readSide.catchUp();
        }
        story.writes("ada", "x", "something else", second(300));
        readSide.catchUp();

        assertThat(list("a")).extracting(MessageView::id).containsExactly("d", "c", "b", "a");
        assertThat(list("a").stream().map(MessageView::threadId).collect(Collectors.toList()))
                .containsExactly("a", "a", "a", null);
        assertThat(list("x")).extracting(MessageView::id).containsExactly("x");
    }

    @Test
    void an_answer_to_what_is_unknown_and_answers_in_a_circle_stand_somewhere() {
        story.registers("ada")
                .answers("ada", "b", "never", second(1))
                .answers("ada", "self", "self", second(2))
                .answers("ada", "one", "two", second(3))
                .answers("ada", "two", "one", second(4));
        readSide.catchUp();

        assertThat(list("never")).extracting(MessageView::id).containsExactly("b");
        assertThat(Stream.of("self", "two").map(this::list))
                .allSatisfy(found -> assertThat(found).isNotEmpty());
    }

    private List<MessageView> list(String thread) {
        MessageFilter filter = new MessageFilter(null, null, null, null, null, null, null, message(thread));
        return readSide.page(new ListMessages(scope(), filter, Story.page())).items().stream()
                .map(MessageView.class::cast)
                .toList();
    }
}
