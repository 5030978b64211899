package io.dragoman.gateway.inquiry;

import io.dragoman.conversation.Channel;
import io.dragoman.gateway.platform.ApiProblem;
import io.dragoman.gateway.platform.TimeInput;
import io.dragoman.inquiry.InquiryFilter;
import io.dragoman.inquiry.InquiryFilter.Range;
import io.dragoman.inquiry.InquirySort;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.inquiry.Stage;
import io.dragoman.search.SearchText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a request narrows the board to, and in which order it wants it.
 *
 * @param asked the order that is asked for, if any
 */
record BoardRequest(InquiryFilter filter, @Nullable InquirySort asked) {

    /** Every parameter that narrows or orders; {@code q} and {@code search} are read elsewhere. */
    static final Set<String> PARAMETERS = Set.of(
            "status",
            "stage",
            "source",
            "destination",
            "openedFrom",
            "openedTo",
            "from",
            "to",
            "travelFrom",
            "travelTo",
            "minValue",
            "maxValue",
            "currency",
            "ready",
            "highValue",
            "sort",
            "q",
            "search");

    private static final int LONGEST_DESTINATION = 200;

    /** Reads the parameters; {@code threshold} is what high value lies above. */
    static BoardRequest of(MultiValueMap<String, String> parameters, BigDecimal threshold) {
        Reader read = new Reader(parameters);
        InquiryFilter filter = new InquiryFilter(
                read.statuses(),
                read.one("stage", Stage.values(), Stage::label),
                read.one("source", Channel.values(), Channel::label),
                read.destination(),
                read.range("openedFrom", "openedTo", TimeInput::timeOrDay),
                read.range("from", "to", TimeInput::timeOrDay),
                read.range("travelFrom", "travelTo", TimeInput::day),
                read.value(threshold),
                read.currency(),
                read.flag("ready"));
        return new BoardRequest(filter, read.one("sort", InquirySort.values(), InquirySort::label));
    }

    /** The order of a list that people look at; where words are searched for, the newest match first. */
    InquirySort sortFor(@Nullable SearchText text) {
        return sort(text == null ? usual(filter) : InquirySort.ACTIVITY);
    }

    /** The order that is asked for, else another. */
    InquirySort sort(InquirySort otherwise) {
        return asked == null ? otherwise : asked;
    }

    /** A range is read in its own order where no other is wanted: so it costs what it shows. */
    private static InquirySort usual(InquiryFilter filter) {
        if (!filter.opened().equals(Range.all())) {
            return InquirySort.OPENED;
        }
        if (!filter.travel().equals(Range.all())) {
            return InquirySort.TRAVEL;
        }
        return filter.value().equals(Range.all()) ? InquirySort.ACTIVITY : InquirySort.VALUE;
    }

    private record Reader(MultiValueMap<String, String> parameters) {

        @Nullable String text(String name) {
            String text = parameters.getFirst(name);
            return text == null || text.isBlank() ? null : text.strip();
        }

        Set<InquiryStatus> statuses() {
            Set<InquiryStatus> statuses = EnumSet.noneOf(InquiryStatus.class);
            parameters.getOrDefault("status", List.of()).stream()
                    .filter(Objects::nonNull)
                    .flatMap(words -> Stream.of(words.split(",", -1)))
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> statuses.add(status(word)));
            return statuses;
        }

        private static InquiryStatus status(String word) {
            return Arrays.stream(InquiryStatus.values())
                    .filter(status -> status.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> ApiProblem.invalidField("status", "status is none of the known words."));
        }

        <T> @Nullable T one(String name, T[] known, Function<T, String> label) {
            String wanted = text(name);
            if (wanted == null) {
                return null;
            }
            List<String> words = Arrays.stream(known).map(label).toList();
            int place = words.indexOf(wanted);
            if (place < 0) {
                throw ApiProblem.invalidField(name, name + " is one of " + String.join(", ", words) + ".");
            }
            return known[place];
        }

        @Nullable String destination() {
            String text = text("destination");
            if (text != null && text.length() > LONGEST_DESTINATION) {
                throw ApiProblem.invalidField(
                        "destination", "destination has at most " + LONGEST_DESTINATION + " characters.");
            }
            return text;
        }

        <T> Range<T> range(String from, String to, BiFunction<String, String, T> type) {
            return new Range<>(bound(from, type), bound(to, type));
        }

        private <T> @Nullable T bound(String name, BiFunction<String, String, T> type) {
            String text = text(name);
            return text == null ? null : type.apply(name, text);
        }

        Range<BigDecimal> value(BigDecimal threshold) {
            Range<BigDecimal> asked = range("minValue", "maxValue", Reader::amount);
            if (!flag("highValue")) {
                return asked;
            }
            BigDecimal above = threshold.add(new BigDecimal("0.01"));
            BigDecimal from = asked.from();
            return new Range<>(from == null || from.compareTo(above) < 0 ? above : from, asked.to());
        }

        private static BigDecimal amount(String name, String text) {
            if (!text.matches("\\d{1,12}(\\.\\d{1,2})?")) {
                throw ApiProblem.invalidField(name, name + " must be an amount like 5000 or 4200.50.");
            }
            return new BigDecimal(text);
        }

        @Nullable String currency() {
            String text = text("currency");
            if (text != null && !text.matches("[A-Z]{3}")) {
                throw ApiProblem.invalidField("currency", "currency is three capital letters.");
            }
            return text;
        }

        boolean flag(String name) {
            String text = text(name);
            if (text == null || text.equals("false")) {
                return false;
            }
            if (!text.equals("true")) {
                throw ApiProblem.invalidField(name, name + " is true or false.");
            }
            return true;
        }
    }
}
