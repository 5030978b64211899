package io.dragoman.saga.inquiry.local;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs and names of currencies. A bare dollar sign is taken for the US dollar. */
public final class Currencies {

    private static final List<String> CODES =
            List.of("USD", "EUR", "GBP", "BRL", "CAD", "AUD", "CHF", "JPY", "MXN", "ARS", "COP", "CLP", "PEN", "INR");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("u$s", "USD"),
            Map.entry("r$", "BRL"),
            Map.entry("ca$", "CAD"),
            Map.entry("c$", "CAD"),
            Map.entry("au$", "AUD"),
            Map.entry("a$", "AUD"),
            Map.entry("mx$", "MXN"),
            Map.entry("\u20ac", "EUR"),
            Map.entry("\u00a3", "GBP"),
            Map.entry("\u00a5", "JPY"),
            Map.entry("\u20b9", "INR"));

    /** Any sign or name, for a pattern. */
    static final String ANY = "(?:us\\$|u\\$s|r\\$|ca\\$|c\\$|au\\$|a\\$|mx\\$|[$\u20ac\u00a3\u00a5\u20b9]|"
            + CODES.stream().map(code -> "{money." + code + "}").collect(Collectors.joining("|"))
            // "USD4500"
            + "|(?<![\\p{L}\\d])(?:" + String.join("|", CODES).toLowerCase(Locale.ROOT) + ")(?=\\d))";

    private Currencies() {}

    /** Whether a sign or word of the currency, or its code, stands in what a customer wrote. */
    public static boolean named(String code, String words) {
        String folded = Folding.fold(words);
        Lexicon lexicon = Lexicon.of(Languages.of(folded));
        boolean sign = lexicon.pattern(ANY)
                .matcher(folded)
                .results()
                .anyMatch(found -> code.equals(code(lexicon, found.group())));
        String literally = Pattern.quote(code.toLowerCase(Locale.ROOT));
        return sign
                || Pattern.compile("(?<!\\p{L})" + literally + "(?!\\p{L})")
                        .matcher(folded)
                        .find();
    }

    /** The code of a folded sign or name. */
    static @Nullable String code(Lexicon lexicon, @Nullable String sign) {
        if (sign == null) {
            return null;
        }
        String word = sign.replaceAll("\\s+", " ");
        String known = SIGNS.get(word);
        return known != null
                ? known
                : CODES.stream()
                        .filter(code -> words(lexicon, code).contains(word))
                        .findFirst()
                        .or(() -> CODES.stream()
                                .filter(code -> code.equalsIgnoreCase(word))
                                .findFirst())
                        .orElse(null);
    }

    private static Set<String> words(Lexicon lexicon, String code) {
        return lexicon.words("money." + code);
    }
}
