package io.dragoman.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexPlanTest {

    private static final Document NEWEST_FIRST = new Document("last", -1);

    private final MVStore store = MVStore.open(null);
    private final OrderedIndex all = index("tenant", "last");
    private final OrderedIndex byStatus = index("tenant", "status", "last");
    private final OrderedIndex byTag = index("tenant", "tags", "last");
    private final OrderedIndex byWhole = index("tenant", "whole");

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_page_is_read_in_its_order_from_the_index_that_knows_most_of_the_question() {
        fill(1_000);
        IndexPlan page = plan(new Document("tenant", "t").append("last", new Document("$lt", "00500")));
        IndexPlan status = plan(new Document("tenant", "t").append("status", new Document("$in", List.of("a", "b"))));
        IndexPlan tag = plan(new Document("tenant", "t").append("tags", "x").append("other", 1));
        assertThat(page.index()).isSameAs(all);
        assertThat(status.index()).isSameAs(byStatus);
        assertThat(tag.index()).isSameAs(byTag);
        assertThat(List.of(page, status, tag)).allMatch(IndexPlan::isSorted);
        assertThat(new IndexScan(page).ids().limit(3)).containsExactly("499", "498", "497");
        assertThat(new IndexScan(status).ids().limit(3)).containsExactly("999", "998", "996");
        assertThat(new IndexScan(tag).ids().limit(3)).containsExactly("999", "998", "997");
    }

    @Test
    void an_order_is_worth_more_than_the_absence_of_what_few_have() {
        fill(10);
        Document question = new Document("tenant", "t").append("whole", null);
        assertThat(plan(question).index()).isSameAs(all);
        assertThat(plan(question.append("tags", "x")).index()).isSameAs(byTag);
        assertThat(plan(new Document("tenant", "t").append("whole", "7")).index())
                .isSameAs(byWhole);
    }

    @Test
    void a_count_needs_no_document() {
        fill(300);
        Document question = new Document("tenant", "t").append("status", "a").append("last", new Document("$gte", ""));
        assertThat(plan(question).count()).contains(100L);
        assertThat(plan(question.append("other", 1)).count()).isEmpty();
        assertThat(plan(new Document("tenant", "t").append("tags", new Document("$in", List.of("x", "y"))))
                        .count())
                .isEmpty();
    }

    @Test
    void values_whose_order_is_not_kept_make_an_index_stop_before_their_field() {
        fill(10);
        byStatus.add(new Document("_id", "odd").append("tenant", "t").append("status", 0.5), "odd", null);
        assertThat(plan(new Document("tenant", "t").append("status", "a")).index())
                .isSameAs(all);
    }

    @Test
    void a_page_of_much_is_read_in_its_order_and_a_page_of_little_is_sorted() {
        fill(1_000);
        OrderedIndex byName = index("tenant", "name", "last");
        for (int i = 0; i < 1_000; i++) {
            String name = i == 7 ? "rare" : "frequent";
            Document document = new Document("_id", Integer.toString(i))
                    .append("tenant", "t")
                    .append("name", name);
            byName.add(document.append("opened", i).append("last", "%05d".formatted(i)), Integer.toString(i), null);
        }
        OrderedIndex byOpening = index("tenant", "opened");
        for (int i = 0; i < 1_000; i++) {
            byOpening.add(new Document("tenant", "t").append("opened", i), Integer.toString(i), null);
        }
        List<OrderedIndex> indexes = List.of(byName, byOpening);
        Document order = new Document("opened", -1);
        for (String name : List.of("rare", "frequent", "unknown")) {
            Document question = new Document("tenant", "t").append("name", name);
            assertThat(PlanChoice.best(indexes.stream(), question, order, 10).map(IndexPlan::index))
                    .as(name)
                    .containsSame(name.equals("frequent") ? byOpening : byName);
            assertThat(PlanChoice.best(indexes.stream(), question, order, 0).map(IndexPlan::index))
                    .as(name)
                    .containsSame(byName);
        }
    }

    private IndexPlan plan(Document question) {
        return PlanChoice.best(Stream.of(all, byStatus, byTag, byWhole), question, NEWEST_FIRST, 0)
                .orElseThrow();
    }

    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            int number = i;
            Document document = new Document("_id", Integer.toString(i))
                    .append("tenant", "t")
                    .append("status", List.of("a", "b", "c").get((i + 1) % 3))
                    .append("tags", List.of("x", "y"))
                    .append("last", "%05d".formatted(i));
            Stream.of(all, byStatus, byTag, byWhole)
                    .forEach(index -> index.add(document, Integer.toString(number), null));
        }
    }

    private OrderedIndex index(String... fields) {
        String name = String.join("-", fields);
        List<IndexKey> keys =
                Stream.of(fields).map(field -> new IndexKey(field, true)).toList();
        return new OrderedIndex(store.openMap(name, OrderedIndex.MAP), name, keys);
    }
}
