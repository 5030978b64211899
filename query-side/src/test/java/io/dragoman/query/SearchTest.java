package io.dragoman.query;

import static io.dragoman.query.Story.page;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.contact.ContactEvent.ContactTagged;
import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.NameRemoved;
import io.dragoman.contact.ContactEvent.Tag;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.MessageKind;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import io.dragoman.search.SearchHit;
import io.dragoman.search.SearchKind;
import io.dragoman.search.SearchQuery.FindConversationsWith;
import io.dragoman.search.SearchQuery.FindThings;
import io.dragoman.search.SearchText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.HandlerExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Set<SearchKind> ALL = EnumSet.allOf(SearchKind.class);

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void a_message_is_found_with_whom_and_where_it_was_said() {
        story.asks("ada", "m1", "To Lisbon, please", second(100)).renames("ada", "Ada");
        readSide.catchUp();
        assertThat(hits("lisb", SearchKind.MESSAGE))
                .containsExactly(new SearchHit(
                        SearchKind.MESSAGE,
                        "m1",
                        "ada",
                        "Ada",
                        Story.conversation("ada").local(),
                        "ada-1",
                        "To Lisbon, please",
                        second(100)));
    }

    @Test
    void a_contact_is_found_by_name_tags_address_and_the_end_of_its_number() {
        links("ada", "mail", IdentityKind.EMAIL, "lovelace@example.org");
        links("ada", "phone", IdentityKind.PHONE, "+34600111222");
        story.history.add(
                Story.contact("ada"),
                new ContactTagged(Story.contact("ada"), List.of(new Tag("Golf"), new Tag("VIP")), second(1)));
        story.renames("ada", "Ada Byron");
        readSide.catchUp();
        for (String words : List.of("byr ad", "vip", "golf byron", "lovel example", "1222", "+34 600 111 222")) {
            assertThat(hits(words, SearchKind.CONTACT)).as(words).hasSize(1);
        }
        assertThat(hits("lisbon", SearchKind.CONTACT)).isEmpty();
    }

    @Test
    void the_words_of_a_deleted_message_and_of_its_edits_are_forgotten_in_whatever_order_they_come() {
        story.changes("ada", "d1", MessageKind.DELETION, null, "m1", second(3))
                .asks("ada", "m1", "To Lisbon", second(1))
                .changes("ada", "e1", MessageKind.EDIT, "To Madrid", "m1", second(2))
                .writes("ada", "m2", "To Lisbon again", second(4));
        readSide.catchUp();
        assertThat(hits("madrid", SearchKind.MESSAGE)).isEmpty();
        assertThat(hits("lisbon", SearchKind.MESSAGE)).extracting(SearchHit::id).containsExactly("m2");
        story.changes("eve", "d2", MessageKind.DELETION, null, "m2", second(5));
        readSide.catchUp();
        assertThat(hits("lisbon", SearchKind.MESSAGE)).extracting(SearchHit::id).containsExactly("m2");
        story.changes("ada", "d3", MessageKind.DELETION, null, "m2", second(6));
        readSide.catchUp();
        assertThat(hits("lisbon", SearchKind.MESSAGE)).isEmpty();
    }

    @Test
    void what_is_no_longer_true_is_no_longer_found() {
        links("ada", "phone", IdentityKind.PHONE, "+34600111222");
        story.renames("ada", "Ada").renames("ada", "Augusta");
        readSide.catchUp();
        assertThat(hits("ada", SearchKind.CONTACT)).isEmpty();
        assertThat(hits("augusta 1222", SearchKind.CONTACT)).hasSize(1);
        ContactId ada = Story.contact("ada");
        story.history.add(ada, new IdentityDetached(ada, IdentityClaimId.of("t1", "phone"), null, null, second(5)));
        story.history.add(ada, new NameRemoved(ada, second(6)));
        readSide.catchUp();
        assertThat(hits("1222", SearchKind.CONTACT)).isEmpty();
        assertThat(hits("augusta", SearchKind.CONTACT)).isEmpty();
    }

    @Test
    void who_must_not_see_numbers_finds_none() {
        links("ada", "phone", IdentityKind.PHONE, "+34600111222");
        story.asks("ada", "m1", "call 34600111999 in 2031", second(5));
        readSide.catchUp();
        assertThat(find(new SearchText("2031", false), ALL, page()).items()).isNotEmpty();
        for (String number : List.of("34600111999", "34600", "11999", "34 600 111 999", "３４６００")) {
            assertThat(find(new SearchText(number, false), ALL, page()).items()).isEmpty();
            assertThat(find(new SearchText(number, true), ALL, page()).items())
                    .as(number)
                    .isNotEmpty();
        }
        story.asks("ada", "m2", "or +1 650 555 1234, tel6505", second(6));
        readSide.catchUp();
        for (String part : List.of("6", "or 65", "650", "555", "1234", "650,555,1234", "203", "tel65 650", "tel6505")) {
            assertThat(find(new SearchText(part, false), ALL, page()).items())
                    .as(part)
                    .isEmpty();
        }
        assertThat(find(new SearchText("1222", false), ALL, page()).items()).isEmpty();
        assertThat(find(new SearchText("34600111222", false), ALL, page()).items())
                .isEmpty();
    }

    @Test
    void all_kinds_come_in_one_order_and_pages_join() {
        for (int i = 1; i <= 9; i++) {
            story.asks("c" + i, "m" + i, i % 2 == 0 ? "even Lisbon" : "odd Lisbon", second(100L + i));
        }
        readSide.catchUp();
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<SearchHit> hits = find(new SearchText("odd lisbon", true), ALL, new PageRequest(cursor, 2));
            hits.items().forEach(hit -> found.add(hit.id()));
            cursor = hits.next();
        } while (cursor != null);
        assertThat(found).containsExactly("m9", "m7", "m5", "m3", "m1");
    }

    @Test
    void conversations_are_found_by_any_message_and_by_the_contact() {
        story.asks("ada", "m1", "To Lisbon", second(100))
                .writes("ada", "m2", "Lisbon again", second(300))
                .asks("bob", "m3", "Not Lisbon", second(200))
                .renames("bob", "Bob");
        readSide.catchUp();
        assertThat(conversations("lisbon", new PageRequest(null, 1)).items())
                .containsExactly(Story.conversation("ada").local());
        String next = conversations("lisbon", new PageRequest(null, 1)).next();
        Page<String> second = conversations("lisbon", new PageRequest(next, 1));
        assertThat(second.items()).containsExactly(Story.conversation("bob").local());
        assertThat(second.next()).isNull();
        assertThat(conversations("bob", page()).items())
                .containsExactly(Story.conversation("bob").local());
    }

    @Test
    void nothing_of_another_tenant_is_found() {
        story.asks("ada", "m1", "To Lisbon", second(100));
        readSide.catchUp();
        FindThings foreign = new FindThings(new Scope("t2", 0), new SearchText("lisbon", true), ALL, page());
        assertThat(readSide.page(foreign).items()).isEmpty();
    }

    @Test
    void an_operator_is_a_word_and_signs_alone_find_nothing() {
        story.asks("ada", "m1", "costs $gt 5 (maybe) .* [x]", second(100));
        readSide.catchUp();
        assertThat(hits("{\"$gt\": 1}", SearchKind.MESSAGE)).isEmpty();
        assertThat(hits("$gt (may", SearchKind.MESSAGE)).hasSize(1);
        assertThat(hits(".*", SearchKind.MESSAGE)).isEmpty();
        assertThat(hits("^to", SearchKind.MESSAGE)).isEmpty();
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        assertThatThrownBy(() -> find(new SearchText("x", true), ALL, new PageRequest("aW5xdWlyaWVzOjE", 5)))
                .isInstanceOf(HandlerExecutionException.class);
    }

    @Test
    void the_kinds_asked_for_are_the_kinds_found() {
        story.asks("ada", "m1", "I am Ada", second(100)).renames("ada", "Ada");
        readSide.catchUp();
        assertThat(find(new SearchText("ada", true), ALL, page()).items())
                .extracting(SearchHit::kind, SearchHit::id)
                .containsExactlyInAnyOrder(tuple(SearchKind.MESSAGE, "m1"), tuple(SearchKind.CONTACT, "ada"));
        assertThat(hits("ada", SearchKind.CONTACT)).extracting(SearchHit::id).containsExactly("ada");
    }

    private void links(String contact, String claim, IdentityKind kind, String identity) {
        ContactId id = Story.contact(contact);
        if (story.history.head() == 0) {
            story.registers(contact);
        }
        story.history.add(id, new IdentityLinked(id, IdentityClaimId.of("t1", claim), kind, identity, second(9)));
    }

    private List<SearchHit> hits(String words, SearchKind kind) {
        return find(new SearchText(words, true), Set.of(kind), page()).items();
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private Page<SearchHit> find(SearchText text, Set<SearchKind> kinds, PageRequest page) {
        return (Page<SearchHit>) readSide.page(new FindThings(scope(), text, kinds, page));
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private Page<String> conversations(String words, PageRequest page) {
        return (Page<String>) readSide.page(new FindConversationsWith(scope(), new SearchText(words, true), page));
    }
}
