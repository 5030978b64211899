package io.dragoman.query;

import static io.dragoman.query.Story.contact;
import static io.dragoman.query.Story.conversation;
import static io.dragoman.query.Story.message;
import static io.dragoman.query.Story.page;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.conversation.ConversationQuery.FindMessages;
import io.dragoman.conversation.ConversationQuery.GetMessage;
import io.dragoman.conversation.ConversationQuery.ListMessages;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageFilter;
import io.dragoman.conversation.MessageKind;
import io.dragoman.conversation.MessageView;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusQuery.FindOrphanStatuses;
import io.dragoman.outbound.StatusView;
import io.dragoman.outbound.StatusView.Report;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageStatusesTest {

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void in_whatever_order_reports_and_message_come_each_time_is_its_own_reports(long seed) {
        List<Runnable> happenings = new ArrayList<>(List.of(
                () -> story.echoes("ada", "m1", "ours", second(10)),
                () -> story.reportsOn("m1", DeliveryStatus.SENT, second(11), null),
                () -> story.reportsOn("m1", DeliveryStatus.DELIVERED, second(12), null),
                () -> story.reportsOn("m1", DeliveryStatus.READ, second(13), null),
                () -> story.reportsOn("m1", DeliveryStatus.READ, second(19), null)));
        Collections.shuffle(happenings, new Random(seed));
        happenings.forEach(happening -> {
            happening.run();
            readSide.catchUp();
        });

        MessageView shown = get("m1");
        StatusView delivery = Objects.requireNonNull(shown.delivery());
        assertThat(shown.status()).isEqualTo(DeliveryStatus.READ);
        assertThat(delivery.messageId()).isEqualTo("m1");
        assertThat(delivery.sentAt()).isEqualTo(second(11));
        assertThat(delivery.deliveredAt()).isEqualTo(second(12));
        assertThat(delivery.readAt()).isEqualTo(second(13));
        assertThat(delivery.playedAt()).isNull();
        assertThat(delivery.history())
                .containsExactly(
                        new Report(DeliveryStatus.SENT, second(11)),
                        new Report(DeliveryStatus.DELIVERED, second(12)),
                        new Report(DeliveryStatus.READ, second(13)),
                        new Report(DeliveryStatus.READ, second(19)));
    }

    @Test
    void what_failed_says_why_and_what_was_read_after_all_has_not_failed() {
        story.echoes("ada", "m1", "ours", second(1))
                .reportsOn("m1", DeliveryStatus.FAILED, second(2), "131047")
                .echoes("ada", "m2", "ours too", second(3))
                .reportsOn("m2", DeliveryStatus.FAILED, second(4), "131047")
                .reportsOn("m2", DeliveryStatus.READ, second(5), null);
        readSide.catchUp();
        assertThat(get("m1").status()).isEqualTo(DeliveryStatus.FAILED);
        assertThat(Objects.requireNonNull(get("m1").delivery()).errorCode()).isEqualTo("131047");
        assertThat(Objects.requireNonNull(get("m1").delivery()).errorTitle()).isEqualTo("title of 131047");
        assertThat(get("m2").status()).isEqualTo(DeliveryStatus.READ);
    }

    @Test
    void what_was_written_on_the_phone_was_sent_and_what_a_customer_wrote_has_no_status() {
        story.echoes("ada", "m1", "ours", second(1)).writes("ada", "m2", "theirs", second(2));
        readSide.catchUp();
        assertThat(get("m1").status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(get("m1").delivery()).isNull();
        assertThat(get("m2").status()).isNull();
    }

    @Test
    void a_status_of_a_message_that_nobody_knows_is_an_orphan_after_a_while_and_none_once_the_message_comes() {
        story.reportsOn("m1", DeliveryStatus.SENT, second(10), null)
                .reportsOn("m2", DeliveryStatus.SENT, second(20), null)
                .echoes("ada", "m3", "ours", second(5))
                .reportsOn("m3", DeliveryStatus.SENT, second(6), null);
        assertThat(orphans(second(20))).containsExactly(recordOf("m1"));
        assertThat(orphans(second(21))).containsExactly(recordOf("m2"), recordOf("m1"));
        story.echoes("ada", "m1", "late", second(9));
        assertThat(orphans(second(21))).containsExactly(recordOf("m2"));
        assertThat(readSide.page(new FindOrphanStatuses(new Scope("t2", 0), second(99), page()))
                        .items())
                .isEmpty();
    }

    @Test
    void messages_are_found_by_what_is_asked_of_them_newest_first() {
        story.asks("ada", "m1", "one", second(1))
                .asks("bob", "m2", "two", second(2))
                .echoes("ada", "m3", "three", second(3))
                .reportsOn("m3", DeliveryStatus.DELIVERED, second(4), null);
        readSide.catchUp();
        assertThat(list(MessageFilter.NONE)).containsExactly("m3", "m2", "m1");
        assertThat(list(new MessageFilter(contact("ada"), null, null, null, null, null, null)))
                .containsExactly("m3", "m1");
        assertThat(list(new MessageFilter(null, conversation("bob"), null, null, null, null, null)))
                .containsExactly("m2");
        assertThat(list(new MessageFilter(null, null, Direction.INBOUND, null, null, null, null)))
                .containsExactly("m2", "m1");
        assertThat(list(new MessageFilter(null, null, null, MessageKind.IMAGE, null, null, null)))
                .isEmpty();
        assertThat(list(new MessageFilter(null, null, null, null, DeliveryStatus.DELIVERED, null, null)))
                .containsExactly("m3");
        assertThat(list(new MessageFilter(null, null, null, null, null, second(2), second(3))))
                .containsExactly("m2");
    }

    @Test
    void a_window_of_time_holds_on_every_page() {
        for (int i = 0; i < 6; i++) {
            story.writes("ada", "m" + i, "words", second(i));
        }
        readSide.catchUp();
        MessageFilter window = new MessageFilter(null, null, null, null, null, second(1), second(5));
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<MessageView> page = messages(new ListMessages(scope(), window, new PageRequest(cursor, 2)));
            page.items().forEach(message -> ids.add(message.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(ids).containsExactly("m4", "m3", "m2", "m1");
    }

    @Test
    void the_messages_of_merged_contacts_are_listed_together() {
        ContactMergesId merges = ContactMergesId.of(Story.TENANT);
        story.asks("ada", "m1", "one", second(1)).asks("bob", "m2", "two", second(2));
        story.history.add(merges, new ContactsMerged(merges, "a", contact("ada"), contact("bob"), second(3)));
        readSide.catchUp();
        assertThat(list(new MessageFilter(contact("bob"), null, null, null, null, null, null)))
                .containsExactly("m2", "m1");
    }

    @Test
    void a_message_tells_whether_somebody_has_seen_it() {
        story.asks("ada", "m1", "one", second(1)).reads("ada", story.history.head());
        story.writes("ada", "m2", "two", second(2)).echoes("ada", "m3", "ours", second(3));
        readSide.catchUp();
        assertThat(get("m1").seen()).isTrue();
        assertThat(get("m2").seen()).isFalse();
        assertThat(get("m3").seen()).isNull();
    }

    @Test
    void a_conversation_is_also_read_from_its_end() {
        story.asks("ada", "m1", "one", second(1)).writes("ada", "m2", "two", second(2));
        readSide.catchUp();
        FindMessages query = new FindMessages(scope(), conversation("ada"), true, page());
        assertThat(readSide.page(query).items())
                .extracting(message -> ((MessageView) message).id())
                .containsExactly("m2", "m1");
    }

    @Test
    void nothing_of_another_tenant_is_found() {
        story.asks("ada", "m1", "one", second(1));
        readSide.catchUp();
        Scope foreign = new Scope("t2", 0);
        assertThat(readSide.one(new GetMessage(foreign, message("m1"))).item()).isNull();
        assertThat(readSide.page(new ListMessages(foreign, MessageFilter.NONE, page()))
                        .items())
                .isEmpty();
    }

    private MessageView get(String id) {
        return (MessageView) Objects.requireNonNull(
                readSide.one(new GetMessage(scope(), message(id))).item());
    }

    private List<String> list(MessageFilter filter) {
        return messages(new ListMessages(scope(), filter, page())).items().stream()
                .map(MessageView::id)
                .toList();
    }

    private List<String> orphans(Instant before) {
        readSide.catchUp();
        return readSide.page(new FindOrphanStatuses(scope(), before, page())).items().stream()
                .map(record -> ((StatusView) record).id())
                .toList();
    }

    private static String recordOf(String message) {
        return "t1-status-meta-provider-" + message;
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private Page<MessageView> messages(ListMessages query) {
        return readSide.ask(query, Page.class);
    }
}
