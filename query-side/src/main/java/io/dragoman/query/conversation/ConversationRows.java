package io.dragoman.query.conversation;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationView;
import io.dragoman.integration.Provider;
import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.contact.ContactNames.Shown;
import io.dragoman.query.conversation.MessageWords.Words;
import io.dragoman.query.platform.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Makes rows of stored conversations, with the names and words that belong to them. */
final class ConversationRows {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final ContactNames names;
    private final MessageWords words;

    ConversationRows(ContactNames names, MessageWords words) {
        this.names = names;
        this.words = words;
    }

    List<ConversationView> of(String tenant, List<Document> conversations) {
        Map<String, Shown> shownAs = names.shown(
                tenant, texts(conversations.stream().map(conversation -> conversation.getString("contact"))));
        Map<String, Words> wordsOf =
                words.of(tenant, texts(conversations.stream().map(ConversationRows::newestMessage)));
        return conversations.stream()
                .map(conversation -> row(
                        conversation,
                        shownAs.getOrDefault(
                                conversation.getString("contact"),
                                new Shown(conversation.getString("contact"), null, null)),
                        wordsOf.get(newestMessage(conversation))))
                .toList();
    }

    private static ConversationView row(Document conversation, Shown contact, @Nullable Words words) {
        String provider = conversation.getString("provider");
        Instant windowFrom = Fields.instantOrNull(conversation, "windowFrom");
        return new ConversationView(
                Fields.local(conversation.getString("_id")),
                Fields.local(conversation.getString("contact")),
                Fields.local(contact.id()),
                contact.name(),
                contact.phone(),
                Fields.local(conversation.getString("integration")),
                provider == null ? null : Provider.of(provider),
                ConversationKind.valueOf(conversation.getString("kind")),
                channels(conversation),
                conversation.getBoolean(ClosingProjection.CLOSED, false),
                Fields.instant(conversation, "startedAt"),
                Fields.instantOrNull(conversation, "lastInboundAt"),
                Fields.instantOrNull(conversation, "lastReceivedAt"),
                windowFrom == null ? null : windowFrom.plus(WINDOW),
                words == null ? null : words.beginning(),
                conversation.get(UnreadCounts.COUNT, 0L));
    }

    private static List<Channel> channels(Document conversation) {
        return conversation.getList("channels", String.class, List.of()).stream()
                .map(Channel::valueOf)
                .sorted()
                .toList();
    }

    private static @Nullable String newestMessage(Document conversation) {
        String key = conversation.getString("last");
        return key == null ? null : NewestMessage.of(key).messageId().value();
    }

    private static List<String> texts(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).distinct().toList();
    }
}
