package io.dragoman.query.broken;

import io.dragoman.platform.PersonalData;
import org.axonframework.serialization.Revision;

/** An event outside the registered families, with personal data that nothing can encrypt. */
@Revision("1")
public record BrokenEvent(@PersonalData int age) {}
