package io.dragoman.gateway.outbound;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of reported statuses.
 *
 * @param orphanAfter for how long a status may wait for its message before it counts as an orphan
 */
@ConfigurationProperties("dragoman.statuses")
public record StatusSettings(@DefaultValue("24h") Duration orphanAfter) {}
