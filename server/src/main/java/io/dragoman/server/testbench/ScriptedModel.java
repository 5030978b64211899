package io.dragoman.server.testbench;

import io.dragoman.server.platform.ModelAddress;
import java.net.URI;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The language model is the scripted provider, unless another address is set. */
@Component
@Profile("test")
final class ScriptedModel implements ModelAddress {

    private final Environment environment;

    ScriptedModel(Environment environment) {
        this.environment = environment;
    }

    @Override
    public URI get() {
        String own = environment.getProperty("dragoman.openai.base-url", "");
        return URI.create(
                own.isBlank()
                        ? "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")
                                + "/test/provider/v1"
                        : own);
    }
}
