package io.dragoman.saga.inquiry;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.platform.KeyedHash;
import io.dragoman.saga.inquiry.Extractor.Spoken;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was said. It comes from the history, not from a screen, so it is what was said when it was asked.
 *
 * @param history a message as the history has it
 * @param zones where a contact is at home, as far as is known
 */
public record Words(
        Function<MessageId, Optional<MessageReceived>> history, Function<ContactId, ZoneId> zones, KeyedHash hash) {

    private static final String INPUT = "extraction-input";

    /** The same for the same words in the same order, so that it can be told what was read without saying it. */
    public String hash(List<Spoken> messages) {
        Stream<String> words = messages.stream().map(Spoken::words);
        return hash.of(
                messages.get(0).id().tenant(),
                Stream.concat(Stream.of(INPUT), words).toArray(String[]::new));
    }

    /** Those of the messages that have words. */
    public List<Spoken> of(List<MessageId> messages) {
        return messages.stream().flatMap(this::spoken).toList();
    }

    private Stream<Spoken> spoken(MessageId id) {
        return history.apply(id).stream().flatMap(message -> {
            String words = message.content().text();
            return words == null
                    ? Stream.empty()
                    : Stream.of(new Spoken(id, words, message.effectiveAt(), zones.apply(message.contactId())));
        });
    }
}
