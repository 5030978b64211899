package io.dragoman.server.start;

import io.dragoman.integration.IntegrationCommand.ConnectIntegration;
import io.dragoman.integration.IntegrationCommand.RecordCredentialRotation;
import io.dragoman.integration.IntegrationCommand.UpdateIntegration;
import io.dragoman.platform.Meta;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Connects accounts at a start: the vault first, so that no event tells of credentials that are not there. */
final class Connections {

    private static final String PROCESS = "process:start";

    private final IntegrationVault vault;
    private final CommandGateway commands;

    Connections(IntegrationVault vault, CommandGateway commands) {
        this.vault = vault;
        this.commands = commands;
    }

    /** Makes the account what {@code wanted} says. One that is so already is left alone, and stays inactive if it is. */
    void connect(IntegrationAccess wanted, String name) {
        IntegrationAccess known = vault.find(wanted.id()).orElse(null);
        if (known == null) {
            vault.put(wanted);
            send(
                    wanted,
                    new ConnectIntegration(
                            wanted.id(), wanted.provider(), name, wanted.settings(), wanted.simulated()));
            rotated(wanted);
        } else if (!sameContent(known, wanted)) {
            vault.put(new IntegrationAccess(
                    known.id(),
                    known.provider(),
                    known.active(),
                    known.simulated(),
                    wanted.settings(),
                    wanted.credentials()));
            send(wanted, new UpdateIntegration(wanted.id(), name, wanted.settings(), null));
            rotated(wanted);
        }
    }

    private static boolean sameContent(IntegrationAccess known, IntegrationAccess wanted) {
        return known.settings().equals(wanted.settings()) && known.credentials().equals(wanted.credentials());
    }

    private void rotated(IntegrationAccess account) {
        if (!account.credentials().isEmpty()) {
            send(
                    account,
                    new RecordCredentialRotation(
                            account.id(), Set.copyOf(account.credentials().keySet())));
        }
    }

    private void send(IntegrationAccess account, Object command) {
        Map<String, String> meta = new Meta(account.id().tenant(), PROCESS, PROCESS, PROCESS).toMap();
        commands.<Object>sendAndWait(
                GenericCommandMessage.asCommandMessage(command).andMetaData(meta));
    }
}
