package io.dragoman.gateway.simulator;

import io.dragoman.vault.IntegrationAccess;
import java.time.Instant;
import java.util.Objects;

/**
 * A customer's message on its way to a provider.
 *
 * @param to the account it is for
 * @param from the sender's number, digits only
 * @param id random, 32 upper-case hexadecimal digits
 * @param sentAt in whole seconds, as providers tell it
 */
record Letter(IntegrationAccess to, String from, String name, String text, String id, Instant sentAt) {

    /** A public setting of the account; {@code otherwise} where it is unset. */
    String setting(String key, String otherwise) {
        return Objects.requireNonNullElse(to.setting(key), otherwise);
    }
}
