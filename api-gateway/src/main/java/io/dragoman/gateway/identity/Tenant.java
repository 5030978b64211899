package io.dragoman.gateway.identity;

import java.time.Instant;

/** Those who share data. Its id is the record's key. */
record Tenant(String name, Instant createdAt) {}
