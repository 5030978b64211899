package io.dragoman.gateway.integration;

import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.polling.QueueClaims;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.IntegrationQuery.GetIntegration;
import io.dragoman.integration.IntegrationView;
import io.dragoman.integration.Provider;
import io.dragoman.platform.HistoryPosition;
import io.dragoman.platform.Scope;
import io.dragoman.vault.IntegrationAccess;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Turns what a client asks for into accounts that can be, or says which field cannot. */
@Component
class IntegrationRequests {

    private final IntegrationWrites writes;
    private final StoredAccounts accounts;
    private final QueueClaims queues;
    private final Queries queries;
    private final HistoryPosition history;
    private final RandomGenerator random;

    IntegrationRequests(
            IntegrationWrites writes,
            StoredAccounts accounts,
            QueueClaims queues,
            Queries queries,
            HistoryPosition history,
            RandomGenerator random) {
        this.writes = writes;
        this.accounts = accounts;
        this.queues = queues;
        this.queries = queries;
        this.history = history;
        this.random = random;
    }

    Mono<Accepted> connect(Caller caller, NewIntegration wanted) {
        Provider provider = wanted.knownProvider();
        String id = wanted.idOr(provider.path() + '-' + HexFormat.of().toHexDigits(random.nextLong(), 8));
        IntegrationId integration = IntegrationId.of(caller.tenant(), id);
        IntegrationAccess access = checked(new IntegrationAccess(
                integration,
                provider,
                true,
                wanted.isSimulated(),
                DeliveryMode.with(
                        IntegrationChange.merged(Map.of(), wanted.settings()), wanted.deliveryMode(), provider),
                IntegrationChange.merged(known(wanted, integration), wanted.credentials())));
        return writes.connect(caller, access, wanted.nameOr(id));
    }

    Mono<Accepted> change(Caller caller, IntegrationId id, IntegrationChange change, @Nullable Long expectedVersion) {
        return current(caller, id).flatMap(view -> {
            if (expectedVersion != null && expectedVersion != view.version()) {
                return Mono.error(ApiProblem.changedInBetween());
            }
            Set<String> rotated = change.rotated();
            IntegrationAccess before = accounts.existing(id);
            IntegrationAccess after = checked(new IntegrationAccess(
                    id,
                    before.provider(),
                    before.active(),
                    before.simulated(),
                    DeliveryMode.with(
                            IntegrationChange.merged(before.settings(), change.settings()),
                            change.deliveryMode(),
                            before.provider()),
                    IntegrationChange.merged(before.credentials(), change.credentials())));
            String name = NewIntegration.checkedName(Objects.requireNonNullElse(change.name(), view.name()));
            boolean described = change.name() != null || change.settings() != null || change.deliveryMode() != null;
            return writes.update(caller, before, after, described ? name : null, expectedVersion, rotated);
        });
    }

    /** The account as the history has it now, not as a read model may still have it; 404 when there is none. */
    private Mono<IntegrationView> current(Caller caller, IntegrationId id) {
        return Mono.fromSupplier(history::head)
                .flatMap(now ->
                        queries.one(new GetIntegration(new Scope(caller.tenant(), now), id), IntegrationView.class))
                .mapNotNull(answer -> Reads.item(answer, Function.identity()).getBody());
    }

    /** A simulated account needs secrets that nobody has to know: they are made, once. */
    private Map<String, String> known(NewIntegration wanted, IntegrationId id) {
        if (!wanted.isSimulated()) {
            return Map.of();
        }
        return accounts.find(id)
                .map(IntegrationAccess::credentials)
                .orElseGet(() -> Secrets.of(ProviderFields.of(wanted.knownProvider()), random));
    }

    private IntegrationAccess checked(IntegrationAccess access) {
        ProviderFields fields = ProviderFields.of(access.provider());
        fields.checkSettings(access.settings());
        fields.checkCredentials(access.credentials());
        queues.check(access);
        return access;
    }
}
