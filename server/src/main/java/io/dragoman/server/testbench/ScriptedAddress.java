package io.dragoman.server.testbench;

import io.dragoman.providers.ProviderAddress;
import io.dragoman.vault.IntegrationAccess;
import java.net.URI;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Every account without an address of its own speaks to the scripted provider. */
@Component
@Profile("test")
final class ScriptedAddress implements ProviderAddress {

    private final Environment environment;

    ScriptedAddress(Environment environment) {
        this.environment = environment;
    }

    @Override
    public URI of(IntegrationAccess account) {
        String own = account.setting("baseUrl");
        return URI.create(
                own == null
                        ? "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + "/test/provider"
                        : own);
    }
}
