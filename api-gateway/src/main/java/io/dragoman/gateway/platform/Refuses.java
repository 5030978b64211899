package io.dragoman.gateway.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes how an operation refuses beside what all do. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {

    /** Something stands against it. */
    String CONFLICT = "409";

    /** It was changed since it was read: the operation compares {@code If-Match}. */
    String CHANGED = "412";

    /** The statuses. */
    String[] value();
}
