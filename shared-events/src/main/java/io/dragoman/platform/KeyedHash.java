package io.dragoman.platform;

/**
 * Turns personal data into identifiers that cannot be turned back without the installation's secret. Equal inputs give equal
 * outputs for ever; the tenant is part of the input, so that two tenants cannot compare what they hold.
 */
@FunctionalInterface
public interface KeyedHash {

    /** 26 lower-case letters and digits (128 bits) of a keyed hash over {@code tenant} and {@code parts}. */
    String of(String tenant, String... parts);
}
