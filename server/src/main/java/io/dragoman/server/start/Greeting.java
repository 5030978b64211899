package io.dragoman.server.start;

import io.dragoman.server.settings.DragomanSettings;
import java.io.PrintStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says what to do next. The one place that prints a password: the one-time one, once. */
@Component
final class Greeting {

    private final FirstSteps steps;
    private final DragomanSettings settings;

    Greeting(FirstSteps steps, DragomanSettings settings) {
        this.steps = steps;
        this.settings = settings;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        int port =
                ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 8080;
        print(System.out, "http://localhost:" + port);
    }

    private void print(PrintStream out, String address) {
        out.println();
        out.println("Dragoman is running.  Data: "
                + settings.dataDir().toAbsolutePath().normalize());
        out.println("  Open           " + address);
        out.println("  Sign in        as admin, "
                + steps.oneTimePassword()
                        .map(password -> "with the one-time password  " + password)
                        .orElse("with the password you know"));
        out.println("  First message  open " + address + "/simulator and write as a customer, or with an API token:");
        out.println("                 curl -X POST " + address + "/api/v1/simulator/messages \\");
        out.println("                   -H 'Authorization: Bearer <token>' -H 'Content-Type: application/json' \\");
        out.println(
                "                   -d '{\"integrationId\":\"sim-meta\",\"from\":\"+16505551234\",\"name\":\"Ann Miller\","
                        + "\"text\":\"Hi! We want to fly to Lisbon from 3 to 12 May, budget $4,200.\"}'");
        if (settings.demo()) {
            out.println("  Demo           sign in to tenant " + DemoTenant.ID + " as admin, password "
                    + DemoTenant.PASSWORD);
        }
        out.println("  Stop           Ctrl+C; the data stays");
        out.println();
    }
}
