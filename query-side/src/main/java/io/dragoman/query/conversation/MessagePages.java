package io.dragoman.query.conversation;

import com.mongodb.client.MongoCollection;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageView;
import io.dragoman.inquiry.InquiryId;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.Listing;
import io.dragoman.query.platform.Listing.Slice;
import io.dragoman.query.platform.Where;
import org.bson.Document;

/** Messages page by page, oldest first. */
public final class MessagePages {

    private final Listing oldestFirst;

    MessagePages(MongoCollection<Document> messages) {
        oldestFirst = Listing.ascending(messages, "messages", "order");
    }

    /** A page of a conversation, seen by a tenant at a position. */
    public Page<MessageView> of(String tenant, ConversationId conversation, PageRequest page, long position) {
        return read(Where.tenant(tenant).is("conversation", conversation.value()), page, position);
    }

    /** A page of an inquiry, seen by a tenant at a position. */
    public Page<MessageView> of(String tenant, InquiryId inquiry, PageRequest page, long position) {
        return read(Where.tenant(tenant).is("inquiry", inquiry.value()), page, position);
    }

    private Page<MessageView> read(Where filter, PageRequest page, long position) {
        Slice slice = oldestFirst.read(filter, page);
        return new Page<>(slice.documents().stream().map(MessageDocument::view).toList(), slice.next(), position);
    }
}
