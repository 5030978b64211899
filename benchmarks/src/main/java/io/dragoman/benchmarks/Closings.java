package io.dragoman.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Ends the work on inquiries as a business does that has been at it for long: one of ten stays open, evenly among the others. */
final class Closings {

    private static final int OF = 10;
    private static final int PAGE = 200;
    private static final String BODY = "{\"reason\":\"booked\"}";

    private final ServerProcess server;

    Closings(ServerProcess server) {
        this.server = server;
    }

    /** How many of so many stay open. */
    static int open(int inquiries) {
        return (inquiries + OF - 1) / OF;
    }

    /** Closes the newest ones but those that stay open. */
    void ofNewest(int inquiries) throws Exception {
        List<byte[]> requests = new ArrayList<>();
        int seen = 0;
        String more = "";
        while (seen < inquiries) {
            JsonNode page =
                    server.api().get("/api/v1/inquiries?sort=opened&limit=" + Math.min(PAGE, inquiries - seen) + more);
            for (JsonNode inquiry : page.path("items")) {
                if (number(inquiry) % OF != 0) {
                    requests.add(request(inquiry.path("id").asString()));
                }
                seen++;
            }
            if (seen < inquiries && page.path("next").isNull()) {
                throw new IOException("there are " + seen + " inquiries, not " + inquiries);
            }
            more = "&cursor=" + page.path("next").asString();
        }
        Load.atFullSpeed(server.port(), requests);
        server.api().settle();
    }

    /** Which customer it is, by the name that {@link Posts} gives. */
    private static int number(JsonNode inquiry) {
        return Integer.parseInt(inquiry.path("contactName").asString().replaceAll("\\D", ""));
    }

    private byte[] request(String inquiry) {
        return """
                POST /api/v1/inquiries/%s/close HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(inquiry, server.port(), Api.TOKEN, BODY.length(), BODY)
                .getBytes(UTF_8);
    }
}
