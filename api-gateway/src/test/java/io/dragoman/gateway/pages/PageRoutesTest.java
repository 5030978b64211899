package io.dragoman.gateway.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class PageRoutesTest {

    private final WebTestClient browser =
            WebTestClient.bindToRouterFunction(new PageRoutes().pages()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/inquiries/k3f9-1",
                "/contacts/k3f9",
                "/duplicates",
                "/journal/sim-meta.20300101.00c0ffee00c0ffee",
                "/simulator"
            })
    void every_page_can_be_opened_by_its_address(String address) {
        browser.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .value(document -> assertThat(document).contains("importmap"));
    }

    @Test
    void what_the_import_map_names_is_in_the_class_path() throws IOException {
        String document = new ClassPathResource("static/index.html").getContentAsString(UTF_8);
        List<String> modules = Pattern.compile("\"/(webjars/[^\"]+)\"")
                .matcher(document)
                .results()
                .map(MatchResult::group)
                .map(quoted -> quoted.substring(2, quoted.length() - 1))
                .toList();

        assertThat(modules)
                .isNotEmpty()
                .allSatisfy(module -> assertThat(new ClassPathResource("META-INF/resources/" + module).exists())
                        .as(module)
                        .isTrue());
    }
}
