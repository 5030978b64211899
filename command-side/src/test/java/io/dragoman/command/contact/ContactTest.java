package io.dragoman.command.contact;

import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.BOB;
import static io.dragoman.command.platform.Given.NOW;

import io.dragoman.command.platform.Given;
import io.dragoman.contact.ContactCommand.AskHolding;
import io.dragoman.contact.ContactCommand.AskKnownBy;
import io.dragoman.contact.ContactCommand.DetachIdentity;
import io.dragoman.contact.ContactCommand.Holding;
import io.dragoman.contact.ContactCommand.LinkIdentity;
import io.dragoman.contact.ContactCommand.NoteSamePerson;
import io.dragoman.contact.ContactCommand.PassOnIdentity;
import io.dragoman.contact.ContactCommand.RenameContact;
import io.dragoman.contact.ContactCommand.RevealContact;
import io.dragoman.contact.ContactEvent.ContactDetailsRevealed;
import io.dragoman.contact.ContactEvent.ContactRegistered;
import io.dragoman.contact.ContactEvent.ContactRenamed;
import io.dragoman.contact.ContactEvent.DetachReason;
import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactEvent.IdentityLinked;
import io.dragoman.contact.ContactEvent.NameSource;
import io.dragoman.contact.ContactEvent.ProfileRenamed;
import io.dragoman.contact.ContactEvent.SamePersonNoted;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.MessageId;
import io.dragoman.platform.CommandRefused;
import io.dragoman.platform.Meta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    private static final ContactRegistered REGISTERED = new ContactRegistered(ADA, NOW);

    private static final MessageId NOTICE = MessageId.of("t1", "n1");
    private static final PassOnIdentity PASS = new PassOnIdentity(ADA, claim(1), claim(2), NOTICE);
    private static final IdentityDetached PASSED =
            new IdentityDetached(ADA, claim(1), DetachReason.PROVIDER, NOTICE, NOW);
    private static final Holding HELD = new Holding(null);

    private final AggregateTestFixture<Contact> contact = Given.fixture(Contact.class);

    @Test
    void the_first_identity_makes_the_contact_known() {
        contact.givenNoPriorActivity().when(link(1)).expectEvents(REGISTERED, linked(1));
    }

    @Test
    void a_later_identity_is_one_more() {
        contact.given(REGISTERED, linked(1)).when(link(2)).expectEvents(linked(2));
    }

    @Test
    void an_identity_is_linked_once() {
        contact.given(REGISTERED, linked(1), linked(2))
                .when(link(1))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void however_often_and_in_whatever_order_they_come_each_identity_is_linked_once(long seed) {
        Random random = new Random(seed);
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, 40).mapToObj(i -> random.nextInt(5)).toList());
        order.addAll(List.of(0, 1, 2, 3, 4));
        List<Integer> distinct = order.stream().distinct().toList();
        int last = distinct.get(4);

        TestExecutor<Contact> before = contact.givenNoPriorActivity();
        for (int identity : order.subList(0, order.indexOf(last))) {
            before = before.andGivenCommands(link(identity));
        }
        before.when(link(last)).expectEvents(linked(last));
    }

    @Test
    void the_profile_names_somebody_new() {
        contact.given(REGISTERED)
                .when(rename("Ada", NameSource.PROFILE))
                .expectEvents(renamed("Ada", NameSource.PROFILE));
    }

    @Test
    void the_profile_may_change() {
        contact.given(REGISTERED, renamed("Ada", NameSource.PROFILE))
                .when(rename("Ada L.", NameSource.PROFILE))
                .expectEvents(renamed("Ada L.", NameSource.PROFILE));
    }

    @Test
    void the_same_name_again_is_silent() {
        contact.given(REGISTERED, renamed("Ada", NameSource.PROFILE))
                .when(rename("Ada", NameSource.PROFILE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_person_outranks_the_profile() {
        contact.given(REGISTERED, renamed("Ada", NameSource.PROFILE))
                .when(rename("Lady Lovelace", NameSource.PERSON))
                .expectEvents(renamed("Lady Lovelace", NameSource.PERSON));
    }

    @Test
    void the_profile_never_replaces_what_a_person_wrote_and_is_kept_beside_it_once() {
        contact.given(REGISTERED, renamed("Lady Lovelace", NameSource.PERSON))
                .when(rename("Ada", NameSource.PROFILE))
                .expectEvents(new ProfileRenamed(ADA, "Ada", NOW, NOW));
        contact.given(
                        REGISTERED,
                        renamed("Lady Lovelace", NameSource.PERSON),
                        new ProfileRenamed(ADA, "Ada", NOW, NOW))
                .when(rename("Ada", NameSource.PROFILE))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        contact.given(
                        REGISTERED,
                        renamed("Ada", NameSource.PROFILE),
                        renamed("Lady Lovelace", NameSource.PERSON))
                .when(rename("Ada", NameSource.PROFILE))
                .expectNoEvents();
    }

    @Test
    void a_person_may_change_their_mind() {
        contact.given(REGISTERED, renamed("Lady Lovelace", NameSource.PERSON))
                .when(rename("Ada Lovelace", NameSource.PERSON))
                .expectEvents(renamed("Ada Lovelace", NameSource.PERSON));
    }

    @Test
    void a_profiles_name_that_a_person_confirms_is_theirs_from_then_on() {
        contact.given(REGISTERED, renamed("Ada", NameSource.PROFILE))
                .when(rename("Ada", NameSource.PERSON))
                .expectEvents(renamed("Ada", NameSource.PERSON));
    }

    @Test
    void somebody_unknown_cannot_be_named() {
        contact.givenNoPriorActivity()
                .when(rename("Ada", NameSource.PROFILE))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void an_identity_that_is_not_theirs_is_detached() {
        contact.given(REGISTERED, linked(1), linked(2))
                .when(new DetachIdentity(ADA, claim(2)))
                .expectEvents(detached(2));
    }

    @Test
    void the_last_identity_stays() {
        contact.given(REGISTERED, linked(1), linked(2), detached(2))
                .when(new DetachIdentity(ADA, claim(1)))
                .expectNoEvents()
                .expectException(CommandRefused.class);
    }

    @Test
    void what_is_not_linked_cannot_be_detached() {
        contact.given(REGISTERED, linked(1), linked(2), detached(2))
                .when(new DetachIdentity(ADA, claim(2)))
                .expectException(CommandRefused.class);
    }

    @Test
    void an_identity_that_was_given_up_is_only_linked_again_once_it_was_claimed_again() {
        contact.given(REGISTERED, linked(1), linked(2), detached(2))
                .when(link(2))
                .expectNoEvents()
                .expectResultMessagePayload(new Holding(DetachReason.PERSON));
        contact.given(REGISTERED, linked(1), linked(2), detached(2))
                .when(new LinkIdentity(ADA, claim(2), IdentityKind.PHONE, "+15550000002", true))
                .expectEvents(linked(2))
                .expectResultMessagePayload(HELD);
    }

    @Test
    void who_asks_hears_whether_an_identity_was_given_up() {
        AskHolding ask = new AskHolding(ADA, claim(2));
        contact.given(REGISTERED, linked(1)).when(ask).expectResultMessagePayload(HELD);
        contact.given(REGISTERED, linked(1), linked(2), new IdentityDetached(ADA, claim(2), null, null, NOW))
                .when(ask)
                .expectResultMessagePayload(new Holding(DetachReason.PERSON));
        contact.given(REGISTERED, linked(1), linked(2), detached(2), linked(2))
                .when(ask)
                .expectResultMessagePayload(HELD);
    }

    @Test
    void a_number_is_given_up_for_the_one_that_came_in_its_place_and_only_while_that_is_there() {
        contact.given(REGISTERED, linked(1), linked(2))
                .when(PASS)
                .expectEvents(PASSED)
                .expectResultMessagePayload(new Holding(DetachReason.PROVIDER));
        contact.given(REGISTERED, linked(1), linked(3))
                .when(PASS)
                .expectNoEvents()
                .expectResultMessagePayload(HELD);
        contact.given(REGISTERED, linked(1))
                .when(new PassOnIdentity(ADA, claim(1), null, null))
                .expectNoEvents()
                .expectResultMessagePayload(HELD);
    }

    @Test
    void a_notice_takes_a_number_away_once_and_says_so_as_long_as_it_does_not_come_back() {
        contact.given(REGISTERED, linked(1), linked(2), PASSED)
                .when(PASS)
                .expectNoEvents()
                .expectResultMessagePayload(new Holding(DetachReason.PROVIDER));
        contact.given(REGISTERED, linked(1), linked(2), PASSED, linked(1))
                .when(PASS)
                .expectNoEvents()
                .expectResultMessagePayload(HELD);
        contact.given(REGISTERED, linked(1), linked(2), PASSED, linked(1))
                .when(new PassOnIdentity(ADA, claim(1), claim(2), MessageId.of("t1", "n2")))
                .expectEvents(
                        new IdentityDetached(ADA, claim(1), DetachReason.PROVIDER, MessageId.of("t1", "n2"), NOW));
    }

    @Test
    void which_account_named_a_user_id_is_known_until_it_is_detached() {
        Map<String, String> meta = Map.of(Meta.ACTOR, "integration:meta");
        Map<String, String> other = Map.of(Meta.ACTOR, "integration:other");
        Object user = new GenericEventMessage<>(
                new IdentityLinked(ADA, claim(2), IdentityKind.BUSINESS_SCOPED_USER, "US.1", NOW), meta);
        AskKnownBy ask = new AskKnownBy(ADA, IdentityKind.BUSINESS_SCOPED_USER);
        contact.given(REGISTERED, linked(1), user).when(ask, meta).expectResultMessagePayload(true);
        contact.given(REGISTERED, linked(1), user).when(ask, other).expectResultMessagePayload(false);
        contact.given(REGISTERED, linked(1), user, detached(2)).when(ask, meta).expectResultMessagePayload(false);
    }

    @Test
    void that_a_provider_takes_two_for_one_person_is_noted_once() {
        contact.given(REGISTERED).when(new NoteSamePerson(ADA, BOB)).expectEvents(new SamePersonNoted(ADA, BOB, NOW));
        contact.given(REGISTERED, new SamePersonNoted(ADA, BOB, NOW))
                .when(new NoteSamePerson(ADA, BOB))
                .expectNoEvents();
        contact.given(REGISTERED).when(new NoteSamePerson(ADA, ADA)).expectNoEvents();
    }

    @Test
    void each_look_at_the_number_is_recorded() {
        contact.given(REGISTERED, new ContactDetailsRevealed(ADA, "to call", NOW))
                .when(new RevealContact(ADA, "to call"))
                .expectEvents(new ContactDetailsRevealed(ADA, "to call", NOW));
    }

    private static LinkIdentity link(int identity) {
        return new LinkIdentity(ADA, claim(identity), IdentityKind.PHONE, "+1555000000" + identity, false);
    }

    private static IdentityDetached detached(int identity) {
        return new IdentityDetached(ADA, claim(identity), DetachReason.PERSON, null, NOW);
    }

    private static IdentityLinked linked(int identity) {
        return new IdentityLinked(ADA, claim(identity), IdentityKind.PHONE, "+1555000000" + identity, NOW);
    }

    private static IdentityClaimId claim(int identity) {
        return IdentityClaimId.of("t1", "h" + identity);
    }

    private static RenameContact rename(String name, NameSource source) {
        return new RenameContact(ADA, name, source, NOW);
    }

    private static ContactRenamed renamed(String name, NameSource source) {
        return new ContactRenamed(ADA, name, source, NOW, NOW);
    }
}
