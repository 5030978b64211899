package io.dragoman.gateway.webhook;

import io.dragoman.gateway.platform.OpenAccess;
import io.dragoman.gateway.platform.Refuses;
import io.dragoman.gateway.webhook.RefusedWebhook.Reason;
import io.dragoman.integration.Provider;
import io.dragoman.vault.IntegrationAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The addresses that name one integration. */
@RestController
@OpenAccess
@RequestMapping({"/api/v1/webhooks", "/api/v1/whatsapp/webhooks"})
@Tag(name = "Webhooks", description = "What providers call. They sign in by their signature")
class WebhookController {

    private final WebhookEndpoint endpoint;
    private final IntegrationAddresses addresses;
    private final Verifications verifications;

    WebhookController(WebhookEndpoint endpoint, IntegrationAddresses addresses, Verifications verifications) {
        this.endpoint = endpoint;
        this.addresses = addresses;
        this.verifications = verifications;
    }

    @PostMapping("/{provider}/{integrationId}")
    @Operation(
            summary = "Take a provider's post: 200 means that it is on disk",
            description = "Verified by the provider's signature over the raw bytes.",
            requestBody =
                    @RequestBody(
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(type = "object"),
                                        examples = @ExampleObject(WebhookExamples.META)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                        schema = @Schema(type = "object"),
                                        examples = @ExampleObject(WebhookExamples.TWILIO))
                            }))
    @ApiResponse(responseCode = "200", description = "Stored. Twilio reads an empty TwiML document, the others nothing")
    @Refuses({"401", "413", "415"})
    Mono<Void> post(
            @PathVariable("provider") String name,
            @PathVariable("integrationId") String address,
            ServerWebExchange exchange) {
        Provider provider = provider(name).orElse(null);
        List<IntegrationAccess> addressed = provider == null ? List.of() : addresses.at(provider, address);
        if (provider == null || addressed.isEmpty()) {
            return endpoint.refuse(exchange, provider, addressed, Reason.NOT_FOUND);
        }
        return endpoint.take(
                exchange, provider, addressed, new DirectRecipients(addressed, verifications.of(provider)));
    }

    @GetMapping("/{provider}/{integrationId}")
    @Operation(summary = "Meta's handshake: prove that the callback address is ours")
    @ApiResponse(
            responseCode = "200",
            description = "The challenge, as it came",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, examples = @ExampleObject("1158201444")))
    @ApiResponse(responseCode = "403", description = "VERIFY_TOKEN_WRONG")
    @Refuses("405")
    Mono<Void> handshake(
            @PathVariable("provider") String name,
            @PathVariable("integrationId") String address,
            @RequestParam(name = "hub.mode", required = false) @Nullable String mode,
            @RequestParam(name = "hub.verify_token", required = false) @Nullable String token,
            @RequestParam(name = "hub.challenge", required = false) @Nullable String challenge,
            ServerWebExchange exchange) {
        Optional<Provider> provider = provider(name);
        if (provider.isPresent() && provider.get() != Provider.META) {
            exchange.getResponse().getHeaders().set(HttpHeaders.ALLOW, "POST");
            return WebhookAnswers.refusal(exchange, new RefusedWebhook(Reason.METHOD_NOT_ALLOWED));
        }
        List<IntegrationAccess> addressed = provider.isPresent() ? addresses.at(Provider.META, address) : List.of();
        if (addressed.isEmpty()) {
            return WebhookAnswers.refusal(exchange, new RefusedWebhook(Reason.NOT_FOUND));
        }
        return Handshake.answer(exchange, addressed, mode, token, challenge);
    }

    private static Optional<Provider> provider(String name) {
        for (Provider provider : Provider.values()) {
            if (provider.path().equals(name)) {
                return Optional.of(provider);
            }
        }
        return Optional.empty();
    }
}
