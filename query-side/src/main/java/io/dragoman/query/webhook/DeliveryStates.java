package io.dragoman.query.webhook;

import io.dragoman.query.platform.Where;
import io.dragoman.webhook.DeliveryRow.State;
import org.bson.Document;

/**
 * What became of a delivery, told of one document and, in the same way, asked of all of them.
 *
 * @param settled deliveries up to this position wait no longer
 */
record DeliveryStates(long settled) {

    State of(Document delivery) {
        if (delivery.getLong("due") > settled) {
            return State.PENDING;
        }
        if (delivery.getBoolean("lost")) {
            return State.UNROUTED;
        }
        if (delivery.getBoolean("failing")) {
            return State.FAILED;
        }
        return delivery.getBoolean("effective") ? State.EFFECTIVE : State.NO_EFFECT;
    }

    Where are(State state, Where deliveries) {
        if (state == State.PENDING) {
            return deliveries.above("due", settled);
        }
        Where done = deliveries.atMost("due", settled);
        return switch (state) {
            case UNROUTED -> done.is("lost", true);
            case FAILED -> done.is("lost", false).is("failing", true);
            case EFFECTIVE -> done.is("failing", false).is("effective", true);
            default -> done.is("lost", false).is("failing", false).is("effective", false);
        };
    }
}
