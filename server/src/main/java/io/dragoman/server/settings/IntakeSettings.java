package io.dragoman.server.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about taking deliveries in.
 *
 * @param attempts how often an item of a delivery is tried before it counts as failed; a store that is out of reach is waited for
 *     however long it takes
 */
@ConfigurationProperties("dragoman.intake")
public record IntakeSettings(@DefaultValue("3") int attempts) {}
