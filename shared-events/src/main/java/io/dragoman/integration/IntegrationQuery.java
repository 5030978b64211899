package io.dragoman.integration;

import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;

/** What can be asked about connected accounts. */
public sealed interface IntegrationQuery {

    Scope scope();

    /** All that are not deleted, by id. Answered by a {@link Page} of {@link IntegrationView}. */
    record FindIntegrations(Scope scope, PageRequest page) implements IntegrationQuery {}

    /** One of them. Answered by an {@link Answer} of {@link IntegrationView}; item {@code null} when there is none. */
    record GetIntegration(Scope scope, IntegrationId integrationId) implements IntegrationQuery {}
}
