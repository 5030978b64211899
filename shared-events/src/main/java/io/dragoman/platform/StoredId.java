package io.dragoman.platform;

/**
 * The identifier of an aggregate as the event store keeps it: {@code <type>:<tenant>:<local>}. The store's unique key knows
 * neither type nor tenant, so both are part of the text. A local part never contains a colon and never a person's data.
 */
public interface StoredId {

    /** The whole text, for example {@code contact:default:k3f9}. */
    String value();

    /** The tenant that owns the aggregate. */
    default String tenant() {
        int start = value().indexOf(':') + 1;
        return value().substring(start, value().indexOf(':', start));
    }

    /** The part shown in addresses and screens, unique within type and tenant. */
    default String local() {
        return value().substring(value().lastIndexOf(':') + 1);
    }

    /** Joins the parts of a stored id, refusing a part that could be read as two. */
    static String join(String type, String tenant, String local) {
        return require(type, type + ':' + tenant + ':' + local);
    }

    /** Returns {@code value} when it is a stored id of {@code type}; otherwise refuses it. */
    static String require(String type, String value) {
        String[] parts = value.split(":", -1);
        if (parts.length != 3 || !parts[0].equals(type) || parts[1].isEmpty() || parts[2].isEmpty()) {
            throw new IllegalArgumentException("not a stored id of type " + type);
        }
        return value;
    }
}
