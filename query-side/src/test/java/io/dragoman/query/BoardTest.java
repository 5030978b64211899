package io.dragoman.query;

import static io.dragoman.query.Story.page;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.inquiry.InquiryBoard;
import io.dragoman.inquiry.InquiryEvent.InquiryClosed;
import io.dragoman.inquiry.InquiryEvent.InquiryStatusChanged;
import io.dragoman.inquiry.InquiryField;
import io.dragoman.inquiry.InquiryQuery.FindInquiries;
import io.dragoman.inquiry.InquiryQuery.FindInquiryMessages;
import io.dragoman.inquiry.InquiryRow;
import io.dragoman.inquiry.InquiryStatus;
import io.dragoman.inquiry.Stage;
import io.dragoman.integration.Provider;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Refusal;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import io.dragoman.search.SearchText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.HandlerExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoardTest {

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void a_first_message_is_a_row_with_name_and_words() {
        story.asks("ada", "m1", "To Lisbon, please", second(100)).renames("ada", "Ada");
        InquiryBoard board = board();
        assertThat(board.position()).isEqualTo(story.history.head());
        assertThat(board.items())
                .containsExactly(new InquiryRow(
                        "ada-1",
                        "ada",
                        "Ada",
                        Channel.WHATSAPP,
                        Provider.META,
                        "To Lisbon, please",
                        second(100),
                        InquiryStatus.NEW_WHATSAPP,
                        Stage.OPEN,
                        List.of(),
                        null,
                        0,
                        second(5),
                        second(7)));
    }

    @Test
    void a_contact_without_a_name_is_called_by_its_number() {
        story.asks("7", "m1", "Hello", second(1));
        assertThat(board().items()).extracting(InquiryRow::contactName).containsExactly("+15557");
    }

    @Test
    void the_newest_activity_comes_first_and_a_late_message_is_not_the_newest() {
        story.asks("ada", "m1", "first", second(100))
                .asks("bob", "m2", "second", second(200))
                .writes("ada", "m3", "third", second(300))
                .links("ada", "m3", second(300))
                .writes("bob", "m0", "late", second(50))
                .links("bob", "m0", second(50));
        assertThat(board().items())
                .extracting(InquiryRow::id, InquiryRow::lastWords)
                .containsExactly(tuple("ada-1", "third"), tuple("bob-1", "second"));
    }

    @Test
    void our_own_words_stand_in_the_inquiry_and_move_it_not() {
        story.asks("ada", "m1", "first", second(100)).asks("bob", "m2", "second", second(200));
        story.receives("ada", "m3", "our offer", second(300), Provider.GREEN_API, Channel.WHATSAPP, Direction.ECHO)
                .linksOwn("ada", "m3", second(300));
        assertThat(board().items())
                .extracting(InquiryRow::id, InquiryRow::lastWords)
                .containsExactly(tuple("bob-1", "second"), tuple("ada-1", "first"));
        assertThat(readSide.page(new FindInquiryMessages(scope(), Story.inquiry("ada"), page()))
                        .items())
                .hasSize(2);
    }

    @Test
    void pages_join_to_the_whole_board_and_the_last_one_has_no_next() {
        for (int i = 1; i <= 7; i++) {
            story.asks("c" + i, "m" + i, "words", second(i));
        }
        readSide.catchUp();
        List<String> ids = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            InquiryBoard board = ask(Set.of(), null, null, new PageRequest(cursor, 3));
            board.items().forEach(row -> ids.add(row.id()));
            cursor = board.next();
            pages++;
        } while (cursor != null);
        assertThat(ids).containsExactly("c7-1", "c6-1", "c5-1", "c4-1", "c3-1", "c2-1", "c1-1");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void status_and_stage_choose_rows_and_the_counters_count_all() {
        story.asks("ada", "m1", "words", second(1)).asks("bob", "m2", "words", second(2));
        story.history.add(
                Story.inquiry("ada"),
                new InquiryStatusChanged(
                        Story.inquiry("ada"),
                        InquiryStatus.INCOMPLETE,
                        List.of(InquiryField.LAST_NAME),
                        "policy/1",
                        second(3)));
        story.history.add(
                Story.inquiry("bob"), new InquiryClosed(Story.inquiry("bob"), Story.contact("bob"), "done", second(4)));
        readSide.catchUp();

        InquiryBoard incomplete = ask(Set.of(InquiryStatus.INCOMPLETE), null, null, page());
        InquiryBoard closed = ask(Set.of(), Stage.CLOSED, null, page());
        assertThat(incomplete.items()).extracting(InquiryRow::id).containsExactly("ada-1");
        assertThat(incomplete.items().get(0).missingFields()).containsExactly(InquiryField.LAST_NAME);
        assertThat(closed.items()).extracting(InquiryRow::id).containsExactly("bob-1");
        assertThat(closed.counters())
                .isEqualTo(new InquiryBoard.Counters(2, 0, 2, 0, Map.of("Incomplete", 1L, "new_whatsapp", 1L)));
    }

    @Test
    void a_search_takes_its_text_literally_and_ignores_case() {
        story.asks("ada", "m1", "What does a.c cost? (50%)", second(1)).asks("bob", "m2", "abc", second(2));
        readSide.catchUp();
        assertThat(found("A.C COST? (")).containsExactly("ada-1");
        assertThat(found(".*")).isEmpty();
        assertThat(found("{\"$gt\": \"\"}")).isEmpty();
        assertThat(found("  ")).containsExactly("bob-1", "ada-1");
    }

    @Test
    void a_search_finds_inquiries_by_any_message_by_fields_and_by_the_contact() {
        story.asks("ada", "m1", "To Lisbon", second(1))
                .renames("ada", "Ada Lovelace")
                .asks("bob", "m2", "To Porto", second(2))
                .writes("bob", "m3", "in July", second(3))
                .links("bob", "m3", second(3));
        readSide.catchUp();
        assertThat(found("porto")).containsExactly("bob-1");
        assertThat(found("to")).containsExactly("bob-1", "ada-1");
        assertThat(found("lovel")).containsExactly("ada-1");
    }

    @Test
    void a_search_shows_only_rows_of_the_status_and_stage_asked_for() {
        story.asks("ada", "m1", "To Lisbon", second(1)).asks("bob", "m2", "To Lisbon", second(2));
        story.history.add(
                Story.inquiry("bob"), new InquiryClosed(Story.inquiry("bob"), Story.contact("bob"), "done", second(4)));
        readSide.catchUp();
        InquiryBoard open = ask(Set.of(), Stage.OPEN, "lisbon", new PageRequest(null, 1));
        assertThat(open.items()).extracting(InquiryRow::id).containsExactly("ada-1");
        assertThat(open.next()).isNull();
    }

    @Test
    void a_search_shows_each_inquiry_once_where_its_newest_match_is() {
        story.asks("ada", "m1", "To Lisbon", second(1))
                .asks("bob", "m2", "To Lisbon", second(2))
                .asks("cee", "m3", "To Lisbon", second(3))
                .writes("ada", "m4", "Lisbon!", second(4))
                .links("ada", "m4", second(4))
                .writes("cee", "m5", "Lisbon!", second(5))
                .links("cee", "m5", second(5));
        readSide.catchUp();
        assertThat(foundOneByOne("lisbon")).containsExactly("cee-1", "ada-1", "bob-1");
    }

    @Test
    void what_belongs_to_contacts_that_fit_comes_first_and_not_again() {
        story.asks("ada", "m1", "To Lisbon", second(1))
                .asks("bob", "m2", "To Porto", second(2))
                .renames("bob", "Bob of Lisbon")
                .asks("cee", "m3", "To Lisbon", second(3))
                .renames("ada", "Lisbon's Ada");
        readSide.catchUp();
        assertThat(foundOneByOne("lisbon")).containsExactly("bob-1", "ada-1", "cee-1");
    }

    private List<String> foundOneByOne(String search) {
        List<String> ids = new ArrayList<>();
        String cursor = null;
        do {
            InquiryBoard board = ask(Set.of(), null, search, new PageRequest(cursor, 1));
            board.items().forEach(row -> ids.add(row.id()));
            cursor = board.next();
        } while (cursor != null);
        return ids;
    }

    @Test
    void a_search_goes_on_where_its_page_ended() {
        for (int i = 1; i <= 6; i++) {
            story.asks("c" + i, "m" + i, i % 2 == 0 ? "even" : "odd", second(i));
        }
        readSide.catchUp();
        InquiryBoard first = ask(Set.of(), null, "even", new PageRequest(null, 2));
        InquiryBoard second = ask(Set.of(), null, "even", new PageRequest(first.next(), 2));
        assertThat(first.items()).extracting(InquiryRow::id).containsExactly("c6-1", "c4-1");
        assertThat(second.items()).extracting(InquiryRow::id).containsExactly("c2-1");
        assertThat(second.next()).isNull();
    }

    @Test
    void nothing_of_another_tenant_is_found() {
        story.asks("ada", "m1", "words", second(1));
        readSide.catchUp();
        InquiryBoard board =
                readSide.ask(new FindInquiries(new Scope("t2", 0), Set.of(), null, null, page()), InquiryBoard.class);
        assertThat(board.items()).isEmpty();
        assertThat(board.counters().total()).isZero();
    }

    @Test
    void a_cursor_that_is_none_of_this_list_is_refused() {
        for (String cursor : List.of("?", "", "aW5xdWlyaWVz", "Y29udGFjdHM6YQ", "$gt")) {
            assertThatThrownBy(() -> ask(Set.of(), null, null, new PageRequest(cursor, 10)))
                    .isInstanceOf(HandlerExecutionException.class)
                    .extracting(refused -> ((HandlerExecutionException) refused)
                            .<Refusal>getDetails()
                            .orElseThrow())
                    .isEqualTo(new Refusal(Refusal.Code.INVALID_FIELD, "the cursor is none of this list", "cursor"));
        }
    }

    private List<String> found(String search) {
        return ask(Set.of(), null, search, page()).items().stream()
                .map(InquiryRow::id)
                .toList();
    }

    private InquiryBoard board() {
        readSide.catchUp();
        return ask(Set.of(), null, null, page());
    }

    private InquiryBoard ask(
            Set<InquiryStatus> statuses, @Nullable Stage stage, @Nullable String search, PageRequest page) {
        return readSide.ask(
                new FindInquiries(scope(), statuses, stage, search == null ? null : new SearchText(search, true), page),
                InquiryBoard.class);
    }
}
