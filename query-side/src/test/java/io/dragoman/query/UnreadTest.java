package io.dragoman.query;

import static io.dragoman.query.Story.contact;
import static io.dragoman.query.Story.conversation;
import static io.dragoman.query.Story.message;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergeEvent.MergeReverted;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.contact.ContactOrder;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationFilter;
import io.dragoman.conversation.ConversationQuery.FindConversations;
import io.dragoman.conversation.ConversationQuery.GetConversation;
import io.dragoman.conversation.ConversationQuery.GetStats;
import io.dragoman.conversation.ConversationView;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageKind;
import io.dragoman.conversation.MessageStats;
import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadTest {

    private static final ContactMergesId MERGES = ContactMergesId.of(Story.TENANT);

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void each_message_of_the_customer_counts_until_it_is_read() {
        story.asks("ada", "m1", "one", second(1)).writes("ada", "m2", "two", second(2));
        assertThat(unread("ada")).isEqualTo(2);
        story.reads("ada", story.history.head());
        assertThat(unread("ada")).isZero();
        story.writes("ada", "m3", "three", second(3));
        assertThat(unread("ada")).isEqualTo(1);
    }

    @Test
    void what_came_behind_the_place_that_was_read_stays_unread_also_when_it_was_written_earlier() {
        story.asks("ada", "m1", "one", second(10));
        long seen = story.history.head();
        story.writes("ada", "m2", "written before", second(5)).reads("ada", seen);
        assertThat(unread("ada")).isEqualTo(1);
    }

    @Test
    void a_hundred_messages_of_one_batch_are_a_hundred() {
        story.registers("ada");
        for (int i = 0; i < 100; i++) {
            story.writes("ada", "m" + i, "words", second(i));
        }
        story.starts("ada");
        assertThat(unread("ada")).isEqualTo(100);
        assertThat(Objects.requireNonNull(get("ada")).unreadCount()).isEqualTo(100);
    }

    @Test
    void our_own_words_do_not_count() {
        story.registers("ada")
                .starts("ada")
                .receives("ada", "m1", "ours", second(1), Provider.META, Channel.WHATSAPP, Direction.ECHO);
        assertThat(unread("ada")).isZero();
        assertThat(conversations(false)).containsExactly("meta.ada");
    }

    @ParameterizedTest
    @EnumSource(
            value = MessageKind.class,
            names = {"REACTION", "EDIT", "DELETION", "SYSTEM", "BROADCAST"})
    void what_is_nothing_by_itself_does_not_count(MessageKind kind) {
        story.registers("ada").starts("ada");
        receives(kind, null);
        assertThat(unread("ada")).isZero();
    }

    @Test
    void what_stands_on_another_message_does_not_count() {
        story.registers("ada").starts("ada");
        receives(MessageKind.POLL, "m0");
        assertThat(unread("ada")).isZero();
    }

    @Test
    void conversations_and_contacts_are_found_by_what_is_unread() {
        story.asks("ada", "m1", "one", second(1))
                .asks("bob", "m2", "two", second(2))
                .reads("ada", story.history.head());
        readSide.catchUp();
        assertThat(conversations(true)).containsExactly("meta.bob");
        assertThat(conversations(false)).containsExactly("meta.ada");
        assertThat(contacts(true)).containsExactly("bob");
        assertThat(contacts(false)).containsExactly("ada");
    }

    @Test
    void merged_contacts_add_up_and_come_apart_again() {
        story.asks("ada", "m1", "one", second(1))
                .asks("bob", "m2", "two", second(2))
                .writes("bob", "m3", "three", second(3));
        story.history.add(MERGES, new ContactsMerged(MERGES, "a", contact("ada"), contact("bob"), second(4)));
        assertThat(Objects.requireNonNull(get("bob")).unreadCount()).isEqualTo(3);
        assertThat(contacts(true)).containsExactly("ada");
        assertThat(conversations(new ConversationFilter(true, null, null, null, contact("ada"))))
                .containsExactly("meta.bob", "meta.ada");
        story.history.add(MERGES, new MergeReverted(MERGES, "a", contact("ada"), contact("bob"), second(5)));
        assertThat(Objects.requireNonNull(get("bob")).unreadCount()).isEqualTo(2);
        assertThat(Objects.requireNonNull(get("ada")).unreadCount()).isEqualTo(1);
    }

    @Test
    void a_contact_shows_its_newest_words_also_those_of_what_is_part_of_it() {
        story.asks("ada", "m1", "one", second(1)).asks("bob", "m2", "two", second(2));
        assertThat(Objects.requireNonNull(get("ada")).lastWords()).isEqualTo("one");
        story.history.add(MERGES, new ContactsMerged(MERGES, "a", contact("ada"), contact("bob"), second(4)));
        assertThat(Objects.requireNonNull(get("ada")).lastWords()).isEqualTo("two");
    }

    @Test
    void what_is_unread_adds_up_over_conversations_with_as_much_and_with_more() {
        story.asks("ada", "m1", "one", second(1))
                .asks("bob", "m2", "two", second(2))
                .asks("cy", "m3", "three", second(3))
                .writes("cy", "m4", "four", second(4))
                .asks("dan", "m5", "five", second(5))
                .reads("dan", 1_000);
        readSide.catchUp();
        MessageStats stats = (MessageStats)
                Objects.requireNonNull(readSide.one(new GetStats(scope())).item());
        assertThat(stats.unread()).isEqualTo(4);
        assertThat(stats.unreadConversations()).isEqualTo(3);
    }

    @Test
    void counters_count_everything_once() {
        story.asks("ada", "m1", "one", second(1))
                .asks("bob", "m2", "two", second(2))
                .echoes("bob", "m3", "ours", second(3))
                .reportsOn("m3", DeliveryStatus.DELIVERED, second(4), null)
                .reads("ada", story.history.head());
        story.history.add(MERGES, new ContactsMerged(MERGES, "a", contact("ada"), contact("bob"), second(5)));
        readSide.catchUp();
        MessageStats stats = (MessageStats)
                Objects.requireNonNull(readSide.one(new GetStats(scope())).item());
        assertThat(stats.messages()).isEqualTo(3);
        assertThat(stats.inbound()).isEqualTo(2);
        assertThat(stats.outbound()).isEqualTo(1);
        assertThat(stats.byStatus()).containsEntry(DeliveryStatus.DELIVERED, 1L).containsEntry(DeliveryStatus.READ, 0L);
        assertThat(stats.unread()).isEqualTo(1);
        assertThat(stats.unreadConversations()).isEqualTo(1);
        assertThat(stats.conversations()).isEqualTo(2);
        assertThat(stats.contacts()).isEqualTo(1);
    }

    @Test
    void nothing_of_another_tenant_counts() {
        story.asks("ada", "m1", "one", second(1));
        readSide.catchUp();
        FindConversations foreign = new FindConversations(
                new Scope("t2", 0), new ConversationFilter(true, null, null, null, null), Story.page());
        assertThat(readSide.page(foreign).items()).isEmpty();
    }

    private void receives(MessageKind kind, @Nullable String target) {
        story.history.add(
                message("m1"),
                new MessageReceived(
                        message("m1"),
                        conversation("ada"),
                        contact("ada"),
                        null,
                        Story.META,
                        Provider.META,
                        Channel.WHATSAPP,
                        Direction.INBOUND,
                        "provider-m1",
                        second(1),
                        second(1),
                        false,
                        new MessageContent(kind, "words", null, null),
                        null,
                        target == null ? null : message(target),
                        null));
    }

    private long unread(String name) {
        readSide.catchUp();
        Object found =
                readSide.one(new GetConversation(scope(), conversation(name))).item();
        return ((ConversationView) Objects.requireNonNull(found)).unreadCount();
    }

    private @Nullable ContactView get(String name) {
        readSide.catchUp();
        return (ContactView)
                readSide.one(new GetContact(scope(), contact(name))).item();
    }

    private List<String> conversations(boolean unread) {
        return conversations(new ConversationFilter(unread, null, null, null, null));
    }

    private List<String> conversations(ConversationFilter filter) {
        readSide.catchUp();
        return readSide.page(new FindConversations(scope(), filter, Story.page())).items().stream()
                .map(row -> ((ConversationView) row).id())
                .toList();
    }

    private List<String> contacts(boolean unread) {
        readSide.catchUp();
        ContactFilter filter = new ContactFilter(null, null, null, unread, null, null, null);
        return readSide
                .page(new FindContacts(scope(), filter, ContactOrder.LAST_MESSAGE, Story.page()))
                .items()
                .stream()
                .map(row -> ((ContactView) row).id())
                .toList();
    }
}
