package io.dragoman.server.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dragoman.gateway.identity.FirstStart;
import io.dragoman.integration.IntegrationId;
import io.dragoman.server.settings.DragomanSettings;
import io.dragoman.server.settings.IntegrationVariables;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import io.dragoman.vault.VaultRecords;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Makes what a start must find: the first tenant and admin, the accounts that the environment describes, and once, outside production, the
 * simulated ones. Runs after the processors have started and before the web server lets anybody in.
 */
@Component
final class FirstSteps implements SmartLifecycle {

    private static final String TENANT = "default";
    private static final String DONE = "first-steps";

    private final FirstStart users;
    private final Connections connections;
    private final VaultRecords records;
    private final DragomanSettings settings;
    private final Environment environment;
    private final SimulatedAccounts simulated;
    private @Nullable String oneTimePassword;
    private volatile boolean running;

    FirstSteps(
            FirstStart users,
            IntegrationVault vault,
            CommandGateway commands,
            VaultRecords records,
            DragomanSettings settings,
            Environment environment,
            RandomGenerator randomness) {
        this.users = users;
        this.connections = new Connections(vault, commands);
        this.records = records;
        this.settings = settings;
        this.environment = environment;
        this.simulated = new SimulatedAccounts(randomness);
    }

    @Override
    public void start() {
        oneTimePassword = users.run(new FirstStart.Settings(
                        blankToNull(settings.adminPassword()), blankToNull(settings.adminToken())))
                .orElse(null);
        IntegrationVariables.GROUPS.stream()
                .filter(group -> group.isSet(environment))
                .forEach(this::connect);
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            simulateOnce(TENANT);
            if (settings.demo()) {
                users.tenantWithAdmin(DemoTenant.ID, "Demo", DemoTenant.PASSWORD);
                simulateOnce(DemoTenant.ID);
            }
        }
        running = true;
    }

    private void connect(IntegrationVariables group) {
        connections.connect(
                new IntegrationAccess(
                        IntegrationId.of(TENANT, group.id()),
                        group.provider(),
                        true,
                        false,
                        IntegrationVariables.values(group.settings(), environment),
                        IntegrationVariables.values(group.credentials(), environment)),
                group.id());
    }

    /** Once for each tenant: whoever removes a simulated account wants it gone. */
    private void simulateOnce(String tenant) {
        if (records.find(DONE, tenant).isEmpty()) {
            simulated
                    .of(tenant)
                    .forEach(account -> connections.connect(
                            account, "Simulated " + account.provider().path()));
            records.put(DONE, tenant, tenant, "simulated accounts".getBytes(UTF_8), null);
        }
    }

    /** The first admin's password, when this start made one. */
    Optional<String> oneTimePassword() {
        return Optional.ofNullable(oneTimePassword);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 1;
    }
}
