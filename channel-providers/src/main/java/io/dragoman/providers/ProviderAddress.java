package io.dragoman.providers;

import io.dragoman.vault.IntegrationAccess;
import java.net.URI;

/** Where the interface of an account's provider answers. */
@FunctionalInterface
public interface ProviderAddress {

    URI of(IntegrationAccess account);
}
