package io.dragoman.gateway.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** On a real socket, because what matters is when the answer leaves and what is still read after it. */
class LargeBodyTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String REQUEST = """
            POST /api/v1/webhooks/meta/%s HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            %s\r
            \r
            """;

    private final Gateway gateway = new Gateway(Accounts.meta("default", "int-1", "secret"));
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final DisposableServer server = start();

    @AfterEach
    void stop() {
        server.disposeNow();
        context.close();
    }

    @Test
    void an_announced_large_body_is_refused_before_any_of_it_is_sent() throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            send(socket, "Content-Length: 3145729");

            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void a_sender_that_asks_first_is_not_asked_for_the_body() throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            send(socket, "Content-Length: 3145729\r\nExpect: 100-continue");

            assertThat(answer(socket)).startsWith("HTTP/1.1 413").doesNotContain("100 Continue");
        }
    }

    @Test
    void a_body_of_unknown_size_is_refused_as_soon_as_it_is_too_large() throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            send(socket, "Transfer-Encoding: chunked");
            for (int i = 0; i < 4; i++) {
                chunk(socket);
            }

            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void a_body_without_an_end_is_not_read_to_its_end() throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            send(socket, "Transfer-Encoding: chunked");

            assertThat(megabytesTakenFrom(socket)).isLessThan(200);
        }
    }

    @Test
    void who_sends_all_of_a_large_body_can_read_the_answer() throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            send(socket, "Content-Length: 4194304");
            socket.getOutputStream().write(new byte[4 * MEGABYTE]);

            assertThat(answer(socket)).startsWith("HTTP/1.1 413").contains("BODY_TOO_LARGE");
        }
    }

    @Test
    void three_megabytes_exactly_are_read() throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            send(socket, "Content-Length: 3145728\r\nConnection: close");
            socket.getOutputStream().write(new byte[3 * MEGABYTE]);

            assertThat(answer(socket)).startsWith("HTTP/1.1 401");
        }
    }

    @Test
    void what_is_sent_to_nobody_is_not_read_to_its_end_either() throws IOException {
        try (Socket socket = new Socket("localhost", server.port())) {
            send(socket, "unknown", "Transfer-Encoding: chunked");

            assertThat(megabytesTakenFrom(socket)).isLessThan(200);
        }
        try (Socket socket = new Socket("localhost", server.port())) {
            send(socket, "unknown", "Content-Length: 4194304");
            socket.getOutputStream().write(new byte[4 * MEGABYTE]);

            assertThat(answer(socket)).startsWith("HTTP/1.1 404").contains("NOT_FOUND");
        }
    }

    private static int megabytesTakenFrom(Socket socket) {
        int sent = 0;
        try {
            while (sent < 200) {
                chunk(socket);
                sent++;
            }
        } catch (IOException e) {
            return sent; // the server has hung up
        }
        return sent;
    }

    private static void send(Socket socket, String headers) throws IOException {
        send(socket, "int-1", headers);
    }

    private static void send(Socket socket, String integration, String headers) throws IOException {
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(REQUEST.formatted(integration, headers).getBytes(ISO_8859_1));
    }

    private static void chunk(Socket socket) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write("100000\r\n".getBytes(ISO_8859_1));
        out.write(new byte[MEGABYTE]);
        out.write("\r\n".getBytes(ISO_8859_1));
    }

    /** All that the server says until it hangs up. */
    private static String answer(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1))
                .lines()
                .collect(Collectors.joining("\n"));
    }

    private DisposableServer start() {
        context.registerBean(WebhookController.class, () -> gateway.controller(""));
        context.register(Web.class);
        context.refresh();
        return HttpServer.create()
                .port(0)
                .handle(new ReactorHttpHandlerAdapter(
                        WebHttpHandlerBuilder.applicationContext(context).build()))
                .bindNow();
    }

    @EnableWebFlux
    static class Web {}
}
