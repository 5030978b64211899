package io.dragoman.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads what {@link PersonalDataWriter} wrote. */
final class PersonalDataReader<T> extends StdDeserializer<T> {

    private final PersonalDataCipher cipher;
    private final Function<byte[], T> fromBytes;
    private final T erased;

    private PersonalDataReader(Class<T> type, PersonalDataCipher cipher, Function<byte[], T> fromBytes, T erased) {
        super(type);
        this.cipher = cipher;
        this.fromBytes = fromBytes;
        this.erased = erased;
    }

    static PersonalDataReader<String> ofText(PersonalDataCipher cipher) {
        return new PersonalDataReader<>(String.class, cipher, bytes -> new String(bytes, UTF_8), PersonalData.ERASED);
    }

    static PersonalDataReader<byte[]> ofBytes(PersonalDataCipher cipher) {
        return new PersonalDataReader<>(byte[].class, cipher, Function.identity(), new byte[0]);
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        JsonNode stored = context.readTree(json);
        if (!stored.isObject()) {
            return context.reportInputMismatch(this, "personal data is not encrypted");
        }
        String subject = stored.required(PersonalDataWriter.KEY).stringValue();
        byte[] cipherText = stored.required(PersonalDataWriter.CIPHER_TEXT).binaryValue();
        byte[] plain = cipher.decrypt(subject, cipherText);
        return plain == null ? erased : fromBytes.apply(plain);
    }
}
