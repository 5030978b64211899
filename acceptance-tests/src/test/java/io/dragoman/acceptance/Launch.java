package io.dragoman.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * How a server is started: with which settings, on which data. Nothing of the environment that the tests themselves run in reaches it.
 *
 * @param settings environment variables
 * @param arguments after the jar
 * @param asShipped true to start the packaged jar as it is, not from its {@link StartImage}
 */
record Launch(Path data, Map<String, String> settings, List<String> arguments, boolean asShipped) {

    private static final long PATIENCE_SECONDS = 120;
    private static final List<String> OURS =
            List.of("DRAGOMAN_", "SPRING_", "SERVER_", "WAAPI_", "WHATSAPP_", "TWILIO_", "OPENAI_", "JAVA_TOOL_");

    /** The way most tests start: with the test bench, and a token that is known. */
    static Launch on(Path data) {
        return new Launch(
                data, Map.of("SPRING_PROFILES_ACTIVE", "test", "DRAGOMAN_ADMIN_TOKEN", Server.TOKEN), List.of(), false);
    }

    Launch with(String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return new Launch(data, Map.copyOf(more), arguments, asShipped);
    }

    Launch withArgument(String argument) {
        List<String> more = new ArrayList<>(arguments);
        more.add(argument);
        return new Launch(data, settings, List.copyOf(more), asShipped);
    }

    Launch shipped() {
        return new Launch(data, settings, arguments, true);
    }

    /** Starts it and returns at once. */
    Process run(int port, Path output) {
        List<String> command = new ArrayList<>(StartImage.java());
        command.add("-Djava.io.tmpdir=" + temporary());
        command.addAll(asShipped ? List.of("-jar", StartImage.JAR.toString()) : StartImage.jar());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        forgetOurs(builder.environment());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("DRAGOMAN_DATA_DIR", data.toString());
        builder.environment().putAll(settings);
        try {
            Files.createDirectories(data);
            Files.createDirectories(temporary());
            return builder.directory(data.toFile().getParentFile())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts what must refuse to start; what it says while doing so. */
    String refused() {
        Path output = data.resolveSibling(data.getFileName() + ".refused-" + System.nanoTime());
        Process process = run(freePort(), output);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("It started, or did not end:\n" + Files.readString(output));
            }
            String said = Files.readString(output);
            if (process.exitValue() == 0) {
                throw new AssertionError("It ended as if all were well:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A folder for temporary files of its own, which goes with the test's. */
    Path temporary() {
        return data.resolveSibling(data.getFileName() + ".tmp");
    }

    /** Below those that systems hand out by themselves: no connection of a neighbour takes it before the server does. */
    static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
        throw new IllegalStateException("no port is free");
    }

    /** Takes out of an environment what would set a server. */
    static void forgetOurs(Map<String, String> environment) {
        environment.keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
    }
}
