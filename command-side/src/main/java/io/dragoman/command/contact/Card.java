package io.dragoman.command.contact;

import io.dragoman.contact.ContactCommand.ChangeContact;
import io.dragoman.contact.ContactCommand.RenameContact;
import io.dragoman.contact.ContactCommand.ReopenConversation;
import io.dragoman.contact.ContactEvent;
import io.dragoman.contact.ContactEvent.ContactBlocked;
import io.dragoman.contact.ContactEvent.ContactDescribed;
import io.dragoman.contact.ContactEvent.ContactPinned;
import io.dragoman.contact.ContactEvent.ContactRenamed;
import io.dragoman.contact.ContactEvent.ContactTagged;
import io.dragoman.contact.ContactEvent.ContactUnblocked;
import io.dragoman.contact.ContactEvent.ContactUnpinned;
import io.dragoman.contact.ContactEvent.ConversationClosed;
import io.dragoman.contact.ContactEvent.ConversationReopened;
import io.dragoman.contact.ContactEvent.NameRemoved;
import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactEvent.ProfileRenamed;
import io.dragoman.contact.ContactEvent.ReopenReason;
import io.dragoman.contact.ContactEvent.Tag;
import io.dragoman.contact.ContactId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people keep about a contact, and which changes of it are any. */
final class Card {

    private @Nullable String name;
    private NameSource nameSource = NameSource.PROFILE;
    private @Nullable String businessName;
    private @Nullable String metadata;
    private List<Tag> tags = List.of();
    private boolean pinned;
    private boolean blocked;
    private @Nullable ConversationClosed closed;

    /** What the profile said last, also while a person's name stands. */
    private @Nullable Profile profile;

    /** A copy of an old message, or one that comes late, does not bring an old name back. */
    Optional<ContactEvent> renaming(RenameContact command, Instant now) {
        if (profile != null && profile.isAfter(command.seenAt())) {
            return Optional.empty();
        }
        if (nameSource == NameSource.PERSON && command.source() == NameSource.PROFILE) {
            return beside(command, now);
        }
        return renames(command.name(), command.source())
                ? Optional.of(new ContactRenamed(
                        command.contactId(), command.name(), command.source(), now, command.seenAt()))
                : Optional.empty();
    }

    private Optional<ContactEvent> beside(RenameContact command, Instant now) {
        return profile != null && profile.name().equals(command.name())
                ? Optional.empty()
                : Optional.of(new ProfileRenamed(command.contactId(), command.name(), now, command.seenAt()));
    }

    /** A person who confirms the profile's name makes it theirs: the profile's next name must not replace it. */
    private boolean renames(String wanted, NameSource source) {
        return !(wanted.equals(name) && source == nameSource);
    }

    /** What the command changes, in a fixed order. */
    List<ContactEvent> changes(ChangeContact command, Instant now) {
        List<ContactEvent> changes = new ArrayList<>();
        changes.addAll(naming(command, now));
        description(command, now).ifPresent(changes::add);
        tagging(command, now).ifPresent(changes::add);
        ContactId id = command.contactId();
        if (command.pinned() != null && command.pinned() != pinned) {
            changes.add(command.pinned() ? new ContactPinned(id, now) : new ContactUnpinned(id, now));
        }
        if (command.blocked() != null && command.blocked() != blocked) {
            changes.add(command.blocked() ? new ContactBlocked(id, now) : new ContactUnblocked(id, now));
        }
        if (command.conversationClosed() != null && command.conversationClosed() != (closed != null)) {
            changes.add(
                    command.conversationClosed()
                            ? new ConversationClosed(id, now, command.seen())
                            : new ConversationReopened(id, ReopenReason.PERSON, now));
        }
        return changes;
    }

    /** A message from before the closing is one of those that were done with, whenever it is asked for. */
    Optional<ContactEvent> reopening(ReopenConversation command, Instant now) {
        return closed == null || isDoneWith(command, closed)
                ? Optional.empty()
                : Optional.of(new ConversationReopened(command.contactId(), ReopenReason.MESSAGE, now));
    }

    private static boolean isDoneWith(ReopenConversation message, ConversationClosed closed) {
        return closed.seen() == null
                ? message.receivedAt().isBefore(closed.closedAt())
                : message.position() <= closed.seen();
    }

    private List<ContactEvent> naming(ChangeContact command, Instant now) {
        String wanted = command.name();
        if (wanted == null) {
            return List.of();
        }
        if (wanted.isEmpty()) {
            return nameSource == NameSource.PERSON ? unnaming(command.contactId(), now) : List.of();
        }
        return renames(wanted, NameSource.PERSON)
                ? List.of(new ContactRenamed(command.contactId(), wanted, NameSource.PERSON, now, null))
                : List.of();
    }

    private List<ContactEvent> unnaming(ContactId id, Instant now) {
        NameRemoved removed = new NameRemoved(id, now);
        return profile == null
                ? List.of(removed)
                : List.of(removed, new ContactRenamed(id, profile.name(), NameSource.PROFILE, now, profile.seenAt()));
    }

    private Optional<ContactEvent> description(ChangeContact command, Instant now) {
        String business = changed(businessName, command.businessName());
        String described = changed(metadata, command.metadata());
        return Objects.equals(business, businessName) && Objects.equals(described, metadata)
                ? Optional.empty()
                : Optional.of(new ContactDescribed(command.contactId(), business, described, now));
    }

    private static @Nullable String changed(@Nullable String present, @Nullable String wanted) {
        return wanted == null ? present : wanted.isEmpty() ? null : wanted;
    }

    private Optional<ContactEvent> tagging(ChangeContact command, Instant now) {
        if (command.tags() == null) {
            return Optional.empty();
        }
        List<Tag> wanted = command.tags().stream().distinct().map(Tag::new).toList();
        return wanted.equals(tags)
                ? Optional.empty()
                : Optional.of(new ContactTagged(command.contactId(), wanted, now));
    }

    /** Takes a change in. */
    void on(ContactEvent event) {
        if (event instanceof ContactRenamed renamed) {
            name = renamed.name();
            nameSource = renamed.source();
            profile = nameSource == NameSource.PROFILE ? new Profile(renamed.name(), renamed.seenAt()) : profile;
        } else if (event instanceof ProfileRenamed renamed) {
            profile = new Profile(renamed.name(), renamed.seenAt());
        } else if (event instanceof NameRemoved) {
            name = null;
            nameSource = NameSource.PROFILE;
        } else if (event instanceof ContactDescribed described) {
            businessName = described.businessName();
            metadata = described.metadata();
        } else if (event instanceof ContactTagged tagged) {
            tags = tagged.tags();
        } else if (event instanceof ConversationClosed closing) {
            closed = closing;
        } else if (event instanceof ConversationReopened) {
            closed = null;
        } else {
            mark(event);
        }
    }

    private void mark(ContactEvent event) {
        if (event instanceof ContactPinned || event instanceof ContactUnpinned) {
            pinned = event instanceof ContactPinned;
        } else if (event instanceof ContactBlocked || event instanceof ContactUnblocked) {
            blocked = event instanceof ContactBlocked;
        }
    }

    /** What a provider's profile says, and since when it is known to. */
    private record Profile(String name, @Nullable Instant seenAt) {
        boolean isAfter(Instant other) {
            return seenAt != null && other.isBefore(seenAt);
        }
    }
}
