package io.dragoman.search;

import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import java.util.Set;

/** What can be asked of the search. */
public sealed interface SearchQuery {

    Scope scope();

    /**
     * Things with these words, newest first. A page may be short and still have a next one: one question looks at so many things at
     * most. Answered by a {@link Page} of {@link SearchHit}.
     */
    record FindThings(Scope scope, SearchText text, Set<SearchKind> kinds, PageRequest page) implements SearchQuery {}

    /**
     * Conversations of contacts with these words, then those with a message of these words, newest match first; each of them once. A page may
     * be short and still have a next one. Answered by a {@link Page} of their local ids.
     */
    record FindConversationsWith(Scope scope, SearchText text, PageRequest page) implements SearchQuery {}
}
