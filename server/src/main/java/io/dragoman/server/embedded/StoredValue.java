package io.dragoman.server.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** How a document, or a value of a field, lies in the file: as BSON, and ordered as MongoDB orders. */
final class StoredValue extends BasicDataType<Object> {

    static final StoredValue TYPE = new StoredValue();

    /** No type of BSON: a field that is not there, which is another thing than one that is null. */
    private static final byte MISSING = 0x70;

    private static final int HEADER = 32;

    private StoredValue() {}

    /** A guess from its size, by which pages are split; it has to be cheap and may be wrong. */
    @Override
    public int getMemory(@Nullable Object value) {
        if (value instanceof String text) {
            return HEADER + 2 * text.length();
        }
        if (value instanceof Map<?, ?> document) {
            return HEADER + document.values().stream().mapToInt(this::getMemory).sum();
        }
        return value instanceof java.util.Collection<?> list ? HEADER * (list.size() + 1) : HEADER;
    }

    @Override
    public int compare(Object one, Object other) {
        if (one instanceof String left && other instanceof String right) {
            return left.compareTo(right);
        }
        return ValueComparator.ascWithoutListHandling().compare(one, other);
    }

    @Override
    public void write(WriteBuffer buffer, Object value) {
        ByteBuf bytes = Unpooled.buffer();
        if (value instanceof Missing) {
            bytes.writeByte(MISSING);
        } else {
            byte type = BsonEncoder.determineType(value);
            bytes.writeByte(type);
            BsonEncoder.encodeValue(type, value, bytes);
        }
        buffer.putVarInt(bytes.readableBytes()).put(bytes.array(), 0, bytes.readableBytes());
    }

    @Override
    public Object read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        ByteBuf value = Unpooled.wrappedBuffer(bytes);
        byte type = value.readByte();
        return type == MISSING ? Missing.getInstance() : BsonDecoder.decodeValue(type, value);
    }

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }
}
