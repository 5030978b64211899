package io.dragoman.gateway.work;

import com.fasterxml.jackson.annotation.JsonValue;
import io.dragoman.webhook.DeadLetter;
import io.dragoman.webhook.DeliveryRow;
import io.dragoman.work.DueCommand;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done; ids are local.
 *
 * @param id of its place in this list
 * @param deliveryId what a provider delivered, where the work is that
 * @param inquiryId what it is about, where it is about an inquiry
 * @param since when it came; {@code null} where only its time is known
 * @param dueAt when it is to be done; {@code null}: as soon as possible, or by somebody's decision
 * @param attempts how often it was tried in vain
 * @param errorCode why it failed last, in a word
 */
record WorkItem(
        String id,
        String type,
        State state,
        @Nullable String integrationId,
        @Nullable String deliveryId,
        @Nullable String inquiryId,
        @Nullable Instant since,
        @Nullable Instant dueAt,
        int attempts,
        @Nullable String errorCode,
        @Nullable String error) {

    static final String PAGE = """
            {"items":[{"id":"meta.20300101.00c0ffee00c0ffee~3","type":"webhook","state":"failed","integrationId":"meta",\
            "deliveryId":"meta.20300101.00c0ffee00c0ffee","inquiryId":null,"since":"2030-01-01T00:00:00Z","dueAt":null,"attempts":1,\
            "errorCode":"UNREADABLE","error":"the item is not what its provider documents"},\
            {"id":"ZXh0cmFjdGlvbnxpbnF1aXJ5","type":"extraction","state":"waiting","integrationId":null,"deliveryId":null,\
            "inquiryId":"k3f9a1-1","since":null,"dueAt":"2030-01-01T00:00:05Z","attempts":0,"errorCode":null,"error":null}],\
            "next":null,"position":42}""";

    static WorkItem of(DeadLetter letter) {
        return new WorkItem(
                letter.deliveryId() + '~' + letter.item(),
                WorkType.WEBHOOK.word(),
                State.FAILED,
                letter.integrationId(),
                letter.deliveryId(),
                null,
                letter.receivedAt(),
                null,
                letter.count(),
                letter.code(),
                letter.reason());
    }

    static WorkItem of(DeliveryRow delivery) {
        return new WorkItem(
                delivery.id(),
                WorkType.WEBHOOK.word(),
                State.WAITING,
                delivery.integrationId(),
                delivery.id(),
                null,
                delivery.receivedAt(),
                null,
                delivery.retryCount(),
                null,
                null);
    }

    static WorkItem of(DueCommand command) {
        return new WorkItem(
                command.id(),
                WorkType.wordOf(command.process()),
                command.underWay() ? State.UNDER_WAY : State.WAITING,
                null,
                null,
                command.inquiryId(),
                null,
                command.dueAt(),
                command.failures(),
                null,
                null);
    }

    /** How far it is. */
    enum State {
        WAITING,
        UNDER_WAY,
        FAILED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
