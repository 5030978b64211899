package io.dragoman.gateway.contact;

import io.dragoman.contact.ContactCommand.ChangeContact;
import io.dragoman.contact.ContactCommand.DetachIdentity;
import io.dragoman.contact.ContactCommand.RevealContact;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeCommand.MergeContacts;
import io.dragoman.contact.ContactMergeCommand.RevertMerge;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.Refusal;
import io.dragoman.platform.Scope;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes contacts. What is asked of one that is part of another is asked of that other, which is what everybody sees. */
@Component
class ContactWrites {

    private static final int TRIES = 3;

    private final Commands commands;
    private final Queries queries;
    private final HistoryPosition history;
    private final RandomGenerator random;

    ContactWrites(Commands commands, Queries queries, HistoryPosition history, RandomGenerator random) {
        this.commands = commands;
        this.queries = queries;
        this.history = history;
        this.random = random;
    }

    /** Metadata is merged with what is there; where the caller expects no version, somebody else's change leads to another look. */
    Mono<Accepted> change(Caller caller, ContactId id, ContactPatch patch, @Nullable Long expectedVersion) {
        Mono<Accepted> change = existing(caller, id).flatMap(contact -> send(caller, contact, patch, expectedVersion));
        return expectedVersion == null && patch.metadata() != null
                ? change.retryWhen(reactor.util.retry.Retry.max(TRIES).filter(ContactWrites::changedInBetween))
                : change;
    }

    Mono<Accepted> detach(Caller caller, ContactId id, String aliasId) {
        return existing(caller, id).flatMap(contact -> {
            ContactView.Identity identity = contact.identities().stream()
                    .filter(it -> it.id().equals(aliasId))
                    .findFirst()
                    .orElseThrow(ApiProblem::notFound);
            ContactId owner = ContactId.of(caller.tenant(), identity.contactId());
            IdentityClaimId claim = IdentityClaimId.of(caller.tenant(), identity.id());
            return commands.accept(caller, owner, new DetachIdentity(owner, claim));
        });
    }

    /** Answers the merge's id, by which it can be taken back. */
    Mono<Accepted> merge(Caller caller, ContactId id, ContactId other) {
        String mergeId = HexFormat.of().toHexDigits(random.nextLong());
        MergeContacts merge = new MergeContacts(ContactMergesId.of(caller.tenant()), mergeId, id, other);
        return existing(caller, id)
                .then(existing(caller, other))
                .then(Mono.defer(() -> commands.send(caller, merge)))
                .then(commands.accepted(mergeId));
    }

    Mono<Accepted> revert(Caller caller, ContactId id, String mergeId) {
        return commands.send(caller, new RevertMerge(ContactMergesId.of(caller.tenant()), mergeId, id))
                .then(commands.accepted(mergeId));
    }

    /** The contact with everything readable, once it is recorded that somebody looks. */
    Mono<ContactView> reveal(Caller caller, ContactId id, String reason) {
        return existing(caller, id).flatMap(contact -> {
            ContactId shown = ContactId.of(caller.tenant(), contact.id());
            return commands.send(caller, new RevealContact(shown, reason)).thenReturn(contact);
        });
    }

    /** The contact as the history has it now, not as a read model may still have it; 404 when there is none. */
    private Mono<ContactView> existing(Caller caller, ContactId id) {
        return Mono.fromSupplier(history::head)
                .flatMap(now -> queries.one(new GetContact(new Scope(caller.tenant(), now), id), ContactView.class))
                .mapNotNull(answer -> Reads.item(answer, Function.identity()).getBody());
    }

    private Mono<Accepted> send(Caller caller, ContactView contact, ContactPatch patch, @Nullable Long expected) {
        ContactId shown = ContactId.of(caller.tenant(), contact.id());
        boolean merges = expected == null && patch.metadata() != null;
        return commands.accept(
                caller,
                shown,
                new ChangeContact(
                        shown,
                        merges ? Long.valueOf(contact.version()) : expected,
                        patch.name(),
                        patch.businessName(),
                        patch.tags(),
                        patch.pinned(),
                        patch.blocked(),
                        patch.conversationClosed(),
                        metadata(contact.metadata(), patch.metadata()),
                        history.head()));
    }

    private static @Nullable String metadata(@Nullable String present, @Nullable JsonNode patch) {
        if (patch == null) {
            return null;
        }
        JsonNode known = JsonMapper.shared().readTree(present == null ? "{}" : present);
        JsonNode merged = MergePatch.apply(known, patch);
        return merged.isNull() ? "" : merged.toString();
    }

    private static boolean changedInBetween(Throwable failure) {
        return failure instanceof HandlerExecutionException refused
                && refused.<Object>getDetails()
                        .filter(Refusal.class::isInstance)
                        .filter(it -> ((Refusal) it).code() == Refusal.Code.PRECONDITION_FAILED)
                        .isPresent();
    }
}
