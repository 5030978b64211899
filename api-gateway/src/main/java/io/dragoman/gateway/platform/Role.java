package io.dragoman.gateway.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a caller may do. */
public enum Role {
    ADMIN,
    AGENT,
    AUDITOR,
    VIEWER;

    /** The name used in requests and answers. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name, exactly as {@link #wire} writes it. */
    @JsonCreator
    public static Role of(String wire) {
        for (Role role : values()) {
            if (role.wire().equals(wire)) {
                return role;
            }
        }
        throw new IllegalArgumentException("no such role");
    }
}
