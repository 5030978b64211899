package io.dragoman.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test of features over HTTP. All of them share one running gateway; a {@link World} connects the test with it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = {TestGateway.class, World.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
public @interface GatewayTest {}
