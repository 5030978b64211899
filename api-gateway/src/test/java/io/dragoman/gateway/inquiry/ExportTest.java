package io.dragoman.gateway.inquiry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragoman.gateway.GatewayTest;
import io.dragoman.gateway.ReadModels;
import io.dragoman.gateway.World;
import io.dragoman.gateway.platform.Role;
import io.dragoman.inquiry.InquiryQuery.FindCards;
import io.dragoman.inquiry.InquirySort;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The read model has two pages of one card each. */
@GatewayTest
class ExportTest {

    private final ReadModels reads = new ReadModels();
    private final World world;
    private final int port;

    @Autowired
    ExportTest(World world, @LocalServerPort int port) {
        this.world = world;
        this.port = port;
    }

    @BeforeEach
    void answer() {
        world.answer(reads);
    }

    @AfterEach
    void forget() {
        world.forget();
    }

    @Test
    void csv_has_every_page_and_no_cell_that_would_be_calculated() {
        String csv = csv("");
        assertThat(csv).startsWith("\uFEFFInquiry ID,Customer Name,Email,Phone,");
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "'+16505551234", "\"1 Main St,\r\n\"\"Ölstadt\"\"\"");
        assertThat(csv.split("4200.50,USD", -1)).hasSize(3);
        assertThat(csv).endsWith("\r\n");
    }

    @Test
    void json_has_every_page_and_values_as_they_are() {
        JsonNode rows = JsonMapper.shared().readTree(export("json", "application/json", ""));
        assertThat(rows).hasSize(2);
        JsonNode row = rows.get(0);
        assertThat(row.path("customer_name").asString()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(row.path("trip_cost").isNumber()).isTrue();
        assertThat(row.path("trip_cost").decimalValue()).isEqualByComparingTo("4200.50");
        assertThat(row.path("travelers")).hasSize(2);
        assertThat(row.path("travelers").get(1).path("first_name").asString()).isEqualTo("Bob");
        assertThat(row.path("missing").isArray()).isTrue();
        assertThat(row.path("date_of_birth").asString()).isEqualTo("1990-01-31");
        assertThat(row.path("email").isNull()).isTrue();
        assertThat(row.path("fields").path("phone_number").path("messageId").asString())
                .isEqualTo("one");
    }

    @Test
    void sheets_have_more_columns_for_whoever_names_them_but_no_cell_for_all_fields() {
        assertThat(csv("?columns=date_of_birth,travelers")).contains("\r\n1990-01-31,2\r\n");
        assertThat(reads.asked).extracting("fields").containsOnly(false);
        World.client(port, "t1", Role.AGENT)
                .get()
                .uri("/api/v1/inquiries/export.csv?columns=fields")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("columns");
    }

    @Test
    void a_workbook_has_texts_and_no_formula(@TempDir Path directory) throws IOException {
        byte[] workbook = export("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "");
        Path file = Files.write(directory.resolve("inquiries.xlsx"), workbook);
        StringBuilder xml = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                xml.append(new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        assertThat(xml).contains("=HYPERLINK", "lstadt", "4200.5").doesNotContain("<f>");
    }

    @Test
    void rows_come_in_the_order_of_opening_which_no_message_changes() {
        csv("");
        csv("?openedFrom=2030-01-01&minValue=5000");
        assertThat(reads.asked)
                .hasSize(4)
                .allSatisfy(query -> assertThat(query)
                        .isInstanceOfSatisfying(
                                FindCards.class,
                                cards -> assertThat(cards.sort()).isEqualTo(InquirySort.OPENED)));
    }

    @Test
    void in_another_order_the_list_is_read_again_for_what_moved_and_each_row_is_written_once() {
        assertThat(csv("?sort=value&q=lisbon").split("4200.50,USD", -1)).hasSize(2);
        assertThat(reads.asked)
                .extracting("sort")
                .containsExactly(InquirySort.VALUE, InquirySort.VALUE, InquirySort.OPENED, InquirySort.OPENED);
        assertThat(reads.asked).extracting("search").doesNotContainNull();
        assertThat(reads.asked)
                .element(2)
                .extracting("filter.value.from", "page.cursor")
                .containsExactly(BigDecimal.ZERO, null);
    }

    @Test
    void columns_are_those_that_were_asked_for_in_that_order() {
        String columns = "?columns=currency,trip_cost";
        assertThat(csv(columns)).isEqualTo("\uFEFFCurrency,Trip Cost\r\nUSD,4200.50\r\nUSD,4200.50\r\n");
        assertThat(csv("?columns=status&columns=currency")).startsWith("\uFEFFStatus,Currency\r\n");
        String json = new String(export("json", "application/json", columns), UTF_8);
        String row = "{\"currency\":\"USD\",\"trip_cost\":4200.50}";
        assertThat(json).isEqualTo("[" + row + "," + row + "]");
    }

    @ParameterizedTest
    @CsvSource({"'currency,shoe_size', shoe_size", "Currency, Currency", "'status,status', status"})
    void a_column_that_does_not_exist_or_comes_twice_is_named(String columns, String named) {
        World.client(port, "t1", Role.AGENT)
                .get()
                .uri("/api/v1/inquiries/export.json?columns=" + columns)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("columns")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("names " + named));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "a;=1|a;'=1",
                "a; +1;-2|a;' +1;'-2",
                "a\";=1+1;\"|a\";'=1+1;\"",
                "a;\"=1\"|a;'\"=1\"",
                "Main St; 2nd floor|Main St; 2nd floor",
                "a=b-c@d|a=b-c@d"
            })
    void what_begins_a_cell_where_semicolons_separate_them_is_made_harmless_too(String cell, String harmless) {
        assertThat(CsvExport.harmless(cell)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "\uFF1D1"})
    void what_begins_like_a_formula_is_made_harmless(String cell) {
        assertThat(CsvExport.harmless(cell)).isEqualTo("'" + cell);
    }

    @Test
    void what_cannot_be_asked_is_refused_before_anything_is_written() {
        World.client(port, "t1", Role.AGENT)
                .get()
                .uri("/api/v1/inquiries/export.csv?sort=name")
                .exchange()
                .expectStatus()
                .isBadRequest();
        World.client(port, "t1", Role.VIEWER)
                .get()
                .uri("/api/v1/inquiries/export.csv")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private String csv(String parameters) {
        return new String(export("csv", "text/csv;charset=UTF-8", parameters), UTF_8);
    }

    private byte[] export(String form, String type, String parameters) {
        return Objects.requireNonNull(World.client(port, "t1", Role.AGENT)
                .get()
                .uri("/api/v1/inquiries/export." + form + parameters)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(type)
                .expectHeader()
                .valueMatches("Content-Disposition", "attachment; filename=\"inquiries-2030-01-01." + form + "\"")
                .expectBody()
                .returnResult()
                .getResponseBody());
    }
}
