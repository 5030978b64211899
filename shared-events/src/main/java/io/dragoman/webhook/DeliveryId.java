package io.dragoman.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.platform.StoredId;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** One delivery of a provider: integration, day of receipt (UTC, yyyyMMdd) and 16 random hexadecimal digits, joined by dots. */
public record DeliveryId(@JsonValue String value) implements StoredId {

    private static final String TYPE = "webhook";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DeliveryId {
        value = StoredId.require(TYPE, value);
    }

    /** The id whose local part is {@code local}. */
    public static DeliveryId of(String tenant, String local) {
        return new DeliveryId(StoredId.join(TYPE, tenant, local));
    }

    /** A delivery to {@code integration} (or to {@link #UNROUTED}) on {@code day}. {@code random} gives its last 16 digits. */
    public static DeliveryId of(String tenant, String integration, LocalDate day, long random) {
        return of(
                tenant,
                integration + "." + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "."
                        + HexFormat.of().toHexDigits(random));
    }

    /** Stands for the integration of a delivery that no integration of the tenant asked for. */
    public static final String UNROUTED = "unrouted";

    /** Axon routes by this text, so it is the bare value. */
    @Override
    public String toString() {
        return value;
    }
}
