package io.dragoman.platform;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Describes all events, as Markdown. */
final class EventCatalogue {

    private static final String TABLE = """

            | component | type | personal | meaning |
            |---|---|---|---|
            """;

    private final WireNames names = WireNames.ofEvents();
    private final JsonMapper json = new JsonMapper();
    private final Set<Class<?>> values = new TreeSet<>(Comparator.comparing(Class::getName));
    private final SourceComments comments;
    private final StringBuilder page = new StringBuilder();

    private EventCatalogue(SourceComments comments) {
        this.comments = comments;
    }

    static String of(SourceComments comments) {
        return new EventCatalogue(comments).write();
    }

    private String write() {
        page.append("""
                # Event catalogue

                Every event that the history can hold, under the name and revision it is stored with. Components marked
                *encrypted* are stored with the key of the component marked *subject*, and read as `[erased]` once that key is
                destroyed. This page is made from the types and their comments. To make it anew:

                ```
                ./mvnw -pl shared-events test -Dtest=EventCatalogueTest -Dcatalogue.write=true
                ```
                """);
        EventFamilies.ALL.forEach(this::family);
        page.append("\n## Values inside events\n");
        values.stream().filter(Class::isRecord).forEach(this::value);
        page.append("\n## Words inside events\n\n| type | stored as | meaning |\n|---|---|---|\n");
        values.stream().filter(Class::isEnum).forEach(this::words);
        return page.toString();
    }

    private void family(Class<?> family) {
        page.append("\n## %s\n\n%s\n".formatted(family.getSimpleName(), comments.meaning(family)));
        for (Class<?> event : family.getPermittedSubclasses()) {
            page.append("\n### %s\n\nRevision %s. %s\n"
                    .formatted(
                            names.nameOf(event).orElseThrow(),
                            event.getAnnotation(Revision.class).value(),
                            comments.meaning(event)));
            components(event);
        }
    }

    private void value(Class<?> type) {
        page.append("\n### %s\n\n%s\n".formatted(nestedName(type), comments.meaning(type)));
        components(type);
    }

    private void words(Class<?> type) {
        String words = Arrays.stream(type.getEnumConstants())
                .map(word -> '`' + json.convertValue(word, String.class) + '`')
                .collect(Collectors.joining(", "));
        page.append("| %s | %s | %s |\n".formatted(nestedName(type), words, comments.meaning(type)));
    }

    private void components(Class<?> type) {
        page.append(TABLE);
        Map<String, String> meanings = comments.components(type);
        for (RecordComponent component : type.getRecordComponents()) {
            collect(component.getGenericType());
            page.append("| `%s` | %s | %s | %s |\n"
                    .formatted(
                            component.getName(),
                            nameOf(component.getAnnotatedType()),
                            personal(component),
                            meanings.getOrDefault(component.getName(), "")));
        }
    }

    /** Remembers the values and words that a type consists of, and the values inside those. */
    private void collect(Type type) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(this::collect);
        } else if (type instanceof Class<?> plain && isDescribed(plain) && values.add(plain) && plain.isRecord()) {
            Stream.of(plain.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(this::collect);
        }
    }

    private static boolean isDescribed(Class<?> type) {
        return type.isEnum() || (type.isRecord() && !StoredId.class.isAssignableFrom(type));
    }

    private static String personal(RecordComponent component) {
        if (component.isAnnotationPresent(PersonalData.class)) {
            return "encrypted";
        }
        return component.isAnnotationPresent(DataSubject.class) ? "subject" : "";
    }

    private static String nameOf(AnnotatedType type) {
        String name = nameOf(type.getType());
        return type.isAnnotationPresent(Nullable.class) ? name + ", optional" : name;
    }

    private static String nameOf(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.of(generic.getActualTypeArguments())
                    .map(EventCatalogue::nameOf)
                    .collect(Collectors.joining(", ", nameOf(generic.getRawType()) + "&lt;", "&gt;"));
        }
        return nestedName((Class<?>) type);
    }

    private static String nestedName(Class<?> type) {
        Class<?> enclosing = type.getEnclosingClass();
        return enclosing == null || enclosing.isInterface()
                ? type.getSimpleName()
                : enclosing.getSimpleName() + '.' + type.getSimpleName();
    }
}
