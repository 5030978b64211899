package io.dragoman.saga.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.contact.ContactCommand.LinkIdentity;
import io.dragoman.contact.ContactCommand.NoteSamePerson;
import io.dragoman.contact.ContactCommand.ReleaseIdentity;
import io.dragoman.contact.ContactCommand.RenameContact;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.MessageId;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.KeyedHash;
import io.dragoman.providers.InboundItem.Identity;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.RecordingGateway;
import io.dragoman.webhook.DeliveryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartiesTest {

    private static final Delivery DELIVERY = new Delivery(
            DeliveryId.of("t1", "meta.20300101.00000000000000aa"),
            IntegrationId.of("t1", "meta"),
            Provider.META,
            Instant.parse("2030-01-01T12:00:00Z"));
    private static final KeyedHash HASH =
            (tenant, parts) -> String.join("-", parts).replace("+", "");
    private static final Identity PHONE = phone("+16505551234");
    private static final Identity USER = new Identity(IdentityKind.BUSINESS_SCOPED_USER, "US.1");

    private static final Identity STRANGER = new Identity(IdentityKind.BUSINESS_SCOPED_USER, "US.2");
    private static final Identity NEXT = phone("+16505559999");

    private final People people = new People();

    /** A command that a fault hits. */
    private Predicate<Object> failing = command -> false;

    private final AtomicInteger made = new AtomicInteger();
    private final RecordingGateway gateway = new RecordingGateway(this::answer);
    private final Parties parties = parties();

    @Test
    void somebody_known_by_user_id_only_stays_the_same_with_a_phone() {
        ContactId first = resolve(USER);
        ContactId later = resolve(PHONE, USER);

        assertThat(later).isEqualTo(first);
        assertThat(owner(PHONE)).contains(first);
        assertThat(owner(USER)).contains(first);
        assertThat(gateway.commands()).doesNotHaveAnyElementsOfTypes(NoteSamePerson.class);
    }

    @Test
    void the_same_holds_when_nothing_is_remembered() {
        ContactId first = resolve(USER);
        assertThat(parties().resolve(DELIVERY, party(PHONE, USER), null)).isEqualTo(first);
    }

    @Test
    void two_that_a_provider_takes_for_one_stay_two_and_that_is_noted() {
        ContactId byPhone = resolve(PHONE);
        ContactId byUser = resolve(USER);
        ContactId both = resolve(PHONE, USER);

        assertThat(byPhone).isNotEqualTo(byUser);
        assertThat(both).isEqualTo(byPhone);
        assertThat(owner(USER)).contains(byUser);
        assertThat(gateway.commands()).contains(new NoteSamePerson(byPhone, byUser));
        int before = gateway.commands().size();
        assertThat(resolve(PHONE, USER)).isEqualTo(byPhone);
        assertThat(gateway.commands()).hasSize(before);
        assertThat(parties().resolve(DELIVERY, party(PHONE, USER), null)).isEqualTo(byPhone);
    }

    @Test
    void a_new_number_is_linked_to_whom_the_former_one_belongs() {
        ContactId before = resolve(PHONE);
        Identity next = phone("+16505559999");
        ContactId changing = resolve(PHONE, next);

        assertThat(changing).isEqualTo(before);
        assertThat(resolve(next)).isEqualTo(before);
    }

    @Test
    void a_number_with_another_user_id_begins_a_contact_and_leaves_the_former_one_its_own() {
        ContactId before = resolve(PHONE, USER);

        ContactId now = resolve(PHONE, STRANGER);

        assertThat(now).isNotEqualTo(before);
        assertThat(owner(PHONE)).contains(now);
        assertThat(owner(STRANGER)).contains(now);
        assertThat(owner(USER)).contains(before);
        assertThat(resolve(USER)).isEqualTo(before);
        assertThat(resolve(PHONE)).isEqualTo(now);
        assertThat(resolve(PHONE, USER)).as("a late message").isEqualTo(before);
        assertThat(resolve(PHONE, STRANGER)).isEqualTo(now);
        assertThat(gateway.commands()).doesNotHaveAnyElementsOfTypes(NoteSamePerson.class);
    }

    @Test
    void a_number_goes_to_whoever_the_user_id_belongs_to() {
        ContactId before = resolve(PHONE, USER);
        Identity known = new Identity(IdentityKind.BUSINESS_SCOPED_USER, "US.2");
        ContactId other = resolve(known);

        assertThat(resolve(PHONE, known)).isEqualTo(other).isNotEqualTo(before);
        assertThat(parties().resolve(DELIVERY, party(PHONE), null)).isNotEqualTo(before);
    }

    @Test
    void a_user_id_of_another_account_says_nothing_about_the_number() {
        ContactId before = resolve(PHONE, USER);
        people.areKnownElsewhereOnly();
        Identity elsewhere = new Identity(IdentityKind.BUSINESS_SCOPED_USER, "XX.2");

        assertThat(resolve(PHONE, elsewhere)).isEqualTo(before);
        assertThat(owner(elsewhere)).contains(before);
    }

    @Test
    void a_user_id_that_changed_with_notice_stays_with_its_number() {
        ContactId before = resolve(PHONE, USER);
        Identity next = new Identity(IdentityKind.BUSINESS_SCOPED_USER, "US.2");

        assertThat(resolve(PHONE, USER, next)).isEqualTo(before);
        assertThat(resolve(PHONE, next)).isEqualTo(before);
    }

    @Test
    void the_former_number_of_somebody_who_changed_it_begins_a_contact_of_its_own() {
        ContactId before = change("n1", PHONE, NEXT);
        followAgain("n1", before, PHONE, NEXT);

        assertThat(resolve(PHONE)).isNotEqualTo(before);
        assertThat(resolve(NEXT)).isEqualTo(before);
    }

    @Test
    void a_fault_between_giving_a_number_up_and_releasing_it_brings_no_stranger_to_the_former_owner() {
        ContactId before = resolve(PHONE, USER);
        failing = ReleaseIdentity.class::isInstance;
        assertThatThrownBy(() -> resolve(PHONE, STRANGER)).hasMessage("store away");

        ContactId now = parties().resolve(DELIVERY, party(PHONE, STRANGER), null);

        assertThat(now).isNotEqualTo(before);
        assertThat(owner(PHONE)).contains(now);
        assertThat(owner(STRANGER)).contains(now);
    }

    @Test
    void after_such_a_fault_also_who_writes_without_a_user_id_begins_a_contact() {
        ContactId before = resolve(PHONE, USER);
        failing = ReleaseIdentity.class::isInstance;
        assertThatThrownBy(() -> resolve(PHONE, STRANGER)).hasMessage("store away");

        assertThat(resolve(PHONE)).isNotEqualTo(before);
        assertThat(parties().resolve(DELIVERY, party(USER), null)).isEqualTo(before);
    }

    @Test
    void a_fault_after_a_notice_is_made_good_when_it_is_worked_again() {
        failing = ReleaseIdentity.class::isInstance;
        assertThatThrownBy(() -> change("n1", PHONE, NEXT)).hasMessage("store away");
        ContactId before = owner(NEXT).orElseThrow();

        followAgain("n1", before, PHONE, NEXT);

        assertThat(owner(PHONE)).isEmpty();
        assertThat(resolve(PHONE)).isNotEqualTo(before);
    }

    @Test
    void an_old_detaching_does_not_take_a_number_that_came_back() {
        ContactId before = resolve(PHONE, USER);
        resolve(PHONE, STRANGER);
        assertThat(resolve(PHONE, USER)).isEqualTo(before);

        parties.detached(claim(PHONE), before, DELIVERY.meta());

        assertThat(owner(PHONE)).contains(before);
    }

    @Test
    void a_notice_that_comes_again_does_not_take_a_number_that_came_back() {
        ContactId before = resolve(PHONE, USER);
        change("n1", PHONE, NEXT);
        assertThat(resolve(PHONE, USER)).isEqualTo(before);

        followAgain("n1", before, PHONE, NEXT);

        assertThat(owner(PHONE)).contains(before);
        assertThat(resolve(PHONE)).isEqualTo(before);
    }

    @Test
    void somebody_who_changes_back_stays_one_and_leaves_the_other_number_free() {
        ContactId before = resolve(PHONE);
        change("n1", PHONE, NEXT);

        assertThat(change("n2", NEXT, PHONE)).isEqualTo(before);

        assertThat(owner(PHONE)).contains(before);
        assertThat(resolve(NEXT)).isNotEqualTo(before);
        assertThat(resolve(PHONE)).isEqualTo(before);
        assertThat(gateway.commands()).doesNotHaveAnyElementsOfTypes(NoteSamePerson.class);
    }

    @Test
    void a_number_that_a_person_detached_is_not_taken_by_a_notice() {
        ContactId before = resolve(NEXT, USER);
        resolve(PHONE, USER);
        detach(PHONE);

        change("n1", NEXT, PHONE);

        assertThat(owner(PHONE)).isEmpty();
        assertThat(owner(NEXT)).contains(before);
    }

    @Test
    void a_number_that_passed_on_is_not_found_by_its_other_spelling() {
        ContactId before = resolve(phone("+551187654321"));
        resolve(phone("+5511987654321"));
        change("n1", phone("+5511987654321"), NEXT);

        assertThat(resolve(phone("+5511987654321"))).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"+551187654321, +5511987654321", "+5511987654321, +551187654321", "+525512345678, +5215512345678"})
    void two_spellings_are_one_person_and_each_is_kept(String one, String other) {
        ContactId first = resolve(phone(one));
        assertThat(resolve(phone(other))).isEqualTo(first);
        assertThat(gateway.commands())
                .filteredOn(LinkIdentity.class::isInstance)
                .extracting(command -> ((LinkIdentity) command).identity())
                .containsExactly(one, other);
    }

    @ParameterizedTest
    @CsvSource({"+551133334444, +5511933334444", "+16505551234, +116505551234", "+5491112345678, +541112345678"})
    void what_may_be_a_landline_has_one_spelling(String one, String other) {
        assertThat(resolve(phone(one))).isNotEqualTo(resolve(phone(other)));
    }

    @Test
    void a_detached_spelling_begins_a_contact_of_its_own() {
        ContactId first = resolve(phone("+5511987654321"));
        resolve(phone("+551187654321"));
        detach(phone("+551187654321"));

        ContactId own = resolve(phone("+551187654321"));

        assertThat(own).isNotEqualTo(first);
        assertThat(resolve(phone("+551187654321"))).isEqualTo(own);
        assertThat(resolve(phone("+5511987654321"))).isEqualTo(first);
    }

    @Test
    void a_detached_number_begins_a_contact_also_when_the_provider_names_a_user_id_beside_it() {
        ContactId first = resolve(PHONE, USER);
        detach(PHONE);

        ContactId own = resolve(PHONE, USER);

        assertThat(own).isNotEqualTo(first);
        assertThat(owner(USER)).contains(first);
        assertThat(gateway.commands()).contains(new NoteSamePerson(own, first));
    }

    @Test
    void a_detached_user_id_is_left_alone_beside_a_number() {
        ContactId first = resolve(PHONE, USER);
        detach(USER);

        assertThat(resolve(PHONE, USER)).isEqualTo(first);
        assertThat(owner(USER)).isEmpty();
        assertThat(resolve(USER)).isNotEqualTo(first);
    }

    @Test
    void what_is_remembered_costs_no_command() {
        resolve(PHONE, USER);
        int before = gateway.commands().size();
        resolve(PHONE, USER);
        assertThat(gateway.commands()).hasSize(before);
    }

    @Test
    void a_profiles_name_is_told_once_until_it_is_forgotten() {
        Party ann = new Party(List.of(PHONE), false, "Ann");
        ContactId contact = parties.resolve(DELIVERY, ann, null);
        parties.resolve(DELIVERY, ann, null);
        parties.forgetName(contact);
        parties.resolve(DELIVERY, ann, null);
        assertThat(gateway.commands())
                .filteredOn(RenameContact.class::isInstance)
                .hasSize(2);
    }

    @Test
    void first_messages_that_come_at_once_and_name_different_parts_give_one_contact() {
        List<CompletableFuture<ContactId>> found = IntStream.range(0, 60)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> switch (i % 3) {
                    case 0 -> resolve(phone("+5511987654321"));
                    case 1 -> resolve(phone("+551187654321"));
                    default -> resolve(phone("+5511987654321"), phone("+551187654321"));
                }))
                .toList();
        assertThat(found.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    private ContactId resolve(Identity... identities) {
        return parties.resolve(DELIVERY, party(identities), null);
    }

    /** The provider tells in a message that somebody has the second number instead of the first. */
    private ContactId change(String notice, Identity former, Identity next) {
        ContactId contact = resolve(former, next);
        followAgain(notice, contact, former, next);
        return contact;
    }

    private void followAgain(String notice, ContactId contact, Identity former, Identity next) {
        parties.changedNumber(DELIVERY, contact, party(former, next), MessageId.of("t1", notice));
    }

    private void detach(Identity identity) {
        people.detach(claim(identity));
        parties.forget(claim(identity));
    }

    private Optional<ContactId> owner(Identity identity) {
        return people.owner(claim(identity));
    }

    private Parties parties() {
        return new Parties(new Dispatcher(gateway), HASH, () -> "c" + made.incrementAndGet());
    }

    private @Nullable Object answer(Object command) {
        if (failing.test(command)) {
            failing = next -> false;
            throw new IllegalStateException("store away");
        }
        return people.answer(command);
    }

    private static Party party(Identity... identities) {
        return new Party(List.of(identities), false, null);
    }

    private static Identity phone(String number) {
        return new Identity(IdentityKind.PHONE, number);
    }

    private static IdentityClaimId claim(Identity identity) {
        return IdentityClaimId.of(
                "t1", HASH.of("t1", "identity", identity.kind().name(), identity.value()));
    }
}
