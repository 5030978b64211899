package io.dragoman.query;

import static io.dragoman.query.Story.page;
import static io.dragoman.query.Story.scope;
import static io.dragoman.query.Story.second;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.ContactQuery.FindContacts;
import io.dragoman.contact.ContactQuery.GetContact;
import io.dragoman.contact.ContactView;
import io.dragoman.contact.ContactView.Identity;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.platform.Answer;
import io.dragoman.platform.NotYet;
import io.dragoman.platform.Page;
import io.dragoman.platform.PageRequest;
import io.dragoman.platform.Scope;
import io.dragoman.query.platform.TestMongo;
import java.util.Objects;
import org.axonframework.messaging.HandlerExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContactListTest {

    private final TestMongo mongo = new TestMongo();
    private final Story story = new Story();
    private final ReadSide readSide = new ReadSide(mongo.database(), story.history);

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void a_contact_has_its_name_and_its_identities_in_the_order_in_which_they_became_known() {
        ContactId ada = Story.contact("ada");
        story.registers("ada").renames("ada", "Ada").renames("ada", "Ada L.");
        story.history.add(
                ada,
                new IdentityLinked(
                        ada, IdentityClaimId.of("t1", "mail"), IdentityKind.EMAIL, "ada@example.org", second(9)));
        readSide.catchUp();
        ContactView shown = Objects.requireNonNull(contact(ada).item());
        assertThat(contact(ada).position()).isEqualTo(5);
        assertThat(shown.name()).isEqualTo("Ada L.");
        assertThat(shown.phone()).isEqualTo("+1555ada");
        assertThat(shown.registeredAt()).isEqualTo(second(0));
        assertThat(shown.identities())
                .extracting(Identity::kind, Identity::value)
                .containsExactly(tuple(IdentityKind.PHONE, "+1555ada"), tuple(IdentityKind.EMAIL, "ada@example.org"));
    }

    @Test
    void the_newest_contact_comes_first() {
        story.registers("ada").registers("bob").registers("cy");
        readSide.catchUp();
        Page<ContactView> first = contacts(new PageRequest(null, 2));
        Page<ContactView> second = contacts(new PageRequest(first.next(), 2));
        assertThat(first.items()).extracting(ContactView::id).containsExactly("cy", "bob");
        assertThat(second.items()).extracting(ContactView::id).containsExactly("ada");
        assertThat(second.next()).isNull();
    }

    @Test
    void unknown_and_foreign_are_the_same() {
        story.registers("ada");
        readSide.catchUp();
        assertThat(contact(Story.contact("nobody")).item()).isNull();
        GetContact foreign = new GetContact(new Scope("t2", 0), Story.contact("ada"));
        assertThat(readSide.one(foreign).item()).isNull();
    }

    @Test
    void an_answer_waits_for_the_position_that_its_reader_knows() {
        story.registers("ada");
        FindContacts fresh = new FindContacts(new Scope("t1", 2), page());
        assertThatThrownBy(() -> readSide.page(fresh)).isInstanceOf(NotYet.class);
        readSide.catchUp();
        assertThat(readSide.page(fresh).items()).hasSize(1);
    }

    @Test
    void a_page_of_no_or_too_many_rows_is_refused() {
        assertThatThrownBy(() -> contacts(new PageRequest(null, 0))).isInstanceOf(HandlerExecutionException.class);
        assertThatThrownBy(() -> contacts(new PageRequest(null, 201))).isInstanceOf(HandlerExecutionException.class);
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private Answer<ContactView> contact(ContactId id) {
        return readSide.ask(new GetContact(scope(), id), Answer.class);
    }

    @SuppressWarnings("unchecked") // as the query's Javadoc promises
    private Page<ContactView> contacts(PageRequest page) {
        return readSide.ask(new FindContacts(scope(), page), Page.class);
    }
}
