package io.dragoman.server.settings;

import io.dragoman.server.platform.StartRefused;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;

/**
 * Looks at all settings before anything starts: a misspelt one would otherwise be silently without effect. In production it also refuses
 * what is merely worth a warning elsewhere. Values of secrets are never printed.
 */
public final class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsCheck.class);

    private static final String HIGH_VALUE = "dragoman.inquiries.high-value";
    private static final String ORPHAN_AFTER = "dragoman.statuses.orphan-after";
    private static final String MERGE_POLICY = "dragoman.inquiries.merge-policy";

    private static final String INTAKE_ATTEMPTS = "dragoman.intake.attempts";

    private static final Set<String> KNOWN = Set.of(
            "dragoman.data-dir",
            "dragoman.master-key",
            "dragoman.admin-password",
            "dragoman.admin-token",
            "dragoman.public-url",
            "dragoman.demo",
            ORPHAN_AFTER,
            MERGE_POLICY,
            "dragoman.inquiries.groups",
            INTAKE_ATTEMPTS,
            HIGH_VALUE,
            "dragoman.inquiries.follow-up.remind-after",
            "dragoman.inquiries.follow-up.stale-after",
            "dragoman.inquiries.follow-up.close-after",
            "dragoman.openai.api-key",
            "dragoman.openai.base-url");

    private static final Set<String> KNOWN_VARIABLES = Set.of(
            "DRAGOMAN_DATA_DIR",
            "DRAGOMAN_MASTER_KEY",
            "DRAGOMAN_ADMIN_PASSWORD",
            "DRAGOMAN_ADMIN_TOKEN",
            "DRAGOMAN_PUBLIC_URL",
            "DRAGOMAN_DEMO",
            "DRAGOMAN_EXTRACTION_DEBOUNCE",
            "DRAGOMAN_STATUSES_ORPHAN_AFTER",
            "DRAGOMAN_INQUIRIES_MERGE_POLICY",
            "DRAGOMAN_INQUIRIES_GROUPS",
            "DRAGOMAN_INQUIRIES_HIGH_VALUE",
            "DRAGOMAN_EXTRACTION_MODE");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        refuseUnknown(environment);
        refuseImpossible(environment);
        boolean production = environment.acceptsProfiles(Profiles.of("production"));
        if (production && environment.acceptsProfiles(Profiles.of("test"))) {
            throw new StartRefused("The profiles production and test exclude each other.", "Leave one of the two out.");
        }
        List<String> doubts = Stream.of(
                        missingKey(environment), halfSetGroups(environment), WeakSecrets.in(environment))
                .flatMap(Function.identity())
                .toList();
        if (production && !doubts.isEmpty()) {
            throw new StartRefused(
                    String.join(" ", doubts), "Set what is missing or too short, or start without profile production.");
        }
        doubts.forEach(LOG::warn);
    }

    private static void refuseUnknown(ConfigurableEnvironment environment) {
        Set<String> unknown = new TreeSet<>();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> Arrays.stream(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(name -> (name.startsWith("dragoman.") && !isKnown(name))
                        || (name.startsWith("DRAGOMAN_") && !isKnownVariable(name)))
                .forEach(unknown::add);
        if (!unknown.isEmpty()) {
            throw new StartRefused(
                    "Unknown setting: " + String.join(", ", unknown),
                    "Correct or remove it. Known settings: " + String.join(", ", known()));
        }
    }

    private static boolean isKnownVariable(String name) {
        return KNOWN_VARIABLES.contains(name) || CompletenessCheck.VARIABLES.contains(name);
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(KNOWN);
        known.addAll(ExtractionCheck.KNOWN);
        known.addAll(GatewayCheck.KNOWN);
        known.addAll(CompletenessCheck.KNOWN);
        return known;
    }

    private static boolean isKnown(String name) {
        return known().contains(name);
    }

    private static void refuseImpossible(ConfigurableEnvironment environment) {
        String key = environment.getProperty("dragoman.master-key", "");
        if (!key.isBlank() && !isMasterKey(key)) {
            throw new StartRefused(
                    "DRAGOMAN_MASTER_KEY is not 32 bytes in base64.", "Make one: openssl rand -base64 32");
        }
        for (String name : List.of("dragoman.demo", "dragoman.inquiries.groups")) {
            if (!Set.of("true", "false").contains(environment.getProperty(name, "false"))) {
                throw new StartRefused(name + " is neither true nor false.", "Set it to true or false.");
            }
        }
        if (!InquirySettings.isMergePolicy(environment.getProperty(MERGE_POLICY, "LATEST_EXPLICIT"))) {
            throw new StartRefused(MERGE_POLICY + " is none we know.", "Set it to LATEST_EXPLICIT or FILL_ONLY.");
        }
        if (!environment.getProperty(HIGH_VALUE, "5000").matches("\\d{1,12}(\\.\\d{1,2})?")) {
            throw new StartRefused(HIGH_VALUE + " is no amount.", "Set it to a number like 5000.");
        }
        Numbers.refuseImpossible(INTAKE_ATTEMPTS, 2, environment);
        ExtractionCheck.refuseImpossible(environment);
        GatewayCheck.refuseImpossible(environment);
        CompletenessCheck.refuseImpossible(environment);
        KNOWN.stream()
                .filter(name -> name.equals(ORPHAN_AFTER) || name.startsWith("dragoman.inquiries.follow-up."))
                .forEach(name -> Durations.refuseImpossible(name, environment));
        String url = environment.getProperty("dragoman.public-url", "");
        if (!url.isBlank() && !url.matches("https?://[^/?#]+/?")) {
            throw new StartRefused(
                    "DRAGOMAN_PUBLIC_URL is not an address like https://example.com.",
                    "Set scheme and host (and port), without a path.");
        }
    }

    private static boolean isMasterKey(String text) {
        try {
            return Base64.getDecoder().decode(text.strip()).length == 32;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static Stream<String> missingKey(ConfigurableEnvironment environment) {
        return environment.getProperty("dragoman.master-key", "").isBlank()
                        && environment.acceptsProfiles(Profiles.of("production"))
                ? Stream.of("DRAGOMAN_MASTER_KEY is not set.")
                : Stream.empty();
    }

    private static Stream<String> halfSetGroups(ConfigurableEnvironment environment) {
        return IntegrationVariables.GROUPS.stream()
                .filter(group -> group.isHalfSet(environment))
                .map(group -> "Not all variables of %s are set; missing: %s."
                        .formatted(group.id(), String.join(", ", group.missing(environment))));
    }
}
