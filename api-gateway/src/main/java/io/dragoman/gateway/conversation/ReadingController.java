package io.dragoman.gateway.conversation;

import io.dragoman.contact.ContactId;
import io.dragoman.conversation.ConversationId;
import io.dragoman.gateway.platform.Accepted;
import io.dragoman.gateway.platform.Access;
import io.dragoman.gateway.platform.BodyFields;
import io.dragoman.gateway.platform.Caller;
import io.dragoman.gateway.platform.Example;
import io.dragoman.gateway.platform.Reads;
import io.dragoman.gateway.platform.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Takes down what somebody of the business has seen. */
@RestController
@RequestMapping("/api/v1")
@Access({Role.ADMIN, Role.AGENT})
@Tag(name = "Conversations")
class ReadingController {

    private static final String MEANING =
            "upTo is the position of the read that showed the messages: what was stored behind it stays unread. Without it all that"
                    + " is stored counts as seen. Where nothing is unread nothing is recorded, and having seen less takes nothing back."
                    + " The provider is told nothing: what customers see is another thing.";

    private static final String UP_TO = "upTo";

    private final Readings readings;

    ReadingController(Readings readings) {
        this.readings = readings;
    }

    @PostMapping("/conversations/{id}/read")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "A conversation's messages have been seen", description = MEANING)
    @Example(request = "{\"upTo\":42}", response = "{\"id\":\"meta.k3f9a1\",\"position\":46}")
    Mono<Accepted> conversation(
            @PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        return readings.conversation(caller, Reads.id(ConversationId::of, caller, id), upTo(body));
    }

    @PostMapping("/contacts/{id}/read")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "The messages of all of a contact's conversations have been seen, of what is merged with it too",
            description = MEANING)
    @Example(request = "{\"upTo\":42}", response = "{\"id\":\"k3f9a1\",\"position\":46}")
    Mono<Accepted> contact(
            @PathVariable String id, @RequestBody(required = false) @Nullable JsonNode body, Caller caller) {
        return readings.contact(caller, Reads.id(ContactId::of, caller, id), upTo(body));
    }

    /** A misspelt field must not count as none: then all would be read. */
    private static @Nullable Long upTo(@Nullable JsonNode body) {
        if (body == null || body.isMissingNode()) {
            return null;
        }
        BodyFields.require(body, List.of(UP_TO));
        return BodyFields.whole(body, UP_TO);
    }
}
