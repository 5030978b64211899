package io.dragoman.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component (a {@code String} or {@code byte[]}) of an event, or of a record inside an event, that tells something
 * about a person. It is stored encrypted with the key of the nearest enclosing {@link DataSubject}. When that key has been
 * destroyed a text reads as {@value #ERASED} and bytes read as none.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface PersonalData {

    /** What is read in place of a text whose key no longer exists. */
    String ERASED = "[erased]";
}
