package io.dragoman.saga;

import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.conversation.MessageId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.KeyedHash;
import io.dragoman.providers.InboundCodec;
import io.dragoman.saga.contact.ConversationReopening;
import io.dragoman.saga.inquiry.Extraction;
import io.dragoman.saga.inquiry.Extractor;
import io.dragoman.saga.inquiry.InquiryIntake;
import io.dragoman.saga.intake.WebhookIntake;
import io.dragoman.saga.platform.Dispatcher;
import io.dragoman.saga.platform.Lanes;
import io.dragoman.vault.IntegrationVault;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
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
 * @param randomIds local ids for new contacts, 128 random bits each
 * @param executor runs the lanes; it may block
 */
public record Processes(
        CommandGateway commands,
        KeyedHash hash,
        IntegrationVault integrations,
        Function<Provider, InboundCodec> codecs,
        Function<DeliveryId, Optional<WebhookReceived>> deliveries,
        Function<MessageId, Optional<MessageReceived>> messages,
        Extractor extractor,
        Supplier<String> randomIds,
        Executor executor) {

    /** The event handlers by processing group. */
    public Map<String, List<Object>> eventHandlers() {
        Dispatcher dispatcher = new Dispatcher(commands);
        return Map.of(
                WebhookIntake.GROUP,
                List.of(WebhookIntake.create(
                        codecs, integrations, deliveries, dispatcher, hash, randomIds, new Lanes(executor))),
                InquiryIntake.GROUP,
                // In one group, so that a message is decrypted once for both.
                List.of(
                        new InquiryIntake(dispatcher, new Lanes(executor)),
                        new ConversationReopening(dispatcher, new Lanes(executor))),
                Extraction.GROUP,
                List.of(new Extraction(extractor, messages, dispatcher, new Lanes(executor))));
    }
}
