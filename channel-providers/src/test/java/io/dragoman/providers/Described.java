package io.dragoman.providers;

import io.dragoman.conversation.MessageContent;
import io.dragoman.conversation.MessageContent.Media;
import io.dragoman.providers.InboundItem.Message;
import io.dragoman.providers.InboundItem.NoEffect;
import io.dragoman.providers.InboundItem.Notice;
import io.dragoman.providers.InboundItem.Party;
import io.dragoman.providers.InboundItem.Report;
import io.dragoman.providers.InboundItem.Status;
import io.dragoman.providers.InboundItem.Unreadable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Items as one line each, for comparing them with what a sample should give. */
public final class Described {

    private Described() {}

    public static String item(InboundItem item) {
        if (item instanceof Message message) {
            return message(message);
        }
        if (item instanceof Status status) {
            return status(status);
        }
        if (item instanceof Report report) {
            return "REPORT %s | %s | %s | %s | %s"
                    .formatted(report.kind(), report.subject(), report.state(), report.detail(), report.occurredAt());
        }
        if (item instanceof Notice notice) {
            return "NOTICE " + notice.kind();
        }
        if (item instanceof NoEffect known) {
            return "NO EFFECT " + known.kind();
        }
        return "UNREADABLE %s | %s".formatted(((Unreadable) item).kind(), ((Unreadable) item).code());
    }

    private static String status(Status status) {
        return "STATUS %s | %s | %s | %s%s%s"
                .formatted(
                        status.providerMessageId(),
                        status.status(),
                        status.occurredAt(),
                        status.errorCode(),
                        quoted(status.errorTitle()),
                        Boolean.TRUE.equals(status.retryable()) ? " may pass" : "");
    }

    private static String message(Message message) {
        return "%s %s %s | %s%s | %s | %s%s%s"
                .formatted(
                        message.direction(),
                        message.channel(),
                        message.providerMessageId(),
                        party(message.party()),
                        message.author() == null ? "" : " by " + party(message.author()),
                        message.occurredAt(),
                        content(message.content()),
                        message.replyTo() == null ? "" : " re " + message.replyTo(),
                        message.target() == null ? "" : " about " + message.target());
    }

    private static String party(Party party) {
        String identities = party.identities().stream()
                .map(identity -> identity.kind() + " " + identity.value())
                .collect(Collectors.joining(", "));
        return (party.group() ? "group " : "") + identities + quoted(party.name());
    }

    private static String content(MessageContent content) {
        return content.kind()
                + quoted(content.text())
                + media(content.media())
                + (content.raw() == null ? "" : " +raw")
                + (content.forwarded() == null ? "" : " forwarded")
                + (content.details() == null ? "" : " " + content.details());
    }

    private static String media(@Nullable Media media) {
        return media == null ? "" : " [%s, %s, %s]".formatted(media.mimeType(), media.fileName(), media.reference());
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "" : " \"" + text.replace("\n", "\\n") + '"';
    }
}
