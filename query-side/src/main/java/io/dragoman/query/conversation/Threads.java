package io.dragoman.query.conversation;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.dragoman.conversation.MessageId;
import io.dragoman.query.platform.AfterWrites;
import io.dragoman.query.platform.BatchChanges;
import io.dragoman.query.platform.ProjectionWrites;
import io.dragoman.query.platform.StoredCollection;
import io.dragoman.query.platform.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds the message that a chain of answers began with, once the batch is written. As long as what a message answers is not there, the chain
 * begins with it; once it is there and answers another one, so do all that began with it. So they may come in any order.
 */
final class Threads {

    static final String THREAD = "thread";

    private final StoredCollection messages;
    private final AfterWrites joining;

    Threads(StoredCollection messages, ProjectionWrites writes) {
        this.messages = messages;
        this.joining = new AfterWrites("threads", writes, this::join);
    }

    /** A message that answers another one is stored. */
    void touched(MessageId answer, long position) {
        joining.touched(answer, position);
    }

    private void join(Map<String, Long> touched) {
        messages.documents()
                .find(Filters.in("_id", touched.keySet()))
                .projection(Projections.include("tenant", "replyTo"))
                .into(new ArrayList<>())
                .forEach(answer -> join(answer, touched.getOrDefault(answer.getString("_id"), 0L)));
    }

    private void join(Document answer, long position) {
        String tenant = answer.getString("tenant");
        String id = answer.getString("_id");
        String beginning = beginning(tenant, answer.getString("replyTo"));
        if (beginning == null || beginning.equals(id)) {
            return;
        }
        List<String> behind = messages.documents()
                .find(Where.tenant(tenant).is(THREAD, id))
                .projection(Projections.include("_id"))
                .map(message -> message.getString("_id"))
                .into(new ArrayList<>(List.of(id)));
        messages.documents().updateMany(Filters.in("_id", behind), Updates.set(THREAD, beginning));
        behind.forEach(message -> BatchChanges.add(TimelineProjection.CHANGE, new MessageId(message), position));
    }

    private @Nullable String beginning(String tenant, @Nullable String answered) {
        Document message = answered == null
                ? null
                : messages.documents().find(Where.id(tenant, answered)).first();
        String thread = message == null ? null : message.getString(THREAD);
        return thread == null ? answered : thread;
    }
}
