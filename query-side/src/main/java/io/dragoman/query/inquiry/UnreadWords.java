package io.dragoman.query.inquiry;

import io.dragoman.inquiry.InquiryView.ExtractionState;
import io.dragoman.query.platform.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** Words that somebody tried to read and nobody could, nor does at the moment. */
final class UnreadWords {

    private UnreadWords() {}

    /** In how many messages of a stored inquiry there are such words. */
    static int count(Document inquiry) {
        Document asked = inquiry.get("asked", new Document());
        Set<String> failed = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (Map.Entry<Long, Document> extraction : Fields.numbered(inquiry, "extractions")) {
            Set<String> messages = hasFailedForGood(extraction.getValue()) ? failed : others;
            messages.addAll(asked.getList(String.valueOf(extraction.getKey()), String.class, List.of()));
        }
        failed.removeAll(others);
        return failed.size();
    }

    private static boolean hasFailedForGood(Document extraction) {
        return ExtractionState.FAILED.name().equals(extraction.getString("state"))
                && Fields.instantOrNull(extraction, "retryAt") == null;
    }
}
