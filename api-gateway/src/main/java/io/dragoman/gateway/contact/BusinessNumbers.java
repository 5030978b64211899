package io.dragoman.gateway.contact;

import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Queries;
import io.dragoman.integration.IntegrationQuery.FindIntegrations;
import io.dragoman.integration.IntegrationView;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.providers.platform.Phones;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Knows the business's own numbers, as far as the settings of its accounts name them. */
@Component
public class BusinessNumbers {

    private static final String SETTING = "number";

    /** Twilio writes the channel before it. */
    private static final String CHANNEL = "whatsapp:";

    private final Queries queries;

    BusinessNumbers(Queries queries) {
        this.queries = queries;
    }

    /** The numbers by the accounts' local ids. */
    public Mono<Map<String, String>> of(Caller caller) {
        FindIntegrations accounts =
                new FindIntegrations(new Scope(caller.tenant(), 0), new PageRequest(null, PageRequest.MAX));
        return queries.page(accounts, IntegrationView.class).map(page -> of(page.items()));
    }

    private static Map<String, String> of(List<IntegrationView> accounts) {
        Map<String, String> numbers = new HashMap<>();
        for (IntegrationView account : accounts) {
            String setting = account.settings().getOrDefault(SETTING, "");
            String number = Phones.e164(setting.startsWith(CHANNEL) ? setting.substring(CHANNEL.length()) : setting);
            if (number != null) {
                numbers.put(account.id(), number);
            }
        }
        return numbers;
    }
}
