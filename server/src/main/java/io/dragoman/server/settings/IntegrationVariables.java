package io.dragoman.server.settings;

import io.dragoman.integration.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.env.PropertyResolver;

/**
 * The environment variables that describe one provider account, which is connected at the first start that finds them.
 *
 * @param id the account's id, and the name of the group in messages
 * @param settings variable name to public setting
 * @param credentials variable name to credential
 */
public record IntegrationVariables(
        String id, Provider provider, Map<String, String> settings, Map<String, String> credentials) {

    /** The groups that the founding documents name. */
    public static final List<IntegrationVariables> GROUPS = List.of(
            new IntegrationVariables(
                    "green-api",
                    Provider.GREEN_API,
                    Map.of("WAAPI_INSTANCE_ID", "idInstance"),
                    Map.of("WAAPI_API_TOKEN", "apiToken", "WAAPI_WEBHOOK_SECRET", "webhookSecret")),
            new IntegrationVariables(
                    "meta",
                    Provider.META,
                    Map.of(
                            "WHATSAPP_BUSINESS_ACCOUNT_ID", "businessAccountId",
                            "WHATSAPP_PHONE_NUMBER_ID", "phoneNumberId",
                            "WHATSAPP_WEBHOOK_URL", "webhookUrl"),
                    Map.of(
                            "WHATSAPP_API_TOKEN", "accessToken",
                            "WHATSAPP_WEBHOOK_VERIFY_TOKEN", "verifyToken",
                            "WHATSAPP_APP_SECRET", "appSecret")),
            new IntegrationVariables(
                    "twilio",
                    Provider.TWILIO,
                    Map.of("TWILIO_ACCOUNT_SID", "accountSid", "TWILIO_WHATSAPP_NUMBER", "number"),
                    Map.of("TWILIO_AUTH_TOKEN", "authToken")));

    /** The variables that are not set, by name. */
    public List<String> missing(PropertyResolver environment) {
        return java.util.stream.Stream.concat(settings.keySet().stream(), credentials.keySet().stream())
                .filter(name -> environment.getProperty(name, "").isBlank())
                .sorted()
                .toList();
    }

    /** True when at least one variable is set. */
    public boolean isSet(PropertyResolver environment) {
        return missing(environment).size() < settings.size() + credentials.size();
    }

    boolean isHalfSet(PropertyResolver environment) {
        return isSet(environment) && !missing(environment).isEmpty();
    }

    /** What is set of {@code names}, by the integration's own names for it. */
    public static Map<String, String> values(Map<String, String> names, PropertyResolver environment) {
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach((variable, name) -> {
            String value = environment.getProperty(variable, "");
            if (!value.isBlank()) {
                values.put(name, value);
            }
        });
        return values;
    }

    /** Names of the group only. */
    @Override
    public String toString() {
        return id + Set.copyOf(settings.keySet());
    }
}
