package io.dragoman.saga.intake;

import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;

/** One identity that a provider names, and the claim on it. */
record Claim(IdentityClaimId id, IdentityKind kind, String value) {}
