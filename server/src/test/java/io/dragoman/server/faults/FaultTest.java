package io.dragoman.server.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.conversation.MessageEvent.MessageReceived;
import io.dragoman.integration.IntegrationId;
import io.dragoman.integration.Provider;
import io.dragoman.platform.Meta;
import io.dragoman.server.faults.House.Faults;
import io.dragoman.webhook.DeliveryId;
import io.dragoman.webhook.WebhookEvent.Route;
import io.dragoman.webhook.WebhookEvent.WebhookReceived;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault strikes at the hundredth of three hundred messages from thirty people; afterwards everything is there, once. */
class FaultTest {

    private static final int PLACE = 100;
    private static final int MESSAGES = 300;
    private static final int PEOPLE = 30;
    private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void nothing_is_lost_when_nothing_fails() {
        assertEverythingIsThereOnce(Faults.none());
    }

    @Test
    void one_failing_append_loses_nothing() {
        Once fault = new Once(PLACE);
        assertEverythingIsThereOnce(new Faults(
                engine -> new FailingHistory(engine, MessageReceived.class, fault), tokens -> tokens, Map.of()));
        assertThat(fault.happened()).isTrue();
    }

    @Test
    void one_failing_handler_loses_nothing() {
        Once fault = new Once(PLACE);
        assertEverythingIsThereOnce(
                new Faults(engine -> engine, tokens -> tokens, Map.of("timeline", new FailingHandler(fault))));
        assertThat(fault.happened()).isTrue();
    }

    @Test
    void an_end_between_view_write_and_token_loses_nothing_and_doubles_nothing() {
        Once fault = new Once(PLACE);
        assertEverythingIsThereOnce(
                new Faults(engine -> engine, tokens -> failingBeforeItStores(tokens, fault), Map.of()));
        assertThat(fault.happened()).isTrue();
    }

    private void assertEverythingIsThereOnce(Faults faults) {
        try (House house = new House(directory, faults)) {
            for (int i = 0; i < MESSAGES; i++) {
                house.publish(delivery(i));
            }
            house.settle();

            assertThat(house.database().getCollection("messages_v5").countDocuments())
                    .isEqualTo(MESSAGES);
            assertThat(house.database().getCollection("contacts_v3").countDocuments())
                    .isEqualTo(PEOPLE);
            assertThat(house.database().getCollection("conversations_v5").countDocuments())
                    .isEqualTo(PEOPLE);
            assertThat(house.database().getCollection("inquiries_v4").countDocuments())
                    .isEqualTo(PEOPLE);
        }
    }

    private static EventMessage<?> delivery(int number) {
        DeliveryId id = DeliveryId.of("t1", "meta", LocalDate.EPOCH, number);
        WebhookReceived received = new WebhookReceived(
                id,
                IntegrationId.of("t1", "meta"),
                Provider.META,
                Route.DIRECT,
                NOON,
                "application/json",
                Map.of(),
                body(number).getBytes(UTF_8));
        return new GenericDomainEventMessage<>(
                "WebhookDelivery",
                id.value(),
                0,
                received,
                new Meta("t1", "integration:meta", id.value(), id.value()).toMap());
    }

    private static String body(int number) {
        return """
                {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{
                "messaging_product":"whatsapp","metadata":{"phone_number_id":"2"},"messages":[{"from":"1650555%04d",
                "id":"wamid.%d","timestamp":"%d","type":"text","text":{"body":"hello %d"}}]}}]}]}""".formatted(number % PEOPLE, number, NOON.getEpochSecond() + number, number);
    }

    /** A store of tokens that ends once, after the work of a batch was done and before its token is kept. */
    private static TokenStore failingBeforeItStores(TokenStore tokens, Once fault) {
        return (TokenStore) Proxy.newProxyInstance(
                TokenStore.class.getClassLoader(), new Class<?>[] {TokenStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("storeToken")) {
                        fault.maybeFail("the token store");
                    }
                    try {
                        return method.invoke(tokens, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    static final class FailingHandler {

        private final Once fault;

        FailingHandler(Once fault) {
            this.fault = fault;
        }

        @EventHandler
        void on(MessageReceived received) {
            fault.maybeFail("the handler");
        }
    }
}
