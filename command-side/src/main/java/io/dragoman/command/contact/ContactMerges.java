package io.dragoman.command.contact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dragoman.command.platform.Decision;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeCommand.AskShown;
import io.dragoman.contact.ContactMergeCommand.MergeContacts;
import io.dragoman.contact.ContactMergeCommand.RevertMerge;
import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergeEvent.MergeReverted;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.platform.CommandRefused;
import io.dragoman.platform.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts of a tenant are shown as one: from each contact leads one pointer at most, and none in a circle. All of a tenant's stand
 * together, because only so can two merges that meet be told from a circle.
 */
@AggregateRoot(type = "ContactMerges")
@Revision("1")
public final class ContactMerges {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ContactMergesId mergesId;

    /** Stored ids, from the contact that is part of another one to that one. */
    private final Map<String, String> pointers = new HashMap<>();

    /** The contact that each standing merge leads from. */
    private final Map<String, String> standing = new HashMap<>();

    private final Set<String> reverted = new HashSet<>();

    ContactMerges() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MergeContacts command, Clock clock) {
        if (standing.containsKey(command.mergeId()) || reverted.contains(command.mergeId())) {
            return;
        }
        if (command.contactId().equals(command.other())) {
            throw CommandRefused.conflict(Refusal.Code.MERGED_INTO_ITSELF, "a contact cannot be merged with itself");
        }
        String into = shown(command.contactId().value());
        String from = shown(command.other().value());
        if (into.equals(from)) {
            throw CommandRefused.conflict(Refusal.Code.ALREADY_MERGED, "the two are shown as one already");
        }
        apply(new ContactsMerged(
                command.mergesId(), command.mergeId(), new ContactId(into), new ContactId(from), Decision.at(clock)));
    }

    @CommandHandler
    void handle(RevertMerge command, Clock clock) {
        if (reverted.contains(command.mergeId())) {
            return;
        }
        String from = standing.get(command.mergeId());
        String into = from == null ? null : pointers.get(from);
        if (from == null || into == null || !isOneOf(command.contactId().value(), from)) {
            throw CommandRefused.notFound("the merge");
        }
        apply(new MergeReverted(
                command.mergesId(), command.mergeId(), new ContactId(into), new ContactId(from), Decision.at(clock)));
    }

    @CommandHandler
    ContactId handle(AskShown command) {
        return new ContactId(shown(command.contactId().value()));
    }

    private boolean isOneOf(String contact, String from) {
        return shown(contact).equals(shown(from));
    }

    /** The contact that a contact is shown under. */
    private String shown(String contact) {
        String at = contact;
        for (String next = pointers.get(at); next != null; next = pointers.get(at)) {
            at = next;
        }
        return at;
    }

    @EventSourcingHandler
    void on(ContactsMerged event) {
        mergesId = event.mergesId();
        pointers.put(event.other().value(), event.contactId().value());
        standing.put(event.mergeId(), event.other().value());
    }

    @EventSourcingHandler
    void on(MergeReverted event) {
        pointers.remove(event.other().value());
        standing.remove(event.mergeId());
        reverted.add(event.mergeId());
    }
}
