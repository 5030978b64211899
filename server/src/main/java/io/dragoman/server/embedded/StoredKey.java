package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How the key of an index lies in the file: its values one after the other, in whose order keys are ordered. */
final class StoredKey extends BasicDataType<KeyValue> {

    static final StoredKey TYPE = new StoredKey();

    private static final int HEADER = 48;

    private StoredKey() {}

    @Override
    public int getMemory(KeyValue key) {
        int memory = HEADER;
        for (Object value : key) {
            memory += StoredValue.TYPE.getMemory(value);
        }
        return memory;
    }

    @Override
    public int compare(KeyValue one, KeyValue other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = StoredValue.TYPE.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        buffer.putVarInt(key.size());
        key.forEach(value -> StoredValue.TYPE.write(buffer, value));
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        int size = DataUtils.readVarInt(buffer);
        List<Object> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(StoredValue.TYPE.read(buffer));
        }
        return new KeyValue(values);
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
