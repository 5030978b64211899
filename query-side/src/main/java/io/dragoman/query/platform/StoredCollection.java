package io.dragoman.query.platform;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A collection of a read model: name, version of its form, and the indexes that its reads need. */
public record StoredCollection(MongoDatabase database, String name, List<Bson> indexes) {

    /** Another form of the documents is another version, rebuilt from the history beside this one. */
    public static StoredCollection of(MongoDatabase database, String what, int version, Bson... indexes) {
        return new StoredCollection(database, what + "_v" + version, List.copyOf(Arrays.asList(indexes)));
    }

    /** An index on {@code equal} fields and then on {@code order}, readable in both directions. */
    public static Bson index(String order, String... equal) {
        return Indexes.compoundIndex(Indexes.ascending(equal), Indexes.ascending(order));
    }

    public MongoCollection<Document> documents() {
        return database.getCollection(name);
    }

    /** True for the name of the same documents in another form. */
    boolean isOtherFormOf(String other) {
        String what = name.substring(0, name.lastIndexOf("_v"));
        return !other.equals(name) && other.matches(Pattern.quote(what) + "_v\\d+");
    }

    /** Makes the indexes that do not exist yet. */
    public void ensureIndexes() {
        if (!indexes.isEmpty()) {
            documents().createIndexes(indexes.stream().map(IndexModel::new).toList());
        }
    }

    /** Forgets everything; the history brings it back. */
    public void wipe() {
        documents().drop();
        ensureIndexes();
    }
}
