package io.dragoman.benchmarks;

import io.dragoman.server.DragomanApplication;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * The whole server, except that what the gateway appends is dropped: a webhook is answered after its verification alone. The yardstick for
 * what durability costs; nothing that is shipped can be switched to this.
 */
public final class StoringNothing {

    private StoringNothing() {}

    public static void main(String[] arguments) {
        new SpringApplication(DragomanApplication.class, Dropping.class).run(arguments);
    }

    @Configuration(proxyBeanMethods = false)
    static class Dropping {

        /** Only the gateway asks for an event bus by this type; everything else goes on to the history. */
        @Bean
        @Primary
        EventBus dropping() {
            return new DroppingBus();
        }
    }

    private static final class DroppingBus implements EventBus {

        @Override
        public void publish(List<? extends EventMessage<?>> events) {
            // Dropping them is what this is for.
        }

        @Override
        public Registration subscribe(Consumer<List<? extends EventMessage<?>>> listener) {
            return () -> true;
        }

        @Override
        public Registration registerDispatchInterceptor(
                MessageDispatchInterceptor<? super EventMessage<?>> interceptor) {
            return () -> true;
        }
    }
}
