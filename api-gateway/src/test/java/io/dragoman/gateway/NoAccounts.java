package io.dragoman.gateway;

import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.integration.IntegrationView;
import io.dragoman.platform.Page;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;

/** No account is connected. */
public final class NoAccounts {

    @QueryHandler
    Page<IntegrationView> find(FindIntegrations query) {
        return new Page<>(List.of(), null, query.scope().minPosition() + 7);
    }
}
