package io.dragoman.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests one server for all of them. Its clock stands at noon of 2030-01-01 and nobody sets it; each test works in a tenant of its
 * own, so that no order of tests matters.
 */
final class SharedServer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Server.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedServer.class))
                .computeIfAbsent(Running.class, key -> new Running(), Running.class)
                .server;
    }

    /** Ends with the last test. */
    private static final class Running implements AutoCloseable {

        private final Path folder;
        private final Server server;

        Running() {
            try {
                folder = Files.createTempDirectory("dragoman");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = Server.start(Launch.on(folder.resolve("data")).shipped());
            server.standStill();
        }

        @Override
        public void close() throws IOException {
            server.close();
            Folders.delete(folder);
        }
    }
}
