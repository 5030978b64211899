package io.dragoman.gateway.pages;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Gives every page's address the same document, so that each can be opened, reloaded and sent to somebody. */
@Configuration(proxyBeanMethods = false)
class PageRoutes {

    static final Resource DOCUMENT = new ClassPathResource("static/index.html");

    private static final List<String> ADDRESSES = List.of(
            "/",
            "/sign-in",
            "/inquiries/{id}",
            "/conversations",
            "/conversations/{id}",
            "/cards",
            "/report",
            "/contacts",
            "/contacts/{id}",
            "/duplicates",
            "/journal",
            "/journal/{id}",
            "/simulator",
            "/users",
            "/tokens",
            "/tenants",
            "/integrations");

    @Bean
    RouterFunction<ServerResponse> pages() {
        RouterFunctions.Builder routes = RouterFunctions.route();
        ADDRESSES.forEach(address -> routes.route(
                RequestPredicates.GET(address),
                request -> ServerResponse.ok().contentType(MediaType.TEXT_HTML).bodyValue(DOCUMENT)));
        return routes.build();
    }
}
