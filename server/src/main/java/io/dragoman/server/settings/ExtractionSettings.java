package io.dragoman.server.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set of the reading of customers' words.
 *
 * @param debounce how long a customer must have written nothing before the words are read; zero reads each message at once
 */
@ConfigurationProperties("dragoman.extraction")
public record ExtractionSettings(@DefaultValue("3s") Duration debounce) {}
