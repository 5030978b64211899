package io.dragoman.inquiry;

import io.dragoman.platform.PersonalData;
import org.jspecify.annotations.Nullable;

/**
 * A field and what it shows.
 *
 * @param value the value as text, in the form that {@link InquiryField} says; {@code null} when the field is empty
 */
public record FieldValue(
        InquiryField field, @Nullable @PersonalData String value) {}
