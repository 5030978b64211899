package io.dragoman.gateway.inquiry;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts as much.
 *
 * @param highValue a trip that costs more is of high value, whatever its currency
 */
@ConfigurationProperties("dragoman.inquiries")
record HighValueSettings(@DefaultValue("5000") BigDecimal highValue) {}
