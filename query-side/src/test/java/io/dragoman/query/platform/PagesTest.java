package io.dragoman.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.Listing.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private final TestMongo mongo = new TestMongo();
    private final Listing newest =
            Listing.newestFirst(mongo.database().getCollection("things_v1"), "things", "position");

    @AfterEach
    void stop() {
        mongo.close();
    }

    /** Neither gaps nor repetitions, also when the last page is a full one. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void pages_of_any_size_join_to_the_whole_list(int size) {
        for (long position = 1; position <= 6; position++) {
            put("t1", position);
            put("t2", position * 10);
        }
        List<Long> seen = new ArrayList<>();
        PageRequest page = new PageRequest(null, size);
        for (Slice slice = read(page); ; slice = read(page)) {
            assertThat(slice.documents()).isNotEmpty();
            slice.documents().forEach(document -> seen.add(document.getLong("position")));
            if (slice.next() == null) {
                break;
            }
            page = new PageRequest(slice.next(), size);
        }
        assertThat(seen).containsExactly(6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void an_empty_list_is_one_empty_page() {
        assertThat(read(new PageRequest(null, 10))).isEqualTo(new Slice(List.of(), null));
    }

    @Test
    void a_document_without_a_place_is_in_no_list() {
        mongo.database().getCollection("things_v1").insertOne(new Document("tenant", "t1"));
        assertThat(read(new PageRequest(null, 10)).documents()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "dGhpbmdz", "dGhpbmdzOg", "dGhpbmdzOmFiYw", "b3RoZXI6MQ", "{\"$gt\":1}"})
    void what_is_no_cursor_of_the_list_is_refused(String cursor) {
        assertThatThrownBy(() -> read(new PageRequest(cursor, 10))).isInstanceOf(QueryRefused.class);
    }

    @Test
    void keys_sort_as_times_do_and_then_as_positions_do() {
        Random random = new Random(1);
        TreeSet<String> keys = new TreeSet<>();
        List<long[]> numbers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            long[] number = {random.nextInt(200) * 1_000L - 100_000L, random.nextInt(1_000)};
            numbers.add(number);
            keys.add(SortKey.of(Instant.ofEpochMilli(number[0]), number[1]));
        }
        assertThat(keys.stream().map(key -> SortKey.time(key).toEpochMilli()).toList())
                .isSorted();
        assertThat(numbers).allSatisfy(number -> {
            String key = SortKey.of(Instant.ofEpochMilli(number[0]), number[1]);
            assertThat(SortKey.time(key).toEpochMilli()).isEqualTo(number[0]);
            assertThat(SortKey.position(key)).isEqualTo(number[1]);
        });
        assertThat(SortKey.of(Instant.EPOCH, 9)).isLessThan(SortKey.of(Instant.EPOCH, 10));
        assertThat(SortKey.of(Instant.ofEpochMilli(Long.MIN_VALUE), "z")).isLessThan(SortKey.of(Instant.EPOCH, "a"));
    }

    private Slice read(PageRequest page) {
        return newest.read(Where.tenant("t1"), page);
    }

    private void put(String tenant, long position) {
        mongo.database()
                .getCollection("things_v1")
                .insertOne(new Document("tenant", tenant).append("position", position));
    }
}
