package io.dragoman.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged server as a process of its own, with the options a user gives it: none. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final List<String> OURS =
            List.of("DRAGOMAN_", "SPRING_", "SERVER_", "WAAPI_", "WHATSAPP_", "TWILIO_", "OPENAI_", "JAVA_TOOL_");
    private static final Map<String, String> SETTINGS = Map.of(
            "SPRING_PROFILES_ACTIVE",
            "test",
            "DRAGOMAN_ADMIN_TOKEN",
            Api.TOKEN,
            "WHATSAPP_BUSINESS_ACCOUNT_ID",
            Posts.BUSINESS,
            "WHATSAPP_PHONE_NUMBER_ID",
            Posts.LINE,
            "WHATSAPP_API_TOKEN",
            "never-used",
            "WHATSAPP_WEBHOOK_VERIFY_TOKEN",
            "never-asked",
            "WHATSAPP_WEBHOOK_URL",
            "http://127.0.0.1/",
            "WHATSAPP_APP_SECRET",
            Posts.SECRET);

    private final Process process;
    private final int port;
    private final Path output;
    private final Duration startedIn;

    private ServerProcess(Path data, List<String> program) throws IOException {
        port = freePort();
        output = data.resolveSibling(data.getFileName() + ".output");
        long begin = System.nanoTime();
        process = builder(data, port, program)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        awaitFirstAnswer(begin);
        startedIn = Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Starts the server as it is shipped. */
    static ServerProcess start(Path data) throws IOException {
        return new ServerProcess(data, List.of("-jar", jar()));
    }

    /** Starts another main class of this module inside the packaged server. */
    static ServerProcess start(Path data, Class<?> main) throws IOException {
        return new ServerProcess(data, program(main));
    }

    /** How to start a main class of this module with everything that is in the packaged server. */
    static List<String> program(Class<?> main) {
        return List.of(
                "-Dloader.main=" + main.getName(),
                "-Dloader.path=" + System.getProperty("loader.path", "benchmarks/target/classes"),
                "-cp",
                jar(),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    static ProcessBuilder builder(Path data, int port, List<String> program) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
        builder.environment().putAll(SETTINGS);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("DRAGOMAN_DATA_DIR", data.toString());
        return builder;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String jar() {
        return new File(System.getProperty("java.class.path")).getAbsolutePath();
    }

    private void awaitFirstAnswer(long begin) throws IOException {
        Api api = api();
        while (!api.isUp()) {
            if (!process.isAlive() || System.nanoTime() - begin > START.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("the server did not start: " + complaint());
            }
        }
    }

    /** The line it ended with, or nothing that is known. */
    private String complaint() throws IOException {
        try (Stream<String> lines = Files.lines(output)) {
            return lines.filter(line -> line.contains("ERROR") || line.startsWith("Caused by:"))
                    .reduce((earlier, later) -> later)
                    .orElse("it says nothing about why");
        }
    }

    Api api() {
        return new Api(port);
    }

    int port() {
        return port;
    }

    /** From the start of the process to its first answer. */
    Duration startedIn() {
        return startedIn;
    }

    /** What of the process is in memory right now, in megabytes. Linux only. */
    int residentMegabytes() throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            String line =
                    status.filter(text -> text.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Integer.parseInt(line.replaceAll("\\D", "")) / 1024;
        }
    }

    /** Asks it to end as an operator would, and waits. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd(process);
    }

    /** Waits for its end, and makes it end when that takes too long. */
    static void awaitEnd(Process process) {
        process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
        process.destroyForcibly().onExit().join();
    }
}
