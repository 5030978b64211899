package io.dragoman.providers;

import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;
import java.util.List;

/** Reads a provider's webhook bodies. Pure: the same bytes give the same items. */
public interface InboundCodec {

    Provider provider();

    /**
     * The items of a delivery, in its order. Never fails: what cannot be read becomes {@link InboundItem.Unreadable}, and its
     * neighbours are read; an unknown kind of message becomes one of unsupported content.
     *
     * @param account the integration's public settings, for example to tell its own number from a customer's; credentials are
     *     not needed and may be absent
     */
    List<InboundItem> decode(IntegrationAccess account, String contentType, byte[] body);
}
