package io.dragoman.gateway.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the gateway.
 *
 * @param hsts tell browsers to come back over https only; for installations that are never reached over http
 */
@ConfigurationProperties("dragoman.gateway")
public record GatewaySettings(@DefaultValue("false") boolean hsts) {}
