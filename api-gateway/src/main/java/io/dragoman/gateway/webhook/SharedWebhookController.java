package io.dragoman.gateway.webhook;

import io.dragoman.gateway.platform.OpenAccess;
import io.dragoman.gateway.platform.Refuses;
import io.dragoman.integration.Provider;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The addresses that all integrations of a provider share; what a post says tells which one it is for. */
@RestController
@OpenAccess
@Tag(name = "Webhooks")
class SharedWebhookController {

    private final WebhookEndpoint endpoint;
    private final IntegrationAddresses addresses;
    private final Verifications verifications;

    SharedWebhookController(WebhookEndpoint endpoint, IntegrationAddresses addresses, Verifications verifications) {
        this.endpoint = endpoint;
        this.addresses = addresses;
        this.verifications = verifications;
    }

    @PostMapping("/api/whatsapp/webhook")
    @Operation(
            summary = "Take a post of Meta for any integration",
            description = "Each change goes to the integration of its phone_number_id, or of its business account.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(WebhookExamples.META))))
    @ApiResponse(responseCode = "200", description = "Stored")
    @Refuses({"401", "413", "415"})
    Mono<Void> meta(ServerWebExchange exchange) {
        // Listed as nobody's when refused: no tenant needs to see strangers knock at a door that all share.
        return endpoint.take(
                exchange,
                Provider.META,
                List.of(),
                new MetaRecipients(addresses.active(Provider.META), verifications.of(Provider.META)));
    }

    @GetMapping("/api/whatsapp/webhook")
    @Operation(summary = "Meta's handshake with the verify token of any active integration")
    @ApiResponse(
            responseCode = "200",
            description = "The challenge, as it came",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, examples = @ExampleObject("1158201444")))
    Mono<Void> handshake(
            @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
            @RequestParam(name = "hub.verify_token", required = false) @Nullable String token,
            @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge,
            ServerWebExchange exchange) {
        return Handshake.answer(exchange, addresses.active(Provider.META), mode, token, challenge);
    }

    @PostMapping("/whatsapp/webhook")
    @Operation(
            summary = "Take a notification of Green API for any instance",
            description = "It goes to the integration of its idInstance.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(WebhookExamples.GREEN_API))))
    @ApiResponse(responseCode = "200", description = "Stored")
    @Refuses({"401", "413", "415"})
    Mono<Void> greenApi(ServerWebExchange exchange) {
        return endpoint.take(
                exchange,
                Provider.GREEN_API,
                List.of(),
                new GreenApiRecipients(addresses.active(Provider.GREEN_API), verifications.of(Provider.GREEN_API)));
    }
}
