package io.dragoman.query;

import static io.dragoman.query.Story.META;
import static io.dragoman.query.Story.contact;
import static io.dragoman.query.Story.conversation;
import static io.dragoman.query.Story.message;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationQuery.FindConversations;
import io.dragoman.conversation.ConversationQuery.FindMessages;
import io.dragoman.conversation.ConversationQuery.GetConversation;
import io.dragoman.conversation.ConversationView;
import io.dragoman.conversation.MessageChanges;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageContent.Media;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.conversation.MessageKind;
import io.dragoman.conversation.MessageView;
import io.dragoman.conversation.MessageView.Quote;
import io.dragoman.inquiry.InquiryQuery.FindInquiryMessages;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Duration DAY = Duration.ofHours(24);

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void messages_come_by_the_time_they_take_effect_and_then_by_arrival() {
        story.writes("ada", "m3", "third", second(30))
                .writes("ada", "m1", "first", second(10))
                .writes("ada", "m2a", "second", second(20))
                .writes("ada", "m2b", "second too", second(20))
                .writes("bob", "x", "somebody else's", second(15));
        readSide.catchUp();
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            Page<MessageView> page = messages(new PageRequest(cursor, 2));
            page.items().forEach(message -> ids.add(message.id()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(ids).containsExactly("m1", "m2a", "m2b", "m3");
    }

    @Test
    void a_message_whose_clock_runs_ahead_is_ordered_by_its_receipt() {
        story.writes("ada", "m2", "second", second(20));
        story.history.add(
                message("m1"),
                new MessageReceived(
                        message("m1"),
                        conversation("ada"),
                        contact("ada"),
                        contact("cy"),
                        META,
                        Provider.META,
                        Channel.WHATSAPP,
                        Direction.INBOUND,
                        "provider-1",
                        second(90_000),
                        second(10),
                        true,
                        new MessageContent(
                                MessageKind.DOCUMENT, null, new Media("application/pdf", "a.pdf", "media/1"), "{}"),
                        message("m2"),
                        null));
        readSide.catchUp();
        List<MessageView> messages = messages(Story.page()).items();
        assertThat(messages).extracting(MessageView::id).containsExactly("m1", "m2");
        assertThat(messages.get(0))
                .isEqualTo(new MessageView(
                        "m1",
                        conversation("ada").local(),
                        "ada",
                        "cy",
                        null,
                        "meta",
                        Provider.META,
                        Channel.WHATSAPP,
                        Direction.INBOUND,
                        MessageKind.DOCUMENT,
                        null,
                        new Media("application/pdf", "a.pdf", "media/1"),
                        "{}",
                        second(90_000),
                        second(10),
                        true,
                        null,
                        "provider-1",
                        new Quote("m2", Direction.INBOUND, MessageKind.TEXT, null, "second"),
                        "m2",
                        null,
                        null,
                        null,
                        false,
                        null,
                        null,
                        MessageChanges.NONE));
    }

    @Test
    void in_a_group_messages_and_quotes_say_who_wrote_them() {
        story.registers("ada")
                .registers("cy")
                .registers("dan")
                .renames("ada", "The group")
                .renames("cy", "Cy");
        story.history
                .add(message("m1"), inGroup("m1", contact("cy"), null))
                .add(message("m2"), inGroup("m2", contact("dan"), message("m1")))
                .add(message("m3"), inGroup("m3", contact("nobody"), message("m2")));
        readSide.catchUp();
        List<MessageView> messages = messages(Story.page()).items();
        assertThat(messages).extracting(MessageView::authorName).containsExactly("Cy", "+1555dan", null);
        assertThat(messages)
                .extracting(MessageView::replyTo)
                .extracting(quote -> quote == null ? null : quote.authorName())
                .containsExactly(null, "Cy", "+1555dan");
    }

    private static MessageReceived inGroup(String id, ContactId author, @Nullable MessageId replyTo) {
        return new MessageReceived(
                message(id),
                conversation("ada"),
                contact("ada"),
                author,
                META,
                Provider.META,
                Channel.WHATSAPP,
                Direction.INBOUND,
                "provider-" + id,
                second(10),
                second(10),
                false,
                MessageContent.text(id),
                replyTo,
                null);
    }

    @Test
    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    void an_inquiry_has_the_messages_that_were_linked_to_it() {
        story.asks("ada", "m1", "first", second(1)).writes("ada", "m2", "not linked", second(2));
        readSide.catchUp();
        FindInquiryMessages query = new FindInquiryMessages(scope(), Story.inquiry("ada"), Story.page());
        Page<MessageView> linked = readSide.ask(query, Page.class);
        assertThat(linked.items())
                .extracting(MessageView::id, MessageView::inquiryId)
                .containsExactly(tuple("m1", "ada-1"));
        assertThat(messages(Story.page()).items()).hasSize(2);
    }

    @Test
    void a_conversation_has_its_contacts_name_its_window_and_its_last_words() {
        story.asks("ada", "m1", "first", second(100))
                .renames("ada", "Ada")
                .receives("ada", "m2", "our own", second(200), Provider.META, Channel.WHATSAPP, Direction.ECHO);
        readSide.catchUp();
        assertThat(conversationOf("ada"))
                .isEqualTo(new ConversationView(
                        "meta.ada",
                        "ada",
                        "ada",
                        "Ada",
                        "+1555ada",
                        "meta",
                        Provider.META,
                        ConversationKind.DIRECT,
                        List.of(Channel.WHATSAPP),
                        false,
                        second(3),
                        second(100),
                        second(100),
                        second(100).plus(DAY),
                        "our own",
                        1));
    }

    @Test
    void only_whatsapps_business_platform_knows_a_window() {
        story.starts("ada")
                .receives("ada", "m1", "hi", second(10), Provider.GREEN_API, Channel.WHATSAPP, Direction.INBOUND)
                .starts("bob")
                .receives("bob", "m2", "hi", second(10), Provider.TWILIO, Channel.SMS, Direction.INBOUND)
                .starts("cy")
                .receives("cy", "m3", "hi", second(10), Provider.TWILIO, Channel.WHATSAPP, Direction.INBOUND)
                .starts("di")
                .receives("di", "m4", "hi", second(10), Provider.META, Channel.WHATSAPP, Direction.ECHO);
        readSide.catchUp();
        assertThat(conversationOf("ada").windowUntil()).isNull();
        assertThat(conversationOf("bob").windowUntil()).isNull();
        assertThat(conversationOf("cy").windowUntil()).isEqualTo(second(10).plus(DAY));
        assertThat(conversationOf("di").windowUntil()).isNull();
    }

    @Test
    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    void the_newest_inbound_comes_first_and_who_never_wrote_last() {
        story.starts("never")
                .starts("ada")
                .notes("ada", "m1", second(10))
                .starts("bob")
                .notes("bob", "m2", second(20))
                .notes("ada", "m3", second(30));
        readSide.catchUp();
        Page<ConversationView> page =
                readSide.ask(new FindConversations(scope(), new PageRequest(null, 2)), Page.class);
        Page<ConversationView> rest =
                readSide.ask(new FindConversations(scope(), new PageRequest(page.next(), 2)), Page.class);
        assertThat(page.items()).extracting(ConversationView::contactId).containsExactly("ada", "bob");
        assertThat(rest.items()).extracting(ConversationView::contactId).containsExactly("never");
        assertThat(rest.items().get(0).lastInboundAt()).isNull();
    }

    @Test
    void long_last_words_are_cut_between_characters() {
        String words = "x".repeat(199) + "\uD83D\uDE00" + " and more";
        story.starts("ada").writes("ada", "m1", words, second(1));
        readSide.catchUp();
        assertThat(conversationOf("ada").lastWords()).isEqualTo("x".repeat(199));
    }

    @Test
    void nothing_of_another_tenant_is_found() {
        story.asks("ada", "m1", "words", second(1));
        readSide.catchUp();
        Scope foreign = new Scope("t2", 0);
        assertThat(readSide.page(new FindConversations(foreign, Story.page())).items())
                .isEmpty();
        assertThat(readSide.one(new GetConversation(foreign, conversation("ada")))
                        .item())
                .isNull();
        assertThat(readSide.page(new FindMessages(foreign, conversation("ada"), Story.page()))
                        .items())
                .isEmpty();
        assertThat(readSide.page(new FindInquiryMessages(foreign, Story.inquiry("ada"), Story.page()))
                        .items())
                .isEmpty();
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private Page<MessageView> messages(PageRequest page) {
        return readSide.ask(new FindMessages(scope(), conversation("ada"), page), Page.class);
    }

    private ConversationView conversationOf(String contact) {
        Answer<?> answer = readSide.one(new GetConversation(scope(), conversation(contact)));
        assertThat(answer.item()).isNotNull();
        return (ConversationView) answer.item();
    }
}
