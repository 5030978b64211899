package io.dragoman.saga.inquiry.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names known beforehand, folded. They help where capitals are missing; unknown names are read as well. */
final class Gazetteer {

    static final Gazetteer PLACES = new Gazetteer("places.txt", "\\R");
    static final Gazetteer GIVEN_NAMES = new Gazetteer("given-names.txt", "\\s+");

    /** Abbreviations of states and provinces. */
    static final Gazetteer REGIONS = new Gazetteer("regions.txt", "\\s+");

    /** First words that give a place away. */
    static final Gazetteer PLACE_BEGINNINGS = new Gazetteer("place-beginnings.txt", "\\s+");

    /** The most words a known name has. */
    static final int LONGEST = 5;

    private final Set<String> names;

    private Gazetteer(String file, String separator) {
        try (InputStream in = Objects.requireNonNull(Gazetteer.class.getResourceAsStream(file), file)) {
            names = Pattern.compile(separator)
                    .splitAsStream(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .map(name -> Folding.fold(name).strip())
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    boolean knows(String folded) {
        return names.contains(folded);
    }
}
