package io.dragoman.gateway.changes;

import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Rights;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Which kinds of changes a caller hears of: those whose list it may read. */
@Component
class Kinds implements SmartInitializingSingleton {

    private static final String API = "/api/v1/";

    private static final Map<String, String> LISTS = Map.of(
            "inquiry", "inquiries",
            "message", "messages",
            "conversation", "conversations",
            "contact", "contacts",
            "delivery", "webhook-deliveries",
            "status", "message-statuses",
            "integration", "integrations");

    private final Rights rights;
    private final Map<String, Predicate<Caller>> readers = new HashMap<>();

    Kinds(Rights rights) {
        this.rights = rights;
    }

    @Override
    public void afterSingletonsInstantiated() {
        LISTS.forEach((kind, list) -> readers.put(kind, rights.toRead(API + list)));
    }

    /** A kind that shows on no list is told to nobody. */
    Predicate<String> of(Caller caller) {
        return kind -> readers.getOrDefault(kind, nobody -> false).test(caller);
    }
}
