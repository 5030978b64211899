package io.dragoman.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.platform.Role;
import io.dragoman.integration.IntegrationCommand.ActivateIntegration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Clients that send their next request before the answer to the last one, as some proxies do, are answered too. */
@SpringBootTest(classes = TestGateway.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(ProbeController.class)
class KeepAliveTest {

    private static final String SLOW = "POST /api/v1/probe/integrations/meta/activate HTTP/1.1\r\nHost: x\r\n"
            + "Authorization: " + TestGateway.bearer("t1", Role.VIEWER) + "\r\nContent-Length: 0\r\n\r\n";
    private static final String QUICK = "GET /api/v1/probe/open HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final int A_MINUTE = 60_000;

    private final int port;
    private final CommandBus commands;

    @Autowired
    KeepAliveTest(@LocalServerPort int port, CommandBus commands) {
        this.port = port;
        this.commands = commands;
    }

    @Test
    void a_request_that_came_before_the_answer_to_the_one_before_does_not_silence_the_connection() throws IOException {
        try (Registration handler = registration();
                Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
            connection.setSoTimeout(A_MINUTE);
            BufferedReader answers =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            write(connection, SLOW + QUICK);
            assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 202 Accepted");
            assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 200 OK");
            write(connection, QUICK);
            assertThat(nextStatus(answers)).isEqualTo("HTTP/1.1 200 OK");
            assertThat(handler).isNotNull();
        }
    }

    private Registration registration() {
        return commands.subscribe(ActivateIntegration.class.getName(), command -> "done");
    }

    private static void write(Socket connection, String requests) throws IOException {
        connection.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }

    /** Skips the rest of the answer before: no body of these answers starts like an answer. */
    private static String nextStatus(BufferedReader answers) throws IOException {
        while (true) {
            String line = answers.readLine();
            int start = line == null ? 0 : line.indexOf("HTTP/1.1 ");
            if (line == null || start >= 0) {
                return line == null ? "closed" : line.substring(start);
            }
        }
    }
}
