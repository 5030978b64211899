package io.dragoman.gateway.inquiry;

import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.SearchWords;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.inquiry.Stage;
import io.dragoman.search.SearchText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** What a request narrows the board to. */
record InquiryFilter(
        Set<InquiryStatus> statuses,
        @Nullable Stage stage,
        @Nullable SearchText search) {

    static InquiryFilter of(ServerHttpRequest request, Caller caller) {
        Set<InquiryStatus> statuses = EnumSet.noneOf(InquiryStatus.class);
        request.getQueryParams().getOrDefault("status", List.of()).stream()
                .filter(word -> word != null && !word.isEmpty())
                .forEach(word -> statuses.add(status(word)));
        return new InquiryFilter(
                statuses, stage(request.getQueryParams().getFirst("stage")), SearchWords.of(request, caller));
    }

    private static InquiryStatus status(String word) {
        try {
            return InquiryStatus.of(word);
        } catch (IllegalArgumentException e) {
            throw ApiProblem.invalidField("status", "status is none of the known words.");
        }
    }

    private static @Nullable Stage stage(@Nullable String label) {
        if (label == null || label.isEmpty()) {
            return null;
        }
        for (Stage stage : Stage.values()) {
            if (stage.label().equals(label)) {
                return stage;
            }
        }
        throw ApiProblem.invalidField("stage", "stage is open or closed.");
    }
}
