package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.inquiry.InquiryId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody wants a run to do.
 *
 * @param inquiries local ids; instead of a filter
 * @param filter the parameters of the board's address
 * @param limit how many inquiries at most
 */
record RunInput(
        @Nullable String prompt,
        @Nullable String model,
        @Nullable List<String> inquiries,
        @Nullable String filter,
        @Nullable Integer limit,
        @Nullable Boolean dryRun) {

    static final RunInput NOTHING = new RunInput(null, null, null, null, null, null);

    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final String MODEL = "[\\w.:/-]{1,100}";
    private static final Set<String> WORDS = Set.of("q", "search");

    /** Refuses what cannot be tried. */
    void requireReadable(List<String> prompts) {
        if (prompt != null && !prompts.contains(prompt)) {
            throw ApiProblem.invalidField(
                    "prompt",
                    prompts.isEmpty()
                            ? "No model reads here: leave prompt out."
                            : "prompt is one of " + String.join(", ", prompts) + ".");
        }
        if (model != null && (prompts.isEmpty() || !model.matches(MODEL))) {
            throw ApiProblem.invalidField(
                    "model", prompts.isEmpty() ? "No model reads here: leave model out." : "model is no name.");
        }
    }

    boolean isDryRun() {
        return dryRun == null || dryRun;
    }

    int most() {
        int most = Objects.requireNonNullElse(limit, USUAL);
        if (most < 1 || most > MOST) {
            throw ApiProblem.invalidField("limit", "limit is 1 to " + MOST + ".");
        }
        return most;
    }

    /** The inquiries that are named. */
    List<InquiryId> named(Caller caller) {
        List<String> ids = Objects.requireNonNullElse(inquiries, List.of());
        if (filter != null || ids.isEmpty() || ids.size() > MOST) {
            throw ApiProblem.invalidField("inquiries", "inquiries are 1 to " + MOST + " ids, without a filter.");
        }
        try {
            return ids.stream()
                    .distinct()
                    .map(id -> InquiryId.of(caller.tenant(), Objects.requireNonNullElse(id, "")))
                    .toList();
        } catch (IllegalArgumentException noId) {
            throw ApiProblem.invalidField("inquiries", "inquiries are ids of inquiries.");
        }
    }

    /** What narrows the board; nothing where no filter was given. */
    BoardRequest board(BigDecimal threshold) {
        try {
            MultiValueMap<String, String> parameters = BoardQuery.parameters(Objects.requireNonNullElse(filter, ""));
            if (parameters.keySet().stream().noneMatch(WORDS::contains)) {
                return BoardRequest.of(parameters, threshold);
            }
        } catch (IllegalArgumentException malformed) {
            throw refused();
        }
        throw refused();
    }

    private static ApiProblem refused() {
        return ApiProblem.invalidField(
                "filter", "filter must be parameters of the board but words, like status=Incomplete&stage=open.");
    }
}
