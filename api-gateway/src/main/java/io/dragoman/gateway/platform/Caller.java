package io.dragoman.gateway.platform;

import java.util.Locale;

/**
 * Who sent the request. A controller takes it as a parameter.
 *
 * @param tenant whose data the caller may see, and no other's
 * @param id random, so that it may stand in the history
 * @param unmask whether one who sees numbers masked may ask for one in full, which is recorded
 */
public record Caller(String tenant, String id, Kind kind, Role role, boolean unmask) {

    /** The tenant whose admins run the installation. */
    public static final String OPERATORS = "default";

    /** One without any right beyond the role's. */
    public Caller(String tenant, String id, Kind kind, Role role) {
        this(tenant, id, kind, role, false);
    }

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
