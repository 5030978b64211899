package io.dragoman.query.platform;

import io.dragoman.platform.Refusal;
import org.axonframework.queryhandling.QueryExecutionException;

/** A question that cannot be answered as it was asked. Its {@link Refusal} reaches the asker as the exception's details. */
public final class QueryRefused extends QueryExecutionException {

    private static final long serialVersionUID = 1L;

    private QueryRefused(Refusal refusal) {
        super(refusal.reason(), null, refusal);
    }

    /** An input cannot be right. */
    static QueryRefused invalid(String field, String reason) {
        return new QueryRefused(new Refusal(Refusal.Code.INVALID_FIELD, reason, field));
    }
}
