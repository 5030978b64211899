package io.dragoman.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** What the server answered, and to what. */
@SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared as part of the record
record Answer(String request, int status, HttpHeaders headers, byte[] body) {

    static Answer of(HttpResponse<byte[]> response) {
        String request = response.request().method() + ' ' + response.request().uri();
        return new Answer(request, response.statusCode(), response.headers(), response.body());
    }

    /** Fails, telling question and answer, unless the status is the one. */
    Answer is(int expected) {
        assertThat(status).as("%s answered %s", request, text()).isEqualTo(expected);
        return this;
    }

    /** Fails unless it is a refusal in the form that every refusal has. */
    Answer refuses(int expected, String code) {
        is(expected);
        assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
        assertThat(json().path("status").asInt())
                .as("%s answered %s", request, text())
                .isEqualTo(expected);
        assertThat(code()).as("%s answered %s", request, text()).isEqualTo(code);
        return this;
    }

    String code() {
        return json().path("code").asString();
    }

    long position() {
        return json().path("position").asLong();
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    String text() {
        return new String(body, UTF_8);
    }

    JsonNode json() {
        return Json.read(body);
    }

    @Override
    public String toString() {
        return request + " -> " + status + ' ' + text();
    }
}
