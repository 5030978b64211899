package io.dragoman.query;

import static io.dragoman.query.Story.message;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.conversation.ConversationQuery.GetMessage;
import io.dragoman.conversation.ConversationQuery.ListStandingMessages;
import io.dragoman.conversation.MessageChanges;
import io.dragoman.conversation.MessageChanges.Former;
import io.dragoman.conversation.MessageChanges.Reaction;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageKind;
import io.dragoman.conversation.MessageView;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.TestMongo;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessageChangesTest {

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void everybody_has_one_reaction_and_one_without_an_emoji_takes_it_back() {
        MessageContent ours = new MessageContent(MessageKind.REACTION, "👌", null, null);
        story.asks("ada", "m1", "hi", second(1))
                .renames("ada", "Ada")
                .changes("ada", "r1", MessageKind.REACTION, "👍", "m1", second(2))
                .changes("ada", "r2", MessageKind.REACTION, "❤", "m1", second(3))
                .changes("ada", "r3", Direction.ECHO, ours, "m1", second(4));
        assertThat(get("m1").changes().reactions())
                .containsExactly(new Reaction("❤", "ada", "Ada"), new Reaction("👌", null, null));
        story.changes("ada", "r4", MessageKind.REACTION, null, "m1", second(5));
        assertThat(get("m1").changes().reactions()).containsExactly(new Reaction("👌", null, null));
    }

    @Test
    void an_edit_shows_the_newest_words_and_keeps_the_former_ones_in_whatever_order_it_comes() {
        story.changes("ada", "e2", MessageKind.EDIT, "third", "m1", second(3))
                .asks("ada", "m1", "first", second(1))
                .changes("ada", "e1", MessageKind.EDIT, "second", "m1", second(2));
        MessageView shown = get("m1");
        assertThat(shown.text()).isEqualTo("third");
        assertThat(shown.changes().editedAt()).isEqualTo(second(3));
        assertThat(shown.changes().former())
                .containsExactly(new Former("first", second(2)), new Former("second", second(3)));
    }

    @Test
    void what_was_deleted_says_when_and_what_nobody_changed_nothing() {
        story.asks("ada", "m1", "gone", second(1))
                .changes("ada", "d1", MessageKind.DELETION, null, "m1", second(2))
                .writes("ada", "m2", "stays", second(3));
        assertThat(get("m1").changes().deletedAt()).isEqualTo(second(2));
        assertThat(get("m2").changes()).isEqualTo(MessageChanges.NONE);
    }

    @Test
    void a_poll_has_the_count_of_the_newest_vote() {
        story.asks("ada", "m1", "where to?", second(1));
        vote("v1", "{\"poll\":1}", 2);
        vote("v2", "{\"poll\":2}", 3);
        assertThat(get("m1").changes().votes()).isEqualTo("{\"poll\":2}");
    }

    @Test
    void nobody_changes_what_another_conversation_holds_and_the_attempt_says_why() {
        story.asks("ada", "m1", "first", second(1))
                .changes("eve", "e1", MessageKind.EDIT, "forged", "m1", second(2))
                .changes("eve", "d1", MessageKind.DELETION, null, "m1", second(3))
                .changes("eve", "r1", MessageKind.REACTION, "👎", "m1", second(4));
        assertThat(get("m1").text()).isEqualTo("first");
        assertThat(get("m1").changes()).isEqualTo(MessageChanges.NONE);
        assertRefused("e1", "edit", "OTHER_CONVERSATION");
        assertRefused("d1", "deletion", "OTHER_CONVERSATION");
        assertRefused("r1", "reaction", "OTHER_CONVERSATION");
        assertThat(get("e1").text()).isEqualTo("forged");
    }

    @Test
    void the_business_and_the_customer_change_their_own_words_only_in_whatever_order_it_comes() {
        story.changes("ada", "e1", Direction.INBOUND, edit("forged"), "m2", second(4))
                .asks("ada", "m1", "theirs", second(1))
                .echoes("ada", "m2", "ours", second(2))
                .changes("ada", "e2", Direction.ECHO, edit("forged"), "m1", second(3))
                .changes("ada", "e3", Direction.ECHO, edit("ours, better"), "m2", second(5));
        assertThat(get("m1").text()).isEqualTo("theirs");
        assertThat(get("m2").text()).isEqualTo("ours, better");
        assertRefused("e1", "edit", "NOT_ITS_AUTHOR");
        assertRefused("e2", "edit", "NOT_ITS_AUTHOR");
        assertThat(get("e3").kind()).isEqualTo(MessageKind.EDIT);
    }

    @Test
    void in_a_group_everybody_edits_their_own_words_reacts_to_all_and_may_take_back_what_the_provider_lets_them() {
        story.saysInGroup("hut", "bo", "m1", MessageContent.text("mine"), null, second(1))
                .saysInGroup("hut", "ada", "e1", edit("forged"), "m1", second(2))
                .saysInGroup("hut", "bo", "e2", edit("mine, better"), "m1", second(3))
                .saysInGroup("hut", "ada", "r1", reaction("👍"), "m1", second(4));
        assertThat(get("m1").text()).isEqualTo("mine, better");
        assertThat(get("m1").changes().reactions()).containsExactly(new Reaction("👍", "ada", null));
        assertRefused("e1", "edit", "NOT_ITS_AUTHOR");
        MessageContent deletion = new MessageContent(MessageKind.DELETION, null, null, null);
        story.saysInGroup("hut", "ada", "d1", deletion, "m1", second(5));
        assertThat(get("m1").changes().deletedAt()).isEqualTo(second(5));
    }

    @Test
    void a_call_of_which_only_the_end_is_known_is_found_by_the_id_of_the_call() {
        MessageContent missed =
                new MessageContent(MessageKind.CALL, null, null, null, null, "{\"call\":{\"state\":\"missed\"}}");
        story.registers("ada").changes("ada", "call.missed", Direction.INBOUND, missed, "call", second(1));
        assertThat(get("call").id()).isEqualTo("call.missed");
    }

    @Test
    void a_quote_shows_what_its_message_says_now() {
        story.asks("ada", "m1", "first", second(1))
                .asks("ada", "m2", "gone", second(2))
                .changes("ada", "e1", MessageKind.EDIT, "second", "m1", second(3))
                .changes("ada", "d1", MessageKind.DELETION, null, "m2", second(4))
                .answers("ada", "a1", "m1", second(5))
                .answers("ada", "a2", "m2", second(6));
        assertThat(get("a1").replyTo()).extracting(quote -> quote.words()).isEqualTo("second");
        assertThat(get("a2").replyTo()).extracting(quote -> quote.words()).isNull();
    }

    @Test
    void what_only_changes_a_known_message_is_left_out_and_takes_no_place() {
        story.asks("ada", "m1", "first", second(1))
                .asks("ada", "m2", "second", second(2))
                .changes("ada", "e1", MessageKind.EDIT, "first, better", "m1", second(3))
                .changes("ada", "r1", MessageKind.REACTION, "👍", "m2", second(4))
                .changes("ada", "d1", MessageKind.DELETION, null, "m2", second(5))
                .changes("ada", "r2", MessageKind.REACTION, "❤", "never-seen", second(6))
                .changes("eve", "e2", MessageKind.EDIT, "forged", "m1", second(7));
        assertThat(standing(PageRequest.MAX).items())
                .extracting(MessageView::id)
                .containsExactly("e2", "r2", "m2", "m1");

        List<String> paged = new ArrayList<>();
        PageRequest next = new PageRequest(null, 1);
        while (next != null) {
            Page<MessageView> page = standing(next);
            page.items().forEach(message -> paged.add(message.id()));
            next = page.next() == null ? null : new PageRequest(page.next(), 1);
        }
        assertThat(paged).containsExactly("e2", "r2", "m2", "m1");
    }

    @Test
    void many_changes_in_a_row_make_no_page_short() {
        story.asks("ada", "m1", "first", second(1));
        for (int i = 2; i < 40; i++) {
            story.changes("ada", "r" + i, MessageKind.REACTION, "👍", "m1", second(i));
        }
        story.asks("ada", "m2", "second", second(40));

        Page<MessageView> page = standing(new PageRequest(null, 2));
        assertThat(page.items()).extracting(MessageView::id).containsExactly("m2", "m1");
        assertThat(page.next()).isNull();
    }

    private Page<MessageView> standing(int limit) {
        return standing(new PageRequest(null, limit));
    }

    @SuppressWarnings("unchecked") // as the query promises
    private Page<MessageView> standing(PageRequest page) {
        readSide.catchUp();
        return (Page<MessageView>) readSide.page(new ListStandingMessages(scope(), Set.of(), null, null, page));
    }

    private void assertRefused(String id, String type, String code) {
        MessageView shown = get(id);
        assertThat(shown.kind()).isEqualTo(MessageKind.UNSUPPORTED);
        assertThat(shown.details())
                .isEqualTo("{\"unsupported\":{\"type\":\"%s\",\"code\":\"%s\"}}".formatted(type, code));
    }

    private static MessageContent edit(String words) {
        return new MessageContent(MessageKind.EDIT, words, null, null);
    }

    private static MessageContent reaction(String emoji) {
        return new MessageContent(MessageKind.REACTION, emoji, null, null);
    }

    private void vote(String id, String details, int at) {
        MessageContent content = new MessageContent(MessageKind.POLL, "Lisbon", null, null, null, details);
        story.changes("ada", id, Direction.INBOUND, content, "m1", second(at));
    }

    private MessageView get(String id) {
        readSide.catchUp();
        return (MessageView) Objects.requireNonNull(
                readSide.one(new GetMessage(scope(), message(id))).item());
    }
}
