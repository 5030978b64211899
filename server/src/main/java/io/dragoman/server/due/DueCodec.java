package io.dragoman.server.due;

import io.dragoman.inquiry.InquiryCommand;
import io.dragoman.platform.HistorySerializer;
import io.dragoman.platform.Meta;
import io.dragoman.platform.PersonalDataCipher;
import io.dragoman.platform.WireNames;
import io.dragoman.saga.inquiry.ReadingTask;
import io.dragoman.saga.platform.DueKey;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;

/** Writes due commands as documents and reads them again. Commands are stored as events are: under a wire name, encrypted where they must be. */
public final class DueCodec {

    /** The families of commands that may be due. */
    private static final WireNames NAMES = WireNames.of(List.of(InquiryCommand.class, ReadingTask.class));

    private final HistorySerializer serializer;

    public DueCodec(PersonalDataCipher cipher) {
        this.serializer = HistorySerializer.create(NAMES, cipher);
    }

    static String id(DueKey key) {
        return key.process() + '|' + key.subject().value() + '|' + key.name();
    }

    Document write(DueKey key, Instant due, Object command, Meta meta) {
        SerializedObject<String> payload = serializer.serialize(command, String.class);
        return new Document("_id", id(key))
                .append("process", key.process())
                .append("subject", key.subject().value())
                .append("name", key.name())
                .append("due", Date.from(due))
                .append("claimed", false)
                .append("type", payload.getType().getName())
                .append("revision", payload.getType().getRevision())
                .append("payload", payload.getData())
                .append("meta", new Document(meta.toMap()));
    }

    Object command(Document due) {
        return serializer.deserialize(new SimpleSerializedObject<>(
                due.getString("payload"), String.class, due.getString("type"), due.getString("revision")));
    }

    Meta meta(Document due) {
        Document meta = due.get("meta", Document.class);
        return new Meta(
                meta.getString(Meta.TENANT),
                meta.getString(Meta.ACTOR),
                meta.getString(Meta.CAUSE),
                meta.getString(Meta.CORRELATION));
    }
}
