package io.dragoman.gateway.contact;

import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactView;
import io.dragoman.contact.ContactView.Identity;
import io.dragoman.contact.ContactView.Merge;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageKind;
import io.dragoman.gateway.platform.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact as a caller may see it; meanings as in {@link ContactView}. */
record ContactItem(
        String id,
        long version,
        @Nullable String name,
        @Nullable NameSource nameSource,
        @Nullable String businessName,
        @Nullable String phone,
        @Nullable String country,
        @Nullable String zone,
        List<Identity> identities,
        List<String> tags,
        boolean pinned,
        boolean blocked,
        boolean conversationClosed,
        @Nullable Map<String, Object> metadata,
        List<Channel> channels,
        @Nullable MessageKind lastKind,
        @Nullable String lastWords,
        long unreadCount,
        @Nullable Instant lastMessageAt,
        Instant registeredAt,
        Instant updatedAt,
        List<Merge> mergedFrom) {

    static final String EXAMPLE = """
            {"id":"k3f9a1","version":7,"name":"Ann","nameSource":"person","businessName":"Bay Tours","phone":"+16505551234",\
            "country":"US","zone":"America/Los_Angeles","identities":[{"id":"abcdefghijklmnopqrstuvwxyz","contactId":"k3f9a1",\
            "kind":"phone","value":"+16505551234","aliasOf":null,"linkedAt":"2030-01-01T00:00:00Z"}],"tags":["vip"],"pinned":true,\
            "blocked":false,"conversationClosed":false,"metadata":{"crm":"4711"},"channels":["whatsapp"],"lastKind":"text","lastWords":"Hi","unreadCount":2,\
            "lastMessageAt":"2030-01-01T00:00:00Z","registeredAt":"2030-01-01T00:00:00Z","updatedAt":"2030-01-01T00:00:05Z",\
            "mergedFrom":[{"id":"00c0ffee00c0ffee","contactId":"w2x8","name":"Ann B.","at":"2030-01-01T00:00:00Z","by":"user:u1"}]}""";

    static final String PAGE = "{\"items\":[" + EXAMPLE + "],\"next\":null,\"position\":42}";

    /** What {@code caller} may see of a contact. */
    static ContactItem of(ContactView contact, Caller caller) {
        return new ContactItem(
                contact.id(),
                contact.version(),
                PhoneMask.of(contact.name(), caller),
                contact.nameSource(),
                PhoneMask.of(contact.businessName(), caller),
                PhoneMask.of(contact.phone(), caller),
                contact.country(),
                contact.zone(),
                contact.identities().stream()
                        .map(identity -> PhoneMask.identity(identity, caller))
                        .toList(),
                contact.tags().stream()
                        .map(tag -> PhoneMask.within(tag, caller))
                        .toList(),
                contact.pinned(),
                contact.blocked(),
                contact.conversationClosed(),
                PhoneMask.object(contact.metadata(), caller),
                contact.channels(),
                contact.lastKind(),
                PhoneMask.text(contact.lastWords(), caller),
                contact.unreadCount(),
                contact.lastMessageAt(),
                contact.registeredAt(),
                contact.updatedAt(),
                contact.mergedFrom().stream().map(merge -> shown(merge, caller)).toList());
    }

    private static Merge shown(Merge merge, Caller caller) {
        return new Merge(merge.id(), merge.contactId(), PhoneMask.of(merge.name(), caller), merge.at(), merge.by());
    }
}
