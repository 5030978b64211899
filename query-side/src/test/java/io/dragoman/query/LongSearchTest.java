package io.dragoman.query;

import static io.dragoman.query.Story.inquiry;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.inquiry.InquiryBoard;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryFilter;
import io.dragoman.inquiry.InquiryQuery.FindInquiries;
import io.dragoman.inquiry.InquiryRow;
import io.dragoman.inquiry.InquirySort;
import io.dragoman.inquiry.Stage;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.TestMongo;
import io.dragoman.search.SearchQuery.FindConversationsWith;
import io.dragoman.search.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More than a thousand messages are about Lisbon, which is more than one question looks at; the five oldest inquiries are open. */
class LongSearchTest {

    private static final int ALL = 60;
    private static final int OPEN = 5;
    private static final int EACH = 18;
    private static final int LIMIT = 15;

    private static final TestMongo MONGO = new TestMongo();
    private static final Story STORY = new Story();
    private static final ReadSide READ_SIDE = new ReadSide(MONGO.database(), STORY.history);

    @BeforeAll
    static void tell() {
        for (int i = 1; i <= ALL; i++) {
            STORY.asks("c" + i, "m" + i, i == 1 ? "To Lisbon with a zebra" : "To Lisbon", second(i));
            if (i > OPEN) {
                STORY.history.add(
                        inquiry("c" + i),
                        new InquiryClosed(inquiry("c" + i), Story.contact("c" + i), "lost", second(i)));
            }
        }
        for (int message = 2; message <= EACH; message++) {
            for (int i = OPEN + 1; i <= ALL; i++) {
                String id = "m" + i + "." + message;
                STORY.writes("c" + i, id, "Lisbon!", second(message * 100L + i))
                        .links("c" + i, id, second(message * 100L + i));
            }
        }
        READ_SIDE.catchUp();
    }

    @AfterAll
    static void stop() {
        MONGO.close();
    }

    @Test
    void every_match_is_found_page_after_page_the_newest_first() {
        List<String> found = all(InquiryFilter.ALL, InquirySort.ACTIVITY, "lisbon");
        assertThat(found)
                .hasSize(ALL)
                .doesNotHaveDuplicates()
                .startsWith("c60-1", "c59-1")
                .endsWith("c1-1");
    }

    @Test
    void every_match_is_found_in_another_order_too() {
        assertThat(all(InquiryFilter.ALL, InquirySort.OPENED, "lisbon"))
                .isEqualTo(all(InquiryFilter.ALL, InquirySort.OPENED, null))
                .hasSize(ALL);
        assertThat(all(InquiryFilter.ALL, InquirySort.OPENED, "zebra")).containsExactly("c1-1");
        assertThat(all(InquiryFilter.ALL, InquirySort.OPENED, "lisbon zebra")).containsExactly("c1-1");
    }

    @Test
    void a_filter_finds_what_lies_behind_matches_that_do_not_fit() {
        InquiryFilter open = InquiryFilter.of(Set.of(), Stage.OPEN);
        String[] those = {"c5-1", "c4-1", "c3-1", "c2-1", "c1-1"};
        assertThat(all(open, InquirySort.ACTIVITY, "lisbon")).containsExactly(those);
        assertThat(all(open, InquirySort.OPENED, "lisbon")).containsExactly(those);
    }

    @Test
    void a_rare_word_beside_a_frequent_one_is_looked_up_by_itself() {
        InquiryBoard first = ask(InquiryFilter.ALL, InquirySort.ACTIVITY, "lisbon zebra", null);
        assertThat(first.items()).extracting(InquiryRow::id).containsExactly("c1-1");
        assertThat(first.next()).isNull();
    }

    @Test
    void conversations_are_found_to_the_last_one() {
        List<Object> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<?> page = READ_SIDE.page(
                    new FindConversationsWith(scope(), new SearchText("lisbon", true), new PageRequest(cursor, LIMIT)));
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        assertThat(found).hasSize(ALL).doesNotHaveDuplicates();
    }

    private static List<String> all(InquiryFilter filter, InquirySort sort, @Nullable String words) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            InquiryBoard board = ask(filter, sort, words, cursor);
            board.items().forEach(row -> ids.add(row.id()));
            cursor = board.next();
        } while (cursor != null);
        return ids;
    }

    private static InquiryBoard ask(
            InquiryFilter filter, InquirySort sort, @Nullable String words, @Nullable String cursor) {
        SearchText text = words == null ? null : new SearchText(words, true);
        return READ_SIDE.ask(
                new FindInquiries(scope(), filter, sort, text, new PageRequest(cursor, LIMIT)), InquiryBoard.class);
    }
}
