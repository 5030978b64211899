package io.dragoman.command.contact;

import static io.dragoman.command.platform.Given.ADA;
import static io.dragoman.command.platform.Given.BOB;
import static io.dragoman.command.platform.Given.NOW;

import io.dragoman.command.platform.Given;
import io.dragoman.contact.ContactCommand.AskOwner;
import io.dragoman.contact.ContactCommand.ClaimIdentity;
import io.dragoman.contact.ContactCommand.Claimed;
import io.dragoman.contact.ContactCommand.Ownership;
import io.dragoman.contact.ContactCommand.ReleaseIdentity;
import io.dragoman.contact.ContactEvent.DetachReason;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimEvent.IdentityClaimed;
import io.dragoman.contact.IdentityClaimEvent.IdentityReleased;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class IdentityClaimTest {

    private static final IdentityClaimId PHONE = IdentityClaimId.of("t1", "h4sh");

    private final AggregateTestFixture<IdentityClaim> claim = Given.fixture(IdentityClaim.class);

    @Test
    void who_asks_first_proposes_the_owner() {
        claim.givenNoPriorActivity()
                .when(claimFor(ADA))
                .expectEvents(claimed(ADA, 1))
                .expectResultMessagePayload(new Claimed(ADA, true));
    }

    @Test
    void everybody_else_gets_the_same_answer() {
        claim.given(claimed(ADA, 1))
                .when(claimFor(BOB))
                .expectNoEvents()
                .expectResultMessagePayload(new Claimed(ADA, false));
    }

    @Test
    void asking_again_changes_nothing() {
        claim.given(claimed(ADA, 1))
                .when(claimFor(ADA))
                .expectNoEvents()
                .expectResultMessagePayload(new Claimed(ADA, false));
    }

    @Test
    void the_owner_gives_it_up() {
        claim.given(claimed(ADA, 1)).when(release(ADA)).expectEvents(released(ADA, 1));
    }

    @Test
    void nobody_else_can_give_it_up() {
        claim.given(claimed(ADA, 1)).when(release(BOB)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void giving_it_up_twice_is_silent() {
        claim.given(claimed(ADA, 1), released(ADA, 1))
                .when(release(ADA))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_late_release_by_the_former_owner_does_not_take_it_from_the_next() {
        claim.given(claimed(ADA, 1), released(ADA, 1), claimed(BOB, 2))
                .when(release(ADA))
                .expectNoEvents();
    }

    @Test
    void after_a_release_the_next_claim_starts_a_new_generation() {
        claim.given(claimed(ADA, 1), released(ADA, 1))
                .when(claimFor(BOB))
                .expectEvents(claimed(BOB, 2))
                .expectResultMessagePayload(new Claimed(BOB, true));
    }

    @Test
    void what_nobody_claimed_cannot_be_given_up() {
        claim.givenNoPriorActivity().when(release(ADA)).expectException(AggregateNotFoundException.class);
    }

    @Test
    void who_only_asks_hears_the_owner_and_changes_nothing() {
        claim.given(claimed(ADA, 1))
                .when(new AskOwner(PHONE))
                .expectNoEvents()
                .expectResultMessagePayload(new Ownership(ADA, false));
    }

    @Test
    void who_only_asks_hears_that_nobody_has_it_any_longer() {
        claim.given(claimed(ADA, 1), released(ADA, 1))
                .when(new AskOwner(PHONE))
                .expectNoEvents()
                .expectResultMessagePayload(new Ownership(null, true));
    }

    @Test
    void that_a_number_passed_on_is_told_from_that_a_person_detached_it() {
        claim.given(claimed(ADA, 1), new IdentityReleased(PHONE, ADA, 1, DetachReason.PROVIDER, NOW))
                .when(new AskOwner(PHONE))
                .expectResultMessagePayload(new Ownership(null, false));
        claim.given(claimed(ADA, 1), new IdentityReleased(PHONE, ADA, 1, null, NOW))
                .when(new AskOwner(PHONE))
                .expectResultMessagePayload(new Ownership(null, true));
        claim.given(claimed(ADA, 1), released(ADA, 1), claimed(BOB, 2))
                .when(new AskOwner(PHONE))
                .expectResultMessagePayload(new Ownership(BOB, false));
    }

    @Test
    void what_nobody_claimed_has_no_ownership_to_ask_for() {
        claim.givenNoPriorActivity().when(new AskOwner(PHONE)).expectException(AggregateNotFoundException.class);
    }

    private static ClaimIdentity claimFor(ContactId proposed) {
        return new ClaimIdentity(PHONE, IdentityKind.PHONE, proposed);
    }

    private static ReleaseIdentity release(ContactId owner) {
        return new ReleaseIdentity(PHONE, owner, DetachReason.PERSON);
    }

    private static IdentityClaimed claimed(ContactId owner, int generation) {
        return new IdentityClaimed(PHONE, owner, IdentityKind.PHONE, generation, NOW);
    }

    private static IdentityReleased released(ContactId owner, int generation) {
        return new IdentityReleased(PHONE, owner, generation, DetachReason.PERSON, NOW);
    }
}
