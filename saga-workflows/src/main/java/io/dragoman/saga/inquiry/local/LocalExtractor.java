package io.dragoman.saga.inquiry.local;

import io.dragoman.inquiry.InquiryField;
import io.dragoman.saga.inquiry.Earlier;
import io.dragoman.saga.inquiry.MessageReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads English, Portuguese, Spanish and German without a key and without a network: the same words give the same readings, in time
 * proportional to their length. Of each field it offers the reading it trusts most. It knows shapes and tables of words only, so
 * nothing that a text asks for can change what it does.
 *
 * <p>Its confidence has four levels: 0.95 where the words name the field themselves, 0.8 where words beside the value do, 0.6 where shape
 * and place suggest it, 0.4 where something is uncertain; the note then says what.
 */
public final class LocalExtractor implements MessageReader {

    private static final List<Reader> READERS = List.of(
            new PersonName(),
            new BirthDate(),
            new TravelDates(),
            new DepositDate(),
            new TripCost(),
            new Destination(),
            new Origin(),
            new HomeAddress(),
            new EmailAddress(),
            new PhoneNumber());

    private final UnaryOperator<CharSequence> meter;

    public LocalExtractor() {
        this(UnaryOperator.identity());
    }

    LocalExtractor(UnaryOperator<CharSequence> meter) {
        this.meter = meter;
    }

    @Override
    public String name() {
        return "local/4";
    }

    @Override
    public List<Reading> read(String words, Instant at, ZoneId zone) {
        return read(words, at, zone, Earlier.NOTHING);
    }

    @Override
    public List<Reading> read(String words, Instant at, ZoneId zone, Earlier earlier) {
        Text text = new Text(words, new Setting(at, zone, earlier), meter);
        Map<InquiryField, Reading> best = new EnumMap<>(InquiryField.class);
        READERS.stream()
                .flatMap(reader -> reader.read(text))
                .forEach(reading -> best.merge(reading.field(), reading, LocalExtractor::better));
        if (!best.containsKey(InquiryField.TRIP_DESTINATION)) {
            LonePlace.read(text, best).ifPresent(reading -> best.put(reading.field(), reading));
        }
        new Travellers(text, best).read().forEach(reading -> best.put(reading.field(), reading));
        return List.copyOf(best.values());
    }

    private static Reading better(Reading first, Reading second) {
        return second.confidence() > first.confidence() ? second : first;
    }
}
