package io.dragoman.query.webhook;

import com.mongodb.client.MongoCollection;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.Scope;
import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.ProjectionPositions;
import io.dragoman.query.platform.Where;
import io.dragoman.webhook.DeadLetter;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.webhook.DeliveryView;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import io.dragoman.webhook.WebhookQuery.CountDeadLetters;
import io.dragoman.webhook.WebhookQuery.FindDeadLetters;
import io.dragoman.webhook.WebhookQuery.FindDeliveries;
import io.dragoman.webhook.WebhookQuery.GetDelivery;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Answers questions about deliveries. */
final class WebhookQueries {

    private static final byte[] ERASED = {};

    private final MongoCollection<Document> deliveries;
    private final IntakeProgress progress;
    private final Function<DeliveryId, Optional<WebhookReceived>> history;
    private final ContactNames contacts;
    private final ProjectionPositions positions;
    private final Listing newestFirst;

    WebhookQueries(
            MongoCollection<Document> deliveries,
            IntakeProgress progress,
            Function<DeliveryId, Optional<WebhookReceived>> history,
            ContactNames contacts,
            ProjectionPositions positions) {
        this.deliveries = deliveries;
        this.progress = progress;
        this.history = history;
        this.contacts = contacts;
        this.positions = positions;
        this.newestFirst = Listing.newestFirst(deliveries, "deliveries", "position");
    }

    @QueryHandler
    Page<DeliveryRow> handle(FindDeliveries query) {
        long position = positions.await(WebhookJournal.GROUP, query.scope().minPosition());
        DeliveryStates states = new DeliveryStates(progress.settled());
        Slice slice = newestFirst.read(filter(query, states), query.page());
        return new Page<>(rows(query.scope().tenant(), slice.documents(), states), slice.next(), position);
    }

    @QueryHandler
    Page<DeadLetter> handle(FindDeadLetters query) {
        long position = positions.await(WebhookJournal.GROUP, query.scope().minPosition());
        Where failing = failing(query.scope());
        Slice slice = newestFirst.read(
                query.integrationId() == null
                        ? failing
                        : failing.is("integration", query.integrationId().value()),
                query.page());
        return new Page<>(
                slice.documents().stream()
                        .flatMap(delivery -> StandingFailures.letters(delivery).stream())
                        .toList(),
                slice.next(),
                position);
    }

    @QueryHandler
    Long handle(CountDeadLetters query) {
        positions.await(WebhookJournal.GROUP, query.scope().minPosition());
        return deliveries.countDocuments(failing(query.scope()).atLeast("position", 0L));
    }

    private static Where failing(Scope scope) {
        return Where.tenant(scope.tenant()).is("failing", true);
    }

    @QueryHandler
    Answer<DeliveryView> handle(GetDelivery query) {
        long position = positions.await(WebhookJournal.GROUP, query.scope().minPosition());
        DeliveryStates states = new DeliveryStates(progress.settled());
        Document found = deliveries
                .find(Where.id(query.scope().tenant(), query.deliveryId().value())
                        .atLeast("position", 0L))
                .first();
        return new Answer<>(
                found == null
                        ? null
                        : DeliveryDocument.view(
                                found,
                                states,
                                phones(query.scope().tenant(), List.of(found)).get(DeliveryDocument.contact(found)),
                                body(query.deliveryId())),
                position);
    }

    private List<DeliveryRow> rows(String tenant, List<Document> deliveries, DeliveryStates states) {
        Map<String, String> phones = phones(tenant, deliveries);
        return deliveries.stream()
                .map(delivery -> DeliveryDocument.row(delivery, states, phones.get(DeliveryDocument.contact(delivery))))
                .toList();
    }

    private Map<String, String> phones(String tenant, List<Document> deliveries) {
        return contacts.phones(
                tenant,
                deliveries.stream()
                        .<@Nullable String>map(DeliveryDocument::contact)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private byte[] body(DeliveryId delivery) {
        return history.apply(delivery).map(WebhookReceived::body).orElse(ERASED);
    }

    private static Where filter(FindDeliveries query, DeliveryStates states) {
        Where filter = Where.tenant(query.scope().tenant());
        if (query.integrationId() != null) {
            filter = filter.is("integration", query.integrationId().value());
        }
        return query.state() == null ? filter : states.are(query.state(), filter);
    }
}
