package io.dragoman.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes personal data as {@code {"k": subject, "c": cipher text}}: it names its key, so that reading needs nothing else. */
final class PersonalDataWriter<T> extends StdSerializer<T> {

    static final String KEY = "k";
    static final String CIPHER_TEXT = "c";

    private final PersonalDataCipher cipher;
    private final Function<T, byte[]> toBytes;

    private PersonalDataWriter(Class<T> type, PersonalDataCipher cipher, Function<T, byte[]> toBytes) {
        super(type);
        this.cipher = cipher;
        this.toBytes = toBytes;
    }

    static PersonalDataWriter<String> ofText(PersonalDataCipher cipher) {
        return new PersonalDataWriter<>(String.class, cipher, text -> text.getBytes(UTF_8));
    }

    static PersonalDataWriter<byte[]> ofBytes(PersonalDataCipher cipher) {
        return new PersonalDataWriter<>(byte[].class, cipher, Function.identity());
    }

    @Override
    public void serialize(T plain, JsonGenerator json, SerializationContext context) {
        String subject = DataSubjects.nearest(json.streamWriteContext());
        byte[] cipherText = cipher.encrypt(subject, toBytes.apply(plain));
        json.writeStartObject();
        json.writeStringProperty(KEY, subject);
        json.writeBinaryProperty(CIPHER_TEXT, cipherText);
        json.writeEndObject();
    }

    /** What is empty says nothing about anybody, but whether it is empty may: it is encrypted as well. */
    @Override
    public boolean isEmpty(SerializationContext context, T plain) {
        return false;
    }
}
