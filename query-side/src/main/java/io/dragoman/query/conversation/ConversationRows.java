package io.dragoman.query.conversation;

import io.dragoman.contact.ContactView.Identity;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationView;
import io.dragoman.integration.Provider;
import io.dragoman.query.contact.ContactMessages.Preview;
import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.contact.ContactNames.Shown;
import io.dragoman.query.platform.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Makes rows of stored conversations, with the names, identities and newest messages that belong to them. */
final class ConversationRows {

    private static final Duration WINDOW = Duration.ofHours(24);

    private final ContactNames names;
    private final MessagePreviews previews;

    ConversationRows(ContactNames names, MessagePreviews previews) {
        this.names = names;
        this.previews = previews;
    }

    List<ConversationView> of(String tenant, List<Document> conversations) {
        Map<String, Shown> shownAs = names.shown(
                tenant, texts(conversations.stream().map(conversation -> conversation.getString("contact"))));
        Map<String, Preview> newest =
                previews.of(tenant, texts(conversations.stream().map(ConversationRows::newestMessage)));
        Map<String, List<Identity>> identitiesOf = names.identities(
                tenant,
                texts(conversations.stream()
                        .filter(conversation -> NewestIdentity.of(conversation) != null)
                        .map(conversation -> conversation.getString("contact"))));
        return conversations.stream()
                .map(conversation -> row(
                        conversation,
                        shownAs.getOrDefault(
                                conversation.getString("contact"), new Shown(conversation.getString("contact"), null)),
                        identity(conversation, identitiesOf),
                        newest.get(newestMessage(conversation))))
                .toList();
    }

    private static @Nullable Identity identity(Document conversation, Map<String, List<Identity>> identitiesOf) {
        String id = NewestIdentity.of(conversation);
        return identitiesOf.getOrDefault(conversation.getString("contact"), List.of()).stream()
                .filter(identity -> identity.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static ConversationView row(
            Document conversation, Shown contact, @Nullable Identity identity, @Nullable Preview newest) {
        String provider = conversation.getString("provider");
        Instant windowFrom = Fields.instantOrNull(conversation, "windowFrom");
        return new ConversationView(
                Fields.local(conversation.getString("_id")),
                Fields.local(conversation.getString("contact")),
                Fields.local(contact.id()),
                contact.name(),
                Fields.local(conversation.getString("integration")),
                provider == null ? null : Provider.of(provider),
                ConversationKind.valueOf(conversation.getString("kind")),
                identity,
                channels(conversation),
                conversation.getBoolean(ClosingProjection.CLOSED, false),
                Fields.instant(conversation, "startedAt"),
                Fields.instantOrNull(conversation, "lastInboundAt"),
                Fields.instantOrNull(conversation, "lastReceivedAt"),
                windowFrom == null ? null : windowFrom.plus(WINDOW),
                newest == null ? null : newest.kind(),
                newest == null ? null : newest.words(),
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
