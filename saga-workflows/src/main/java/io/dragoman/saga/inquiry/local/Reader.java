package io.dragoman.saga.inquiry.local;

import io.dragoman.saga.inquiry.MessageReader.Reading;
import java.util.stream.Stream;

/** Reads one kind of thing. It may offer several readings of a field; of equally confident ones the first counts. */
@FunctionalInterface
interface Reader {

    Stream<Reading> read(Text text);
}
