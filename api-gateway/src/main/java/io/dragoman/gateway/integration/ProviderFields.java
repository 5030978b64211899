package io.dragoman.gateway.integration;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.integration.Provider;
import io.dragoman.providers.platform.Phones;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Set;

/**
 * What an account of a provider is described by.
 *
 * @param required settings it cannot be addressed without
 * @param optional settings it may have
 * @param credentials secrets it may have; without the one that posts are signed with, every post is refused
 */
record ProviderFields(Set<String> required, Set<String> optional, Set<String> credentials) {

    private static final int LONGEST = 4_096;
    private static final String BASE_URL = "baseUrl";

    /** The business's own number; of some providers what it is addressed by. */
    static final String NUMBER = "number";

    static ProviderFields of(Provider provider) {
        return switch (provider) {
            case META ->
                new ProviderFields(
                        Set.of("phoneNumberId", "businessAccountId"),
                        Set.of(BASE_URL, NUMBER),
                        Set.of("appSecret", "accessToken", "verifyToken"));
            case TWILIO -> new ProviderFields(Set.of("accountSid", NUMBER), Set.of(BASE_URL), Set.of("authToken"));
            case GREEN_API ->
                new ProviderFields(
                        Set.of("idInstance"),
                        Set.of(BASE_URL, NUMBER, DeliveryMode.SETTING),
                        Set.of("apiToken", "webhookSecret"));
        };
    }

    void checkSettings(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (!required.contains(name) && !optional.contains(name)) {
                throw ApiProblem.invalidField("settings", "This provider's settings are " + required + ", " + optional);
            }
            checkValue("settings." + name, value);
        });
        required.stream().sorted().filter(name -> !settings.containsKey(name)).forEach(name -> {
            throw ApiProblem.invalidField("settings." + name, name + " is needed.");
        });
        String mode = settings.get(DeliveryMode.SETTING);
        if (mode != null && !DeliveryMode.of(settings).name().equals(mode)) {
            throw ApiProblem.invalidField("settings.deliveryMode", "deliveryMode is WEBHOOK or POLLING.");
        }
        String number = settings.get(NUMBER);
        if (number != null && optional.contains(NUMBER) && Phones.e164(number) == null) {
            throw ApiProblem.invalidField("settings.number", "number is a number with its country code.");
        }
        String baseUrl = settings.get(BASE_URL);
        if (baseUrl != null) {
            checkUrl(baseUrl);
        }
    }

    void checkCredentials(Map<String, String> given) {
        given.forEach((name, value) -> {
            if (!credentials.contains(name)) {
                throw ApiProblem.invalidField("credentials", "This provider's credentials are " + credentials);
            }
            checkValue("credentials." + name, value);
        });
    }

    private static void checkValue(String field, String value) {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw ApiProblem.invalidField(
                    field, field + " is a text of one line and at most " + LONGEST + " characters.");
        }
    }

    private static void checkUrl(String text) {
        try {
            URI url = new URI(text);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (http && url.getHost() != null && url.getUserInfo() == null) {
                return;
            }
        } catch (URISyntaxException e) {
            throw ApiProblem.invalidField("settings.baseUrl", "baseUrl is an address of http or https.");
        }
        throw ApiProblem.invalidField("settings.baseUrl", "baseUrl is an address of http or https.");
    }
}
