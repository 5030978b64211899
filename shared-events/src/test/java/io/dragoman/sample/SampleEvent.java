package io.dragoman.sample;

import io.dragoman.contact.ContactId;
import io.dragoman.platform.DataSubject;
import io.dragoman.platform.PersonalData;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** What can happen to nothing. */
public sealed interface SampleEvent {

    /** Somebody was greeted. Revision 1 called {@code text} "greeting" and knew no language. */
    @Revision("2")
    record GreetingSent(
            @DataSubject ContactId contactId,
            @PersonalData String text,
            String language,
            @Nullable Integer times) implements SampleEvent {}

    /** Personal data of nobody. */
    @Revision("1")
    record RumourHeard(@PersonalData String text) implements SampleEvent {}
}
