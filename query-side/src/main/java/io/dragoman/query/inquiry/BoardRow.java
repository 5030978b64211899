package io.dragoman.query.inquiry;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryRow;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.inquiry.Stage;
import io.dragoman.query.conversation.MessageWords.Words;
import io.dragoman.query.conversation.NewestMessage;
import io.dragoman.query.platform.Fields;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A stored inquiry with the name and the words that belong to it. */
record BoardRow(
        Document inquiry,
        @Nullable String contactName,
        @Nullable Words words) {

    /** The stored id of its contact. */
    String contact() {
        return inquiry.getString("contact");
    }

    InquiryRow view() {
        NewestMessage last = NewestMessage.of(inquiry.getString("last"));
        return new InquiryRow(
                Fields.local(inquiry.getString("_id")),
                Fields.local(inquiry.getString("contact")),
                contactName,
                last.channel(),
                words == null ? null : words.provider(),
                words == null ? null : words.beginning(),
                last.at(),
                InquiryStatus.of(inquiry.getString("status")),
                Stage.valueOf(inquiry.getString("stage")),
                missing(),
                followUp(),
                UnreadWords.count(inquiry),
                Fields.instant(inquiry, "openedAt"),
                Fields.instant(inquiry, "updatedAt"));
    }

    private @Nullable String followUp() {
        boolean open = Stage.OPEN.name().equals(inquiry.getString("stage"));
        String step = inquiry.getString("followUp");
        return !open || step == null || step.isEmpty() ? null : step;
    }

    private List<InquiryField> missing() {
        return inquiry.getList("missing", String.class, List.of()).stream()
                .map(InquiryField::of)
                .toList();
    }
}
