package io.dragoman.gateway.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names who may call an operation. An operation with neither this nor {@link OpenAccess} is refused to everyone. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Access {

    /** The roles that may; every role where none is named. */
    Role[] value() default {};

    /** Only for admins of tenant {@value Caller#OPERATORS}. */
    boolean operatorsOnly() default false;

    /** Also for a user who has yet to replace a one-time password. */
    boolean beforePasswordChange() default false;
}
