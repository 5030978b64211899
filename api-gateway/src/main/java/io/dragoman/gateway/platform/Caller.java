package io.dragoman.gateway.platform;

import java.util.Locale;

/**
 * Who sent the request. A controller takes it as a parameter.
 *
 * @param tenant whose data the caller may see, and no other's
 * @param id random, so that it may stand in the history
 */
public record Caller(String tenant, String id, Kind kind, Role role) {

    /** The tenant whose admins run the installation. */
    public static final String OPERATORS = "default";

    /** What the caller proved to be. */
    public enum Kind {
        USER,
        TOKEN
    }

    /** How the caller is named in the metadata of what it causes. */
    public String actor() {
        return kind.name().toLowerCase(Locale.ROOT) + ':' + id;
    }

    /** True for those who run the installation: admins of tenant {@value #OPERATORS}. */
    public boolean operator() {
        return role == Role.ADMIN && tenant.equals(OPERATORS);
    }
}
