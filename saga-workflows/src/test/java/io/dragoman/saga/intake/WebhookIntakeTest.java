package io.dragoman.saga.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragoman.contact.ContactCommand.AskHolding;
import io.dragoman.contact.ContactCommand.ClaimIdentity;
import io.dragoman.contact.ContactCommand.Claimed;
import io.dragoman.contact.ContactCommand.Holding;
import io.dragoman.contact.ContactCommand.LinkIdentity;
import io.dragoman.contact.ContactCommand.ReleaseIdentity;
import io.dragoman.contact.ContactCommand.RenameContact;
import io.dragoman.contact.ContactEvent.DetachReason;
import io.dragoman.contact.ContactEvent.IdentityDetached;
import io.dragoman.contact.ContactId;
import io.dragoman.contact.IdentityClaimId;
import io.dragoman.contact.IdentityKind;
import io.dragoman.conversation.Channel;
import io.dragoman.conversation.ConversationCommand.AskReceived;
import io.dragoman.conversation.ConversationCommand.NoteInbound;
import io.dragoman.conversation.ConversationCommand.ReceiveMessage;
import io.dragoman.conversation.ConversationCommand.Received;
import io.dragoman.conversation.ConversationEvent.ConversationKind;
import io.dragoman.conversation.ConversationId;
import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageEvent.Direction;
import io.dragoman.conversation.MessageId;
import io.dragoman.conversation.MessageKind;
import io.dragoman.integration.IntegrationCommand.ReportIntegrationState;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.outbound.DeliveryStatus;
import io.dragoman.outbound.StatusCommand.ReportStatus;
import io.dragoman.platform.KeyedHash;
import io.dragoman.platform.Meta;
import io.dragoman.providers.InboundCodec;
import io.dragoman.providers.InboundItem;
import io.dragoman.providers.InboundItem.Identity;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.saga.platform.Batch;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.saga.platform.RecordingGateway;
import io.dragoman.vault.IntegrationAccess;
import io.dragoman.vault.IntegrationVault;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookCommand.RecordIntakeFailure;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import io.dragoman.webhook.WebhookEvent.WebhookRedriven;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebhookIntakeTest {

    private static final IntegrationId META = IntegrationId.of("t1", "meta");
    private static final DeliveryId DELIVERY = DeliveryId.of("t1", "meta.20300101.00000000000000aa");
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");
    private static final KeyedHash HASH =
            (tenant, parts) -> String.join("-", parts).toLowerCase(java.util.Locale.ROOT);

    private static final ContactId ADA = ContactId.of("t1", "ada");
    private static final IdentityClaimId CLAIM = IdentityClaimId.of("t1", "phone");

    private final List<InboundItem> items = new ArrayList<>();

    @Test
    void a_first_message_claims_links_names_receives_and_notes_in_this_order() {
        items.add(message("wamid.1", "+16505551234", "Ann"));
        RecordingGateway gateway = work(WebhookIntakeTest::accept);

        assertThat(gateway.commands())
                .<Object>extracting(Object::getClass)
                .containsExactly(
                        AskReceived.class,
                        ClaimIdentity.class,
                        LinkIdentity.class,
                        RenameContact.class,
                        ReceiveMessage.class,
                        NoteInbound.class);
        assertThat(gateway.messages())
                .allSatisfy(sent -> assertThat(Map.copyOf(sent.getMetaData()))
                        .isEqualTo(new Meta("t1", "integration:meta", DELIVERY.value(), DELIVERY.value()).toMap()));
    }

    @Test
    void the_owner_that_the_claim_names_is_used_not_the_one_proposed() {
        ContactId owner = ContactId.of("t1", "owner");
        items.add(message("wamid.1", "+16505551234", null));
        RecordingGateway gateway =
                work(command -> command instanceof ClaimIdentity ? new Claimed(owner, false) : accept(command));

        assertThat(gateway.commands())
                .filteredOn(ReceiveMessage.class::isInstance)
                .extracting(command -> ((ReceiveMessage) command).contactId())
                .containsExactly(owner);
    }

    @Test
    void ids_and_metadata_contain_neither_number_nor_provider_message_id() {
        items.add(message("wamid.HBgL16505551234", "+16505551234", "Ann"));
        KeyedHash opaque =
                (tenant, parts) -> Integer.toHexString(String.join("|", parts).hashCode());
        RecordingGateway gateway = work(WebhookIntakeTest::accept, opaque);

        assertThat(gateway.commands())
                .filteredOn(ReceiveMessage.class::isInstance)
                .singleElement()
                .satisfies(command -> {
                    ReceiveMessage receive = (ReceiveMessage) command;
                    assertThat(receive.messageId() + " " + receive.conversationId() + " " + receive.contactId())
                            .doesNotContain("6505551234")
                            .doesNotContain("wamid");
                });
    }

    @Test
    void one_bad_item_of_twenty_is_recorded_and_nineteen_take_effect() {
        IntStream.range(0, 20).forEach(i -> items.add(message("wamid." + i, "+1650555" + (1000 + i), null)));
        RecordingGateway gateway = work(command -> {
            if (command instanceof ReceiveMessage receive
                    && receive.providerMessageId().equals("wamid.7")) {
                throw new IllegalArgumentException("a defect");
            }
            return accept(command);
        });

        assertThat(gateway.commands()).filteredOn(NoteInbound.class::isInstance).hasSize(19);
        assertThat(gateway.commands())
                .filteredOn(RecordIntakeFailure.class::isInstance)
                .containsExactly(new RecordIntakeFailure(
                        DELIVERY,
                        7,
                        "message",
                        "IllegalArgumentException",
                        "It could not be worked: IllegalArgumentException"));
    }

    @Test
    void an_outage_is_never_recorded_as_a_failure_of_the_item() {
        items.add(message("wamid.1", "+16505551234", null));

        assertThatThrownBy(() -> work(command -> {
                    throw new RejectedExecutionException("store away");
                }))
                .isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void an_unreadable_item_is_recorded_with_its_own_reason_and_one_of_an_unknown_kind_as_unsupported() {
        items.add(new InboundItem.Unreadable("message", "MISSING_ID", "it has no id"));
        items.add(new InboundItem.Notice("hologram_update"));
        RecordingGateway gateway = work(WebhookIntakeTest::accept);

        assertThat(gateway.commands())
                .containsExactly(
                        new RecordIntakeFailure(DELIVERY, 0, "message", "MISSING_ID", "it has no id"),
                        new RecordIntakeFailure(
                                DELIVERY,
                                1,
                                "hologram_update",
                                "UNSUPPORTED",
                                "This kind is not known; the delivery keeps all of it"));
    }

    @Test
    void a_copy_names_and_claims_nothing_and_stands_where_the_first_one_does() {
        ContactId owner = ContactId.of("t1", "owner");
        Received first = new Received(ConversationId.between(META, owner), owner, NOON.minusSeconds(60));
        items.add(message("wamid.1", "+16505551234", "Ann"));
        RecordingGateway gateway = work(command -> command instanceof AskReceived ? first : accept(command));

        assertThat(gateway.commands())
                .filteredOn(command -> !(command instanceof AskReceived))
                .containsExactly(new NoteInbound(
                        first.conversationId(),
                        META,
                        owner,
                        ConversationKind.DIRECT,
                        MessageId.of(HASH, META, "wamid.1"),
                        first.effectiveAt()));
    }

    @Test
    void an_echo_and_a_status_do_not_touch_the_service_window() {
        items.add(new InboundItem.Message(
                "wamid.1",
                party("+16505551234", null),
                null,
                Direction.ECHO,
                Channel.WHATSAPP,
                NOON,
                MessageContent.text("hi")));
        items.add(new InboundItem.Status("wamid.2", DeliveryStatus.READ, NOON, null));
        RecordingGateway gateway = work(WebhookIntakeTest::accept);

        assertThat(gateway.commands())
                .hasAtLeastOneElementOfType(ReportStatus.class)
                .doesNotHaveAnyElementsOfTypes(NoteInbound.class);
    }

    @Test
    void a_providers_notice_about_the_customer_is_kept_but_does_not_touch_the_service_window() {
        items.add(new InboundItem.Message(
                "wamid.1",
                party("+16505551234", null),
                null,
                Direction.INBOUND,
                Channel.WHATSAPP,
                NOON,
                new MessageContent(MessageKind.SYSTEM, "changed the number", null, null)));
        RecordingGateway gateway = work(WebhookIntakeTest::accept);

        assertThat(gateway.commands())
                .hasAtLeastOneElementOfType(ReceiveMessage.class)
                .doesNotHaveAnyElementsOfTypes(NoteInbound.class);
    }

    @Test
    void what_is_said_of_the_account_is_told_to_its_integration_as_of_receipt_where_no_time_is_named() {
        items.add(new InboundItem.Report("account_update", null, "ACCOUNT_VIOLATION", "SPAM", NOON));
        items.add(new InboundItem.Report("security", null, "PIN_CHANGED", null, null));
        RecordingGateway gateway = work(WebhookIntakeTest::accept);

        assertThat(gateway.commands())
                .allSatisfy(command -> assertThat(command).isInstanceOf(ReportIntegrationState.class))
                .extracting(command -> ((ReportIntegrationState) command).state())
                .containsExactly("ACCOUNT_VIOLATION", "PIN_CHANGED");
        assertThat(gateway.commands())
                .extracting(command -> ((ReportIntegrationState) command).occurredAt())
                .doesNotContainNull();
    }

    @Test
    void a_redriven_delivery_is_worked_from_the_history() {
        items.add(message("wamid.1", "+16505551234", null));
        RecordingGateway gateway = new RecordingGateway(WebhookIntakeTest::accept);
        WebhookIntake intake = intake(gateway, HASH);

        Batch.of(() -> intake.on(new WebhookRedriven(DELIVERY, 1, NOON)));

        assertThat(gateway.commands()).hasAtLeastOneElementOfType(ReceiveMessage.class);
    }

    @Test
    void an_identity_that_was_detached_is_released_as_long_as_the_contact_does_not_have_it_again() {
        DetachReason given = DetachReason.PERSON;
        IdentityDetached detached = new IdentityDetached(ADA, CLAIM, given, null, NOON);
        EventMessage<?> event = GenericEventMessage.asEventMessage(detached)
                .andMetaData(new Meta("t1", "user:ben", "cause", "cause").toMap());
        RecordingGateway gone =
                new RecordingGateway(command -> command instanceof AskHolding ? new Holding(given) : accept(command));
        RecordingGateway back = new RecordingGateway(WebhookIntakeTest::accept);

        intake(gone, HASH).on(detached, event);
        intake(back, HASH).on(detached, event);

        assertThat(gone.commands()).containsExactly(new AskHolding(ADA, CLAIM), new ReleaseIdentity(CLAIM, ADA, given));
        assertThat(back.commands()).containsExactly(new AskHolding(ADA, CLAIM));
    }

    @Test
    void a_notice_that_names_two_numbers_has_its_turn_in_both_lanes() {
        List<Runnable> waiting = new ArrayList<>();
        items.add(message("wamid.1", "+16505551234", null));
        items.add(message("wamid.2", "+16505559999", null));
        Party both = new Party(
                List.of(
                        new Identity(IdentityKind.PHONE, "+16505551234"),
                        new Identity(IdentityKind.PHONE, "+16505559999")),
                false,
                null);
        items.add(new InboundItem.Message(
                "wamid.3", both, null, Direction.INBOUND, Channel.WHATSAPP, NOON, MessageContent.text("changed")));
        items.add(message("wamid.4", "+16505559999", null));
        RecordingGateway gateway = new RecordingGateway(WebhookIntakeTest::accept);
        WebhookIntake intake = intake(gateway, HASH, new Lanes(waiting::add));

        Batch.of(() -> {
            intake.on(received());
            while (!waiting.isEmpty()) {
                waiting.remove(waiting.size() - 1).run(); // whatever was ready last runs first
            }
        });

        assertThat(gateway.commands())
                .filteredOn(ReceiveMessage.class::isInstance)
                .extracting(command -> ((ReceiveMessage) command).providerMessageId())
                .containsExactly("wamid.2", "wamid.1", "wamid.3", "wamid.4");
    }

    private RecordingGateway work(Function<Object, @Nullable Object> answer) {
        return work(answer, HASH);
    }

    private RecordingGateway work(Function<Object, @Nullable Object> answer, KeyedHash hash) {
        RecordingGateway gateway = new RecordingGateway(answer);
        WebhookIntake intake = intake(gateway, hash);
        Batch.of(() -> intake.on(received()));
        return gateway;
    }

    private static Object accept(Object command) {
        if (command instanceof AskReceived) {
            throw new AggregateNotFoundException("message", "nobody has received it");
        }
        if (command instanceof ReceiveMessage) {
            return NOON;
        }
        if (command instanceof LinkIdentity || command instanceof AskHolding) {
            return new Holding(null);
        }
        return command instanceof ClaimIdentity claim ? new Claimed(claim.proposed(), true) : "done";
    }

    private WebhookIntake intake(RecordingGateway gateway, KeyedHash hash) {
        return intake(gateway, hash, new Lanes(Runnable::run));
    }

    private WebhookIntake intake(RecordingGateway gateway, KeyedHash hash, Lanes lanes) {
        return WebhookIntake.create(
                provider -> new FixedCodec(items),
                new NoIntegrations(),
                id -> Optional.of(received()),
                new Dispatcher(gateway),
                hash,
                () -> "random",
                lanes);
    }

    private static WebhookReceived received() {
        return new WebhookReceived(
                DELIVERY, META, Provider.META, Route.DIRECT, NOON, "application/json", Map.of(), new byte[0]);
    }

    private static InboundItem.Message message(String id, String phone, @Nullable String name) {
        return new InboundItem.Message(
                id, party(phone, name), null, Direction.INBOUND, Channel.WHATSAPP, NOON, MessageContent.text("hi"));
    }

    private static Party party(String phone, @Nullable String name) {
        return new Party(List.of(new Identity(IdentityKind.PHONE, phone)), false, name);
    }

    private record FixedCodec(List<InboundItem> items) implements InboundCodec {
        @Override
        public Provider provider() {
            return Provider.META;
        }

        @Override
        public List<InboundItem> decode(IntegrationAccess account, String contentType, byte[] body) {
            return items;
        }
    }

    private static final class NoIntegrations implements IntegrationVault {
        @Override
        public Optional<IntegrationAccess> find(IntegrationId id) {
            return Optional.empty();
        }

        @Override
        public List<IntegrationAccess> all(Provider provider) {
            return List.of();
        }

        @Override
        public void put(IntegrationAccess access) {
            throw new UnsupportedOperationException("not needed in these tests");
        }

        @Override
        public void remove(IntegrationId id) {
            throw new UnsupportedOperationException("not needed in these tests");
        }
    }
}
