package io.dragoman.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How servers are started: from the packaged jar, with the options a user gives it, which are none. Nothing of the environment that the
 * benchmark itself runs in reaches them.
 *
 * @param program options of {@code java} up to what is started
 */
record Launch(Path data, int port, List<String> program) {

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

    /** The server as it is shipped. */
    static Launch shipped(Path data) throws IOException {
        return new Launch(data, freePort(), List.of("-jar", jar()));
    }

    /** Another main class of this module, inside the packaged server. */
    static Launch of(Class<?> main, Path data) throws IOException {
        List<String> program = List.of(
                "-Dloader.main=" + main.getName(),
                "-Dloader.path=" + System.getProperty("loader.path", "benchmarks/target/classes"),
                "-cp",
                jar(),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
        return new Launch(data, freePort(), program);
    }

    ProcessBuilder builder() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
        builder.environment().putAll(SETTINGS);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("DRAGOMAN_DATA_DIR", data.toString());
        return builder;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String jar() {
        return new File(System.getProperty("java.class.path")).getAbsolutePath();
    }
}
