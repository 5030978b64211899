package io.dragoman.platform;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one serializer of everything that is stored: events, snapshots, sagas, tokens. Types are stored under their
 * {@link WireNames wire name} and {@link org.axonframework.serialization.Revision revision}, {@link PersonalData} only
 * encrypted. A stored name that nobody knows any more is skipped, with one warning.
 */
public final class HistorySerializer extends Jackson3Serializer {

    private static final Logger LOG = LoggerFactory.getLogger(HistorySerializer.class);

    private final WireNames names;
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private HistorySerializer(WireNames names, Builder builder) {
        super(builder);
        this.names = names;
    }

    /** A serializer that knows these names and encrypts with this cipher. */
    public static HistorySerializer create(WireNames names, PersonalDataCipher cipher) {
        return new HistorySerializer(
                names, builder().jsonMapperBuilderCustomizer(mapper -> HistoryMapper.configure(mapper, cipher)));
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // Axon's signature
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || isFrameworks(type.getName())) {
            return super.typeForClass(type);
        }
        String name = names.nameOf((Class<?>) type)
                .orElseThrow(() -> new SerializationException(type.getName() + " has no wire name"));
        return new SimpleSerializedType(name, getRevisionResolver().revisionOf(type));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type) || isFrameworks(type.getName())) {
            return super.classForType(type);
        }
        return names.typeOf(type.getName()).orElseGet(() -> unknown(type.getName()));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return names.typeOf(type.getName()).map(Class::getName).orElseGet(type::getName);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        try {
            return super.serialize(object, expectedRepresentation);
        } catch (SerializationException e) {
            throw VaultFailure.in(e);
        }
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Axon's signature
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        try {
            return super.deserialize(serialized);
        } catch (SerializationException e) {
            throw VaultFailure.in(e);
        }
    }

    private Class<?> unknown(String name) {
        if (reported.add(name)) {
            LOG.warn("Nothing here is called {}: what is stored under this name is skipped", name);
        }
        return UnknownSerializedType.class;
    }

    /** Tokens, metadata and plain values are stored under their class name: it is not ours to pin. */
    private static boolean isFrameworks(String className) {
        return className.startsWith("org.axonframework.") || className.startsWith("java.");
    }
}
