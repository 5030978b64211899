package io.dragoman.query;

import static io.dragoman.query.Story.contact;
import static io.dragoman.query.Story.page;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactEvent.ConversationClosed;
import io.dragoman.contact.ContactEvent.ConversationReopened;
import io.dragoman.contact.ContactEvent.ReopenReason;
import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergeEvent.MergeReverted;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationFilter;
import io.dragoman.conversation.ConversationQuery.FindConversations;
import io.dragoman.conversation.ConversationQuery.ListMessages;
import io.dragoman.conversation.ConversationView;
import io.dragoman.conversation.MessageFilter;
import io.dragoman.conversation.MessageView;
import io.dragoman.integration.IntegrationId;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.TestMongo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationListTest {

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void conversations_are_closed_with_their_contact_and_open_with_it_again() {
        story.asks("ada", "m1", "one", second(1)).asks("bob", "m2", "two", second(2));
        story.history.add(contact("ada"), new ConversationClosed(contact("ada"), second(3), null));
        assertThat(closed(true)).containsExactly("meta.ada");
        assertThat(closed(false)).containsExactly("meta.bob");
        story.history.add(contact("ada"), new ConversationReopened(contact("ada"), ReopenReason.MESSAGE, second(4)));
        assertThat(closed(true)).isEmpty();
        assertThat(closed(false)).containsExactly("meta.bob", "meta.ada");
    }

    @Test
    void a_merged_contact_counts_as_what_it_is_shown_as() {
        ContactMergesId merges = ContactMergesId.of(Story.TENANT);
        story.asks("ada", "m1", "one", second(1)).asks("bob", "m2", "two", second(2));
        story.history
                .add(contact("ada"), new ConversationClosed(contact("ada"), second(3), null))
                .add(merges, new ContactsMerged(merges, "a", contact("ada"), contact("bob"), second(4)));
        assertThat(closed(true)).containsExactly("meta.bob", "meta.ada");
        assertThat(find(filter(null, null, null, "ada"), page()).items())
                .extracting(ConversationView::shownContactId)
                .containsExactly("ada", "ada");
    }

    @Test
    void a_merge_that_is_taken_back_leaves_each_conversation_as_its_own_contact_is() {
        ContactMergesId merges = ContactMergesId.of(Story.TENANT);
        story.asks("ada", "m1", "one", second(1))
                .asks("bob", "m2", "two", second(2))
                .asks("cy", "m3", "three", second(3));
        story.history
                .add(merges, new ContactsMerged(merges, "a", contact("bob"), contact("cy"), second(4)))
                .add(merges, new ContactsMerged(merges, "b", contact("ada"), contact("bob"), second(5)))
                .add(contact("ada"), new ConversationClosed(contact("ada"), second(6), null));
        assertThat(closed(true)).containsExactly("meta.cy", "meta.bob", "meta.ada");
        story.history.add(merges, new MergeReverted(merges, "b", contact("ada"), contact("bob"), second(7)));
        assertThat(closed(true)).containsExactly("meta.ada");
        assertThat(closed(false)).containsExactly("meta.cy", "meta.bob");
    }

    @Test
    void a_page_is_full_however_many_do_not_fit() {
        story.asks("ada", "m1", "one", second(1));
        story.history.add(contact("ada"), new ConversationClosed(contact("ada"), second(2), null));
        for (int i = 0; i < 45; i++) {
            story.asks("c" + i, "m" + i, "words", second(10 + i));
        }
        assertThat(find(filter(true, null, null, null), new PageRequest(null, 2))
                        .items())
                .extracting(ConversationView::id)
                .containsExactly("meta.ada");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50})
    void every_page_size_gives_the_same_list(int size) {
        for (int i = 0; i < 7; i++) {
            story.asks("c" + i, "m" + i, "words", second(i));
            if (i % 3 == 0) {
                story.history.add(contact("c" + i), new ConversationClosed(contact("c" + i), second(50), null));
            }
        }
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<ConversationView> page = find(filter(true, null, null, null), new PageRequest(cursor, size));
            page.items().forEach(row -> ids.add(row.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(ids).containsExactly("meta.c6", "meta.c3", "meta.c0");
    }

    @Test
    void conversations_are_found_by_channel_and_account() {
        story.asks("ada", "m1", "one", second(1));
        assertThat(find(filter(null, Channel.WHATSAPP, null, null), page()).items())
                .hasSize(1);
        assertThat(find(filter(null, Channel.SMS, null, null), page()).items()).isEmpty();
        assertThat(find(filter(null, null, Story.META, null), page()).items()).hasSize(1);
        assertThat(find(filter(null, null, IntegrationId.of(Story.TENANT, "other"), null), page())
                        .items())
                .isEmpty();
    }

    @Test
    void a_timeline_is_read_from_both_ends() {
        story.asks("ada", "m1", "one", second(1)).writes("ada", "m2", "two", second(2));
        readSide.catchUp();
        MessageFilter ofAda = new MessageFilter(contact("ada"), null, null, null, null, null, null);
        assertThat(readSide.page(new ListMessages(scope(), ofAda, false, page()))
                        .items())
                .extracting(message -> ((MessageView) message).id())
                .containsExactly("m1", "m2");
        assertThat(readSide.page(new ListMessages(scope(), ofAda, true, page())).items())
                .extracting(message -> ((MessageView) message).id())
                .containsExactly("m2", "m1");
    }

    private List<String> closed(boolean closed) {
        return find(filter(closed, null, null, null), page()).items().stream()
                .map(ConversationView::id)
                .toList();
    }

    private static ConversationFilter filter(
            @Nullable Boolean closed,
            @Nullable Channel channel,
            @Nullable IntegrationId integration,
            @Nullable String contact) {
        return new ConversationFilter(null, closed, channel, integration, contact == null ? null : contact(contact));
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private Page<ConversationView> find(ConversationFilter filter, PageRequest page) {
        readSide.catchUp();
        return readSide.ask(new FindConversations(scope(), filter, page), Page.class);
    }
}
