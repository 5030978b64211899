package io.dragoman.providers.greenapi;

import io.dragoman.providers.NotificationQueue.Notification;
import io.dragoman.providers.QueueFailure;
import io.dragoman.providers.QueueFailure.Kind;
import io.dragoman.providers.platform.Json;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Takes a polled notification out of its envelope, byte by byte as a webhook would have brought it. An envelope whose content is beyond
 * all bounds is kept whole: it stays readable in the journal, and does not hold back what comes after it.
 */
final class GreenApiEnvelope {

    private static final Pattern RECEIPT = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final byte[] answer;
    private @Nullable String receipt;
    private int bodyStart = -1;
    private int bodyEnd = -1;
    private boolean empty = true;

    private GreenApiEnvelope(byte[] answer) {
        this.answer = answer;
    }

    /** The notification; empty when there is none. */
    static Optional<Notification> open(byte[] answer) {
        GreenApiEnvelope envelope = new GreenApiEnvelope(answer);
        try (JsonParser json = Json.parser(answer)) {
            JsonToken first = json.nextToken();
            if (first == JsonToken.VALUE_NULL) {
                return Optional.empty();
            }
            if (first != JsonToken.START_OBJECT) {
                throw garbage();
            }
            envelope.read(json);
        } catch (StreamConstraintsException beyondBounds) {
            return Optional.of(new Notification(envelope.knownReceipt(), answer));
        } catch (JacksonException malformed) {
            throw garbage();
        }
        return envelope.empty ? Optional.empty() : Optional.of(envelope.notification());
    }

    private void read(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.VALUE_NULL) {
                continue; // an envelope of nulls holds nothing
            }
            empty = false;
            if (name.equals("receiptId") && value.isScalarValue()) {
                receipt = json.getString();
            } else if (name.equals("body") && value == JsonToken.START_OBJECT) {
                bodyStart = (int) json.currentTokenLocation().getByteOffset();
                json.skipChildren();
                bodyEnd = (int) json.currentLocation().getByteOffset();
            } else {
                json.skipChildren();
            }
        }
    }

    private Notification notification() {
        return new Notification(
                knownReceipt(), bodyStart < 0 ? answer : Arrays.copyOfRange(answer, bodyStart, bodyEnd));
    }

    private String knownReceipt() {
        if (receipt == null || !RECEIPT.matcher(receipt).matches()) {
            throw garbage();
        }
        return receipt;
    }

    private static QueueFailure garbage() {
        return new QueueFailure(Kind.PASSES, "UNREADABLE_ANSWER", null);
    }
}
