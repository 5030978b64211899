package io.dragoman.server.vault;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A webhook delivery's place among the keys.
 *
 * @param day tenant, integration and day, which share a tree of keys
 * @param path the sixteen hexadecimal digits that lead through the tree to the delivery's own key
 */
record WebhookSubject(String day, String path) {

    private static final Pattern FORM = Pattern.compile("webhook:([^:]+:[^:]+\\.\\d{8})\\.([0-9a-f]{16})");

    static boolean matches(String subject) {
        return FORM.matcher(subject).matches();
    }

    static WebhookSubject of(String subject) {
        Matcher parts = FORM.matcher(subject);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a webhook delivery");
        }
        return new WebhookSubject(parts.group(1), parts.group(2));
    }
}
