package io.dragoman.contact;

import java.util.List;

/** Two contacts that may be one person, and why. Nothing is joined before somebody says so. */
public record DuplicateSuggestion(ContactView contact, ContactView other, List<Reason> reasons) {

    /** Why two contacts may be one person. */
    public enum Reason {
        /** Same person according to the provider, which named identities of both together. */
        SAME_PERSON_ACCORDING_TO_PROVIDER,
        /** Same e-mail address. */
        SAME_EMAIL,
        /** Same name, and numbers that differ in the last two digits only. */
        SAME_NAME_AND_NEAR_NUMBER
    }
}
