package io.dragoman.server.axon;

import io.dragoman.command.Aggregates.Snapshots;
import io.dragoman.inquiry.CompletenessRules;
import io.dragoman.platform.HistorySerializer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * What {@link AxonAssembly} is made of.
 *
 * @param rules by which inquiries are complete, or not
 * @param handlers the event handlers of each processing group
 * @param background makes snapshots
 */
public record AxonParts(
        EventStorageEngine engine,
        HistorySerializer serializer,
        TokenStore tokens,
        Clock clock,
        CompletenessRules rules,
        CommandLine commands,
        List<Class<?>> aggregates,
        List<Snapshots> snapshots,
        Map<String, List<Object>> handlers,
        List<Object> queryHandlers,
        Executor background,
        Courtesy courtesy) {}
