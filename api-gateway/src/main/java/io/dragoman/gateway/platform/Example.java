package io.dragoman.gateway.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How an operation is used, shown in the OpenAPI document. All values are invented. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Example {

    /** A body as JSON; empty for none. */
    String request() default "";

    /** The body of the good answer as JSON; empty for none. */
    String response() default "";
}
