package io.dragoman.gateway.changes;

import io.dragoman.platform.ChangeFeed;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Schedulers;

/** Opens the feed to streams. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
class ChangeConfiguration {

    @Bean
    ChangeStreams changeStreams(ChangeFeed feed, StreamSettings settings, Clock clock) {
        return new ChangeStreams(feed, settings, clock, Schedulers.parallel());
    }
}
