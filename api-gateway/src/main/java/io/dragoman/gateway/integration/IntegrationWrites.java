package io.dragoman.gateway.integration;

import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Commands;
import io.dragoman.integration.IntegrationCommand.ActivateIntegration;
import io.dragoman.integration.IntegrationCommand.ConnectIntegration;
import io.dragoman.integration.IntegrationCommand.DeactivateIntegration;
import io.dragoman.integration.IntegrationCommand.DeleteIntegration;
import io.dragoman.integration.IntegrationCommand.RecordCredentialRotation;
import io.dragoman.integration.IntegrationCommand.UpdateIntegration;
import io.dragoman.integration.IntegrationId;
import io.dragoman.vault.IntegrationAccess;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes connected accounts, in vault and history together. */
@Component
class IntegrationWrites {

    private final StoredAccounts accounts;
    private final Commands commands;

    IntegrationWrites(StoredAccounts accounts, Commands commands) {
        this.accounts = accounts;
        this.commands = commands;
    }

    Mono<Accepted> connect(Caller caller, IntegrationAccess access, String name) {
        ConnectIntegration connect =
                new ConnectIntegration(access.id(), access.provider(), name, access.settings(), access.simulated());
        Mono<Void> write = commands.send(caller, connect)
                .then(rotated(caller, access.id(), access.credentials().keySet()));
        return accounts.connect(access, write)
                // The history knows this id, and nothing under it: it was deleted.
                .onErrorMap(Refusals::isNotFound, e -> deleted())
                .then(commands.accepted(access.id().local()));
    }

    /** Replaces name, settings and credentials; {@code rotatedNames} are those that are new. */
    Mono<Accepted> update(
            Caller caller,
            IntegrationAccess before,
            IntegrationAccess after,
            @Nullable String name,
            @Nullable Long expectedVersion,
            Set<String> rotatedNames) {
        Mono<Void> update = name == null
                ? Mono.empty()
                : commands.send(caller, new UpdateIntegration(after.id(), name, after.settings(), expectedVersion))
                        .then();
        return accounts.replace(before, after, update.then(rotated(caller, after.id(), rotatedNames)))
                .then(commands.accepted(after.id().local()));
    }

    Mono<Accepted> activate(Caller caller, IntegrationId id, @Nullable Long expectedVersion, boolean active) {
        Object command =
                active ? new ActivateIntegration(id, expectedVersion) : new DeactivateIntegration(id, expectedVersion);
        return Mono.defer(() -> {
            IntegrationAccess before = accounts.existing(id);
            IntegrationAccess after = new IntegrationAccess(
                    id, before.provider(), active, before.simulated(), before.settings(), before.credentials());
            return accounts.replace(
                            before, after, commands.send(caller, command).then())
                    .then(commands.accepted(id.local()));
        });
    }

    Mono<Accepted> delete(Caller caller, IntegrationId id, @Nullable Long expectedVersion) {
        return accounts.remove(
                        id,
                        commands.send(caller, new DeleteIntegration(id, expectedVersion))
                                .then())
                .then(commands.accepted(id.local()));
    }

    private Mono<Void> rotated(Caller caller, IntegrationId id, Set<String> names) {
        return names.isEmpty()
                ? Mono.empty()
                : commands.send(caller, new RecordCredentialRotation(id, new TreeSet<>(names)))
                        .then();
    }

    private static ApiProblem deleted() {
        return ApiProblem.conflict("CONFLICT", "An integration of this id was deleted; choose another one.");
    }
}
