package io.dragoman.saga;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.KeyedHash;
import io.dragoman.providers.InboundCodec;
import io.dragoman.saga.contact.ConversationReopening;
import io.dragoman.saga.inquiry.Debounce;
import io.dragoman.saga.inquiry.Extraction;
import io.dragoman.saga.inquiry.ExtractionPlan;
import io.dragoman.saga.inquiry.FollowUpPlan;
import io.dragoman.saga.inquiry.InquiryFollowUp;
import io.dragoman.saga.inquiry.InquiryIntake;
import io.dragoman.saga.inquiry.InquiryRules;
import io.dragoman.saga.inquiry.ReadBefore;
import io.dragoman.saga.inquiry.Readings;
import io.dragoman.saga.inquiry.Words;
import io.dragoman.saga.intake.Attempts;
import io.dragoman.saga.intake.WebhookIntake;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.DueCommands;
import io.dragoman.saga.platform.DueProcess;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.vault.IntegrationVault;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;

/**
 * All processes, for whoever assembles the application.
 *
 * @param commands must not handle a command inside the caller's unit of work, so that a command that returned is durable
 * @param deliveries a delivery as the history has it
 * @param messages a message as the history has it
 * @param zones where a contact is at home; UTC where nobody knows
 * @param before what was read in an inquiry before
 * @param inquiries what was chosen about inquiries
 * @param attempts how often an item of a delivery is tried before it counts as failed
 * @param randomIds local ids for new contacts, 128 random bits each
 * @param executor runs the lanes; it may block
 * @param due where processes leave what is to be done later
 */
public record Processes(
        CommandGateway commands,
        KeyedHash hash,
        IntegrationVault integrations,
        Function<Provider, InboundCodec> codecs,
        Function<DeliveryId, Optional<WebhookReceived>> deliveries,
        Function<MessageId, Optional<MessageReceived>> messages,
        Function<ContactId, ZoneId> zones,
        ReadBefore before,
        ExtractionPlan extraction,
        FollowUpPlan followUp,
        InquiryRules inquiries,
        Attempts attempts,
        Supplier<String> randomIds,
        Executor executor,
        DueCommands due,
        Clock clock) {

    /** Short commands of one process that are sent side by side at most. */
    private static final int AT_ONCE = 16;

    /** The event handlers by processing group. */
    public Map<String, List<Object>> eventHandlers() {
        Dispatcher dispatcher = new Dispatcher(commands);
        return Map.of(
                WebhookIntake.GROUP,
                List.of(WebhookIntake.create(
                        codecs, integrations, deliveries, dispatcher, hash, randomIds, attempts, new Lanes(executor))),
                InquiryIntake.GROUP,
                // In one group, so that a message is decrypted once for both.
                List.of(
                        new InquiryIntake(dispatcher, new Lanes(executor), inquiries.groups()),
                        new ConversationReopening(dispatcher, new Lanes(executor))),
                Extraction.GROUP,
                // One lane for both: words are asked for and read in the order of the inquiry's events.
                extraction(dispatcher, new Lanes(executor)));
    }

    private List<Object> extraction(Dispatcher dispatcher, Lanes lanes) {
        boolean parks = extraction.extractor().leavesTheHouse();
        return List.of(
                new Debounce(extraction.quiet(), extraction.longest(), parks, due, dispatcher, lanes),
                new Extraction(readings(dispatcher), due, lanes),
                // Here, so that there is no further processor that reads all events for three kinds of them.
                new InquiryFollowUp(followUp, due));
    }

    private Readings readings(Dispatcher dispatcher) {
        return new Readings(
                extraction.extractor(),
                extraction.retries(),
                new Words(messages, zones),
                before,
                inquiries.mergePolicy(),
                dispatcher,
                clock);
    }

    /** Who carries out what processes left to be done later. */
    public List<DueProcess> dueProcesses() {
        Dispatcher dispatcher = new Dispatcher(commands);
        return List.of(
                new DueProcess(Extraction.GROUP, Extraction.GROUP, AT_ONCE, dispatcher::send),
                new DueProcess(InquiryFollowUp.PROCESS, Extraction.GROUP, AT_ONCE, dispatcher::send),
                new DueProcess(
                        Extraction.CALLS, Extraction.GROUP, extraction.atOnce(), readings(dispatcher)::carryOut));
    }
}
