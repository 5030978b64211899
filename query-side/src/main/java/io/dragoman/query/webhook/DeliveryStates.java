package io.dragoman.query.webhook;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import io.dragoman.webhook.DeliveryRow.State;
import io.dragoman.webhook.WebhookEvent.Route;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What became of a delivery, told of one document and, in the same way, asked of all of them.
 *
 * @param settled deliveries up to this position wait no longer
 */
record DeliveryStates(long settled) {

    State of(Document delivery) {
        boolean effective = delivery.getBoolean("effective", false);
        if (delivery.getLong("due") > settled) {
            return State.PENDING;
        }
        if (!effective && Route.UNROUTED.name().equals(delivery.getString("route"))) {
            return State.UNROUTED;
        }
        if (delivery.getBoolean("failing", false)) {
            return State.FAILED;
        }
        return effective ? State.EFFECTIVE : State.NO_EFFECT;
    }

    Bson are(State state) {
        return switch (state) {
            case PENDING -> gt("due", settled);
            case UNROUTED -> settled(eq("effective", false), eq("route", Route.UNROUTED.name()));
            case FAILED -> settled(eq("failing", true), or(eq("effective", true), ne("route", Route.UNROUTED.name())));
            case EFFECTIVE -> settled(eq("failing", false), eq("effective", true));
            case NO_EFFECT -> settled(eq("failing", false), eq("effective", false), ne("route", Route.UNROUTED.name()));
        };
    }

    private Bson settled(Bson... conditions) {
        return and(lte("due", settled), and(conditions));
    }
}
