package io.dragoman.acceptance;

import static io.dragoman.acceptance.Json.object;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Twilio, as the owner of one number: it signs the address and all parameters with the account's token. */
final class Twilio {

    private final Api wire;
    private final String publicUrl;
    private final String address;
    private final String token;
    private final String account;

    Twilio(Api wire, String publicUrl, String address, String token, String account) {
        this.wire = wire;
        this.publicUrl = publicUrl;
        this.address = address;
        this.token = token;
        this.account = account;
    }

    Map<String, Object> settings() {
        return object("accountSid", account, "number", "whatsapp:+15550783881");
    }

    Map<String, Object> credentials() {
        return object("authToken", token);
    }

    String path() {
        return "/api/v1/webhooks/twilio/" + address;
    }

    Map<String, String> text(String sid, String from, String words) {
        return Map.of(
                "MessageSid",
                sid,
                "AccountSid",
                account,
                "From",
                "whatsapp:+" + from,
                "To",
                "whatsapp:+15550783881",
                "ProfileName",
                "Ann",
                "Body",
                words,
                "NumMedia",
                "0");
    }

    /** The same over the line for short messages. */
    Map<String, String> sms(String sid, String from, String words) {
        Map<String, String> parameters = new TreeMap<>(text(sid, from, words));
        parameters.putAll(Map.of("From", '+' + from, "To", "+15550783881"));
        return parameters;
    }

    String signature(String path, Map<String, String> parameters) {
        StringBuilder signed = new StringBuilder(publicUrl + path);
        new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
        byte[] mac = Signing.mac("HmacSHA1", token, signed.toString().getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(mac);
    }

    static byte[] form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }

    Answer post(Map<String, String> parameters) {
        return post(path(), parameters, signature(path(), parameters));
    }

    Answer post(String path, Map<String, String> parameters, String signature) {
        return wire.send(
                "POST",
                path,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "X-Twilio-Signature", signature),
                form(parameters));
    }
}
