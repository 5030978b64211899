package io.dragoman.query;

import static io.dragoman.query.Story.contact;
import static io.dragoman.query.Story.page;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.contact.ContactChange;
import io.dragoman.contact.ContactEvent.ContactPinned;
import io.dragoman.contact.ContactEvent.ContactTagged;
import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.NameRemoved;
import io.dragoman.contact.ContactEvent.SamePersonNoted;
import io.dragoman.contact.ContactEvent.Tag;
import io.dragoman.contact.ContactFilter;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactMergeEvent.ContactsMerged;
import io.dragoman.contact.ContactMergeEvent.MergeReverted;
import io.dragoman.contact.ContactMergesId;
import io.dragoman.contact.ContactOrder;
import io.dragoman.contact.ContactQuery.FindContactHistory;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.FindDuplicates;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.contact.DuplicateSuggestion;
import io.dragoman.contact.DuplicateSuggestion.Reason;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Answer;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.query.platform.TestMongo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContactMergeTest {

    private static final ContactMergesId MERGES = ContactMergesId.of(Story.TENANT);

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void a_merged_contact_is_shown_as_the_one_it_is_part_of() {
        threeWrite();
        merge("m1", "ada", "bob");
        readSide.catchUp();

        ContactView shown = get("bob");

        assertThat(shown).isEqualTo(get("ada"));
        assertThat(shown.id()).isEqualTo("ada");
        assertThat(shown.name()).isEqualTo("Ada");
        assertThat(shown.phone()).isEqualTo("+1555ada");
        assertThat(shown.lastMessageAt()).isEqualTo(second(300));
        assertThat(shown.identities())
                .extracting(ContactView.Identity::contactId)
                .containsExactly("ada", "bob");
        assertThat(shown.mergedFrom())
                .extracting(ContactView.Merge::id, ContactView.Merge::contactId, ContactView.Merge::name)
                .containsExactly(tuple("m1", "bob", "Bob"));
    }

    @Test
    void a_merge_that_is_taken_back_leaves_no_trace_but_in_the_history() {
        threeWrite();
        readSide.catchUp();
        ContactView before = get("bob");
        merge("m1", "ada", "bob");
        revert("m1", "ada", "bob");
        readSide.catchUp();

        assertThat(get("bob"))
                .usingRecursiveComparison()
                .ignoringFields("updatedAt")
                .isEqualTo(before);
        assertThat(get("ada").mergedFrom()).isEmpty();
        assertThat(history("bob")).startsWith("MergeReverted", "ContactsMerged");
    }

    @Test
    void merges_of_merges_are_shown_under_the_uppermost_and_come_apart_one_by_one() {
        threeWrite();
        merge("m1", "ada", "bob");
        merge("m2", "cy", "ada");
        readSide.catchUp();
        assertThat(get("bob").id()).isEqualTo("cy");
        assertThat(get("bob").mergedFrom()).extracting(ContactView.Merge::id).containsExactly("m1", "m2");

        revert("m2", "cy", "ada");
        readSide.catchUp();
        assertThat(get("bob").id()).isEqualTo("ada");
        assertThat(get("cy").mergedFrom()).isEmpty();
    }

    @Test
    void a_list_by_newest_message_has_a_merged_contact_once_where_its_newest_part_stands() {
        threeWrite();
        merge("m1", "ada", "bob");
        readSide.catchUp();

        assertThat(list(ContactFilter.NONE, ContactOrder.LAST_MESSAGE)).containsExactly("ada", "cy");
        assertThat(list(ContactFilter.NONE, ContactOrder.NAME)).containsExactly("ada", "cy");
        assertThat(list(ContactFilter.NONE, ContactOrder.REGISTERED)).containsExactly("cy", "ada");
    }

    @Test
    void every_page_size_gives_the_same_list() {
        threeWrite();
        merge("m1", "ada", "bob");
        story.registers("dan");
        readSide.catchUp();
        for (ContactOrder order : ContactOrder.values()) {
            List<String> whole = list(ContactFilter.NONE, order);
            List<String> single = new ArrayList<>();
            String cursor = null;
            do {
                Page<ContactView> page = contacts(ContactFilter.NONE, order, new PageRequest(cursor, 1));
                page.items().forEach(contact -> single.add(contact.id()));
                cursor = page.next();
            } while (cursor != null);
            assertThat(single).as(order.name()).isEqualTo(whole).hasSize(3);
        }
    }

    @Test
    void a_filter_shows_what_it_names() {
        threeWrite();
        ContactId cy = contact("cy");
        story.history
                .add(cy, new ContactPinned(cy, second(400)))
                .add(cy, new ContactTagged(cy, List.of(new Tag("vip"), new Tag("press")), second(401)));
        readSide.catchUp();
        ContactOrder order = ContactOrder.LAST_MESSAGE;

        assertThat(list(filter(true, null, null, null), order)).containsExactly("cy");
        assertThat(list(filter(false, null, null, null), order)).containsExactly("bob", "ada");
        assertThat(list(filter(null, "press", null, null), order)).containsExactly("cy");
        assertThat(list(filter(null, "pres", null, null), order)).isEmpty();
        assertThat(list(filter(null, null, Channel.SMS, null), order)).isEmpty();
        assertThat(list(filter(null, null, Channel.WHATSAPP, null), order)).containsExactly("bob", "cy", "ada");
        assertThat(list(filter(null, null, null, second(400)), order)).containsExactly("cy");
    }

    @Test
    void a_merged_contact_is_found_by_the_channel_of_any_part_in_every_order() {
        threeWrite();
        story.receives("bob", "sms", "short", second(350), Provider.TWILIO, Channel.SMS, Direction.INBOUND);
        merge("m1", "ada", "bob");
        story.history.add(contact("ada"), new ContactPinned(contact("ada"), second(400)));
        readSide.catchUp();
        for (ContactOrder order : ContactOrder.values()) {
            assertThat(list(filter(null, null, Channel.SMS, null), order))
                    .as(order.name())
                    .containsExactly("ada");
            assertThat(list(filter(true, null, Channel.SMS, null), order))
                    .as(order.name())
                    .containsExactly("ada");
            assertThat(list(filter(false, null, Channel.SMS, null), order))
                    .as(order.name())
                    .isEmpty();
        }
    }

    @Test
    void of_a_channel_or_a_time_every_page_is_full_in_every_order() {
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g")) {
            story.registers(name).renames(name, "Name " + name).writes(name, "m-" + name, "hi", second(100));
        }
        for (String name : List.of("b", "d", "g")) {
            story.receives(name, "s-" + name, "short", second(900), Provider.TWILIO, Channel.SMS, Direction.INBOUND);
        }
        merge("m1", "a", "b");
        merge("m2", "d", "e");
        readSide.catchUp();
        for (ContactFilter filter :
                List.of(filter(null, null, Channel.SMS, null), filter(null, null, null, second(900)))) {
            for (ContactOrder order : ContactOrder.values()) {
                assertThat(pages(filter, order, 2))
                        .as(order + " " + filter)
                        .hasSize(2)
                        .first()
                        .satisfies(page -> assertThat(page).hasSize(2));
                assertThat(pages(filter, order, 2).stream().flatMap(List::stream))
                        .as(order + " " + filter)
                        .containsExactlyInAnyOrder("a", "d", "g");
            }
        }
    }

    private List<List<String>> pages(ContactFilter filter, ContactOrder order, int size) {
        List<List<String>> pages = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<ContactView> page = contacts(filter, order, new PageRequest(cursor, size));
            pages.add(page.items().stream().map(ContactView::id).toList());
            cursor = page.next();
        } while (cursor != null);
        return pages;
    }

    @Test
    void who_changed_and_is_unread_are_asked_together() {
        threeWrite();
        story.starts("ada").starts("bob").reads("bob", 1_000);
        readSide.catchUp();
        ContactFilter unread = new ContactFilter(null, null, null, true, null, null, second(150));
        assertThat(list(unread, ContactOrder.REGISTERED)).containsExactly("cy");
        ContactFilter earlier = new ContactFilter(null, null, null, true, null, null, second(50));
        assertThat(list(earlier, ContactOrder.REGISTERED)).containsExactly("cy", "ada");
    }

    @Test
    void nothing_is_unread_before_somebody_writes() {
        story.registers("ada");
        readSide.catchUp();
        ContactFilter read = new ContactFilter(null, null, null, false, null, null, null);
        ContactFilter unread = new ContactFilter(null, null, null, true, null, null, null);
        assertThat(list(read, ContactOrder.LAST_MESSAGE)).containsExactly("ada");
        assertThat(list(unread, ContactOrder.LAST_MESSAGE)).isEmpty();
    }

    @Test
    void a_second_spelling_is_an_alias_and_gone_once_it_is_detached() {
        ContactId rio = contact("rio");
        story.registers("rio");
        link(rio, "long", "+5511987654321");
        link(rio, "short", "+551187654321");
        readSide.catchUp();
        assertThat(get("rio").phone()).isEqualTo("+5511987654321");
        assertThat(get("rio").country()).isEqualTo("BR");
        assertThat(get("rio").zone()).isEqualTo("America/Sao_Paulo");
        assertThat(get("rio").identities())
                .extracting(ContactView.Identity::id, ContactView.Identity::aliasOf)
                .contains(tuple("short", "long"), tuple("long", null));

        story.history.add(rio, new IdentityDetached(rio, IdentityClaimId.of("t1", "short"), null, null, second(9)));
        readSide.catchUp();
        assertThat(get("rio").identities()).extracting(ContactView.Identity::id).doesNotContain("short");

        link(rio, "short", "+551187654321");
        readSide.catchUp();
        assertThat(get("rio").identities()).extracting(ContactView.Identity::id).contains("short");
    }

    @Test
    void a_name_that_is_taken_away_leaves_none() {
        story.registers("ada").renames("ada", "Ada");
        story.history.add(contact("ada"), new NameRemoved(contact("ada"), second(9)));
        readSide.catchUp();
        assertThat(get("ada").name()).isNull();
        assertThat(get("ada").nameSource()).isNull();
    }

    @Test
    void duplicates_are_suggested_with_their_reasons_until_they_are_one() {
        story.registers("ada")
                .registers("bob")
                .registers("cy")
                .renames("ada", "Zoë  Q")
                .renames("cy", "zoe q");
        link(contact("ada"), "p1", "+16505551234");
        link(contact("cy"), "p2", "+16505551299");
        link(contact("bob"), "p3", "+16505551277");
        story.history.add(contact("ada"), new SamePersonNoted(contact("ada"), contact("bob"), second(9)));
        readSide.catchUp();

        assertThat(suggestions())
                .containsExactlyInAnyOrder(
                        "ada+bob " + List.of(Reason.SAME_PERSON_ACCORDING_TO_PROVIDER),
                        "ada+cy " + List.of(Reason.SAME_NAME_AND_NEAR_NUMBER));

        merge("m1", "ada", "bob");
        merge("m2", "ada", "cy");
        readSide.catchUp();
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void an_address_that_is_written_alike_by_two_is_a_suggestion() {
        story.registers("ada").registers("bob");
        mail("ada", "a", "Ada@Example.org");
        mail("bob", "b", "ada@example.org");
        readSide.catchUp();
        assertThat(suggestions()).containsExactly("ada+bob " + List.of(Reason.SAME_EMAIL));
    }

    private void mail(String contact, String claim, String address) {
        ContactId id = contact(contact);
        story.history.add(
                id, new IdentityLinked(id, IdentityClaimId.of("t1", claim), IdentityKind.EMAIL, address, second(9)));
    }

    private void threeWrite() {
        story.registers("ada")
                .registers("bob")
                .registers("cy")
                .renames("ada", "Ada")
                .renames("bob", "Bob")
                .renames("cy", "Cy")
                .writes("ada", "m-a", "one", second(100))
                .writes("cy", "m-c", "two", second(200))
                .writes("bob", "m-b", "three", second(300));
    }

    private void link(ContactId contact, String claim, String number) {
        story.history.add(
                contact,
                new IdentityLinked(
                        contact,
                        IdentityClaimId.of("t1", claim),
                        IdentityKind.PHONE,
                        number,
                        second(story.history.head())));
    }

    private void merge(String id, String into, String other) {
        story.history.add(MERGES, new ContactsMerged(MERGES, id, contact(into), contact(other), second(8)));
    }

    private void revert(String id, String into, String other) {
        story.history.add(MERGES, new MergeReverted(MERGES, id, contact(into), contact(other), second(9)));
    }

    private static ContactFilter filter(
            @Nullable Boolean pinned, @Nullable String tag, @Nullable Channel channel, @Nullable Instant since) {
        return new ContactFilter(pinned, null, null, null, tag, channel, since);
    }

    private List<String> list(ContactFilter filter, ContactOrder order) {
        return contacts(filter, order, page()).items().stream()
                .map(ContactView::id)
                .toList();
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private Page<ContactView> contacts(ContactFilter filter, ContactOrder order, PageRequest page) {
        return readSide.ask(new FindContacts(scope(), filter, order, page), Page.class);
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private ContactView get(String contact) {
        Answer<ContactView> answer = readSide.ask(new GetContact(scope(), contact(contact)), Answer.class);
        return Objects.requireNonNull(answer.item());
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private List<String> history(String contact) {
        Page<ContactChange> changes =
                readSide.ask(new FindContactHistory(scope(), contact(contact), page()), Page.class);
        return changes.items().stream().map(ContactChange::what).toList();
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private List<String> suggestions() {
        Page<DuplicateSuggestion> found = readSide.ask(new FindDuplicates(scope(), page()), Page.class);
        return found.items().stream()
                .map(it -> it.contact().id() + '+' + it.other().id() + ' ' + it.reasons())
                .toList();
    }
}
