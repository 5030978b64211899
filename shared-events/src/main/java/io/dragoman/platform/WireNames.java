package io.dragoman.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names under which types are stored. They do not follow the code: a class may move freely, and a name, once stored, is
 * there for ever. An event's name is {@code <feature>.<Record>}, for example {@code inquiry.InquiryOpened}.
 */
public final class WireNames {

    private final Map<String, Class<?>> typesByName;
    private final Map<Class<?>, String> namesByType;

    private WireNames(Map<String, Class<?>> typesByName) {
        Map<Class<?>, String> names = new LinkedHashMap<>();
        typesByName.forEach((name, type) -> {
            String other = names.put(type, name);
            if (other != null) {
                throw new IllegalArgumentException(type.getName() + " is called both " + other + " and " + name);
            }
        });
        this.typesByName = Map.copyOf(typesByName);
        this.namesByType = Map.copyOf(names);
    }

    /** The names of all events. */
    public static WireNames ofEvents() {
        return of(EventFamilies.ALL);
    }

    /** The names of all records of these sealed families. */
    public static WireNames of(List<Class<?>> families) {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        families.forEach(family -> addMembers(family, types));
        return new WireNames(types);
    }

    /** These names and one more, for what is not an event: a saga, an aggregate's snapshot. */
    public WireNames with(String name, Class<?> type) {
        Map<String, Class<?>> types = new LinkedHashMap<>(typesByName);
        add(name, type, types);
        return new WireNames(types);
    }

    /** The name of a type; none when the type must not be stored. */
    public Optional<String> nameOf(Class<?> type) {
        return Optional.ofNullable(namesByType.get(type));
    }

    /** The type of a name; none when no type of today has it. */
    public Optional<Class<?>> typeOf(String name) {
        return Optional.ofNullable(typesByName.get(name));
    }

    /** All types that have a name. */
    public Set<Class<?>> types() {
        return namesByType.keySet();
    }

    private static void addMembers(Class<?> family, Map<String, Class<?>> types) {
        if (!family.isSealed()) {
            throw new IllegalArgumentException(family.getName() + " is not sealed: its members cannot be listed");
        }
        for (Class<?> member : family.getPermittedSubclasses()) {
            if (member.isSealed()) {
                addMembers(member, types);
            } else {
                add(feature(member) + '.' + member.getSimpleName(), member, types);
            }
        }
    }

    private static void add(String name, Class<?> type, Map<String, Class<?>> types) {
        Class<?> other = types.putIfAbsent(name, type);
        if (other != null) {
            throw new IllegalArgumentException(name + " names both " + other.getName() + " and " + type.getName());
        }
    }

    private static String feature(Class<?> type) {
        String packageName = type.getPackageName();
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
