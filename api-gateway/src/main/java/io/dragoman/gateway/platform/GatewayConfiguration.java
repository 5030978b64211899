package io.dragoman.gateway.platform;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.codec.CodecCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Puts the gateway's parts into the web framework. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
@PropertySource("classpath:gateway.properties")
class GatewayConfiguration implements WebFluxConfigurer {

    /** As many commands and queries may be under way at once; more wait in line, and a line too long is refused. */
    private static final int THREADS = 64;

    private static final int LINE = 20_000;

    /** For everything that may block: commands, queries, writes to the vault, password hashes. */
    @Bean(destroyMethod = "dispose")
    Scheduler gatewayScheduler() {
        return Schedulers.newBoundedElastic(THREADS, LINE, "gateway");
    }

    /** The only security chain: every request passes it, in this order. */
    @Bean
    SecurityWebFilterChain securityChain(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations,
            Authentication authentication) {
        return new MatcherSecurityWebFilterChain(
                ServerWebExchangeMatchers.anyExchange(),
                List.of(new NulFilter(), new AccessFilter(operations, authentication), new EtagFilter()));
    }

    @Bean
    ServerExchangeRejectedHandler malformedAddress(ProblemHandler problems) {
        ApiProblem malformed =
                new ApiProblem(HttpStatus.BAD_REQUEST, "INVALID_FIELD", "The address or a header is malformed.", null);
        return (exchange, rejected) -> problems.write(exchange.getResponse(), malformed, null);
    }

    /** Nobody signs in through the framework; without this it would invent a user and log a password. */
    @Bean
    ReactiveAuthenticationManager nobody() {
        return credentials -> Mono.error(new BadCredentialsException("not in use"));
    }

    @Bean
    CodecCustomizer strictJson(JsonMapper mapper) {
        JsonMapper strict = mapper.rebuild()
                .addModule(StrictText.module())
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        return codecs -> codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(strict));
    }

    /** Words in answers are in lower case, also those of enums that say nothing about it themselves. */
    @Bean
    CodecCustomizer lowerCaseWords(JsonMapper mapper) {
        JsonMapper lower =
                mapper.rebuild().enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).build();
        return codecs -> codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(lower));
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new CallerResolver());
    }
}
