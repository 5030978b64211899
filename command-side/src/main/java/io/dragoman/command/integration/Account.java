package io.dragoman.command.integration;

import io.dragoman.integration.Provider;
import java.util.Map;

/** What an account is connected with. */
record Account(Provider provider, String name, Map<String, String> settings, boolean simulated) {

    Account with(String newName, Map<String, String> newSettings) {
        return new Account(provider, newName, newSettings, simulated);
    }
}
