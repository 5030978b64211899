package io.dragoman.query.inquiry;

import io.dragoman.query.contact.ContactNames;
import io.dragoman.query.conversation.MessageWords;
import io.dragoman.query.conversation.MessageWords.Words;
import io.dragoman.query.conversation.NewestMessage;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Joins stored inquiries with names and words, by two reads for all of them. */
final class BoardRows {

    private final ContactNames names;
    private final MessageWords words;

    BoardRows(ContactNames names, MessageWords words) {
        this.names = names;
        this.words = words;
    }

    List<BoardRow> of(String tenant, List<Document> inquiries) {
        Map<String, String> nameOf = names.of(
                tenant,
                inquiries.stream()
                        .map(inquiry -> inquiry.getString("contact"))
                        .distinct()
                        .toList());
        Map<String, Words> wordsOf = words.of(
                tenant, inquiries.stream().map(BoardRows::newestMessage).toList());
        return inquiries.stream()
                .map(inquiry -> new BoardRow(
                        inquiry, nameOf.get(inquiry.getString("contact")), wordsOf.get(newestMessage(inquiry))))
                .toList();
    }

    private static String newestMessage(Document inquiry) {
        return NewestMessage.of(inquiry.getString("last")).messageId().value();
    }
}
