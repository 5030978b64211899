package io.dragoman.platform;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;

/** Reads {@link PersonalData}, and takes the fields of our own classes that are no records: sagas and aggregates. */
final class HistoryAnnotations extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final transient PersonalDataWriter<String> textWriter;
    private final transient PersonalDataWriter<byte[]> bytesWriter;
    private final transient PersonalDataReader<String> textReader;
    private final transient PersonalDataReader<byte[]> bytesReader;

    HistoryAnnotations(PersonalDataCipher cipher) {
        textWriter = PersonalDataWriter.ofText(cipher);
        bytesWriter = PersonalDataWriter.ofBytes(cipher);
        textReader = PersonalDataReader.ofText(cipher);
        bytesReader = PersonalDataReader.ofBytes(cipher);
    }

    @Override
    public @Nullable Object findSerializer(MapperConfig<?> config, Annotated member) {
        if (!member.hasAnnotation(PersonalData.class)) {
            return super.findSerializer(config, member);
        }
        return isText(member) ? textWriter : bytesWriter;
    }

    @Override
    public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated member) {
        if (!member.hasAnnotation(PersonalData.class)) {
            return super.findDeserializer(config, member);
        }
        return isText(member) ? textReader : bytesReader;
    }

    @Override
    public VisibilityChecker findAutoDetectVisibility(
            MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
        Class<?> raw = type.getRawType();
        if (raw.isRecord() || !raw.getName().startsWith("io.dragoman.")) {
            return super.findAutoDetectVisibility(config, type, checker);
        }
        return checker.with(Visibility.NONE)
                .withFieldVisibility(Visibility.ANY)
                .withCreatorVisibility(Visibility.PUBLIC_ONLY);
    }

    private static boolean isText(Annotated member) {
        Class<?> type = member.getRawType();
        if (type != String.class && type != byte[].class) {
            throw new IllegalStateException("personal data must be a text or bytes: " + member);
        }
        return type == String.class;
    }
}
