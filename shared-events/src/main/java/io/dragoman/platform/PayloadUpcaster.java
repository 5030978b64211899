package io.dragoman.platform;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one revision of a stored event into the next one. Subclasses name the event by a literal: its class may be gone one
 * day. Personal data is still encrypted here: it can be moved as it stands, not read.
 */
public abstract class PayloadUpcaster extends SingleEventUpcaster {

    private final SimpleSerializedType from;
    private final SimpleSerializedType to;

    protected PayloadUpcaster(String name, String fromRevision, String toRevision) {
        this(new SimpleSerializedType(name, fromRevision), new SimpleSerializedType(name, toRevision));
    }

    /** For an event that also changes its name. */
    protected PayloadUpcaster(SimpleSerializedType from, SimpleSerializedType to) {
        this.from = from;
        this.to = to;
    }

    /** Changes the payload in place. */
    protected abstract void upcast(ObjectNode payload);

    @Override
    protected final boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from);
    }

    @Override
    protected final IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, payload -> {
            ObjectNode changed = payload.asObject().deepCopy();
            upcast(changed);
            return changed;
        });
    }
}
