package io.dragoman.gateway.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many streams of changes there may be, and how long they are trusted.
 *
 * @param perCaller so many may one user or token keep open, so that nobody shuts the others out
 * @param total so many may be open in all; each costs some tens of kilobytes, whether or not its reader reads
 * @param heartbeat how often a silent stream shows that it is alive, and asks again whether its reader may read it
 * @param trust for how long an answer to that counts when changes come in between
 */
@ConfigurationProperties("dragoman.gateway.streams")
record StreamSettings(
        @DefaultValue("100") int perCaller,
        @DefaultValue("2000") int total,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("1s") Duration trust) {}
