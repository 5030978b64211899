package io.dragoman.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class ExportIT {

    private static final List<String> ANN = List.of("9000", "Ann Miller");

    private final Tenant tenant;
    private final Api api;
    private final Meta meta;

    ExportIT(Server server) {
        this.tenant = Tenant.fresh(server);
        this.api = tenant.admin();
        this.meta = tenant.meta();
    }

    @Test
    void as_many_rows_are_taken_away_as_the_filter_has() {
        for (int i = 1; i <= 3; i++) {
            meta.text("wamid.E" + i, "1650555300" + i, "hello " + i).is(200);
        }
        meta.text("wamid.E9", "16505553009", "My name is Ann Miller, our budget is $9,000.")
                .is(200);
        api.settle();
        assertThat(rows("")).isEqualTo(4);
        assertThat(rows("?highValue=true")).isEqualTo(1);
        assertThat(rows("?status=Complete")).isZero();
        assertThat(api.get("/api/v1/inquiries/export.json").is(200).json()).hasSize(4);
        assertThat(api.get("/api/v1/inquiries/export.xlsx").is(200).body()).startsWith('P', 'K');
    }

    @Test
    void words_that_more_than_a_thousand_wrote_are_taken_away_from_the_first_to_the_last() {
        int customers = 1_010;
        for (int i = 0; i < customers; i += 101) {
            meta.post(meta.body(IntStream.range(i, i + 101)
                            .mapToObj(j ->
                                    Meta.text("wamid.L" + j, "1650666" + (1000 + j), Server.MIDNIGHT + j, "to Lisbon"))
                            .toList()))
                    .is(200);
        }
        api.settle();
        assertThat(rows("?q=lisbon")).isEqualTo(customers);
        assertThat(rows("?q=lisbon&stage=open&sort=activity")).isEqualTo(customers);
        assertThat(Json.texts(api.all("/api/v1/inquiries?q=lisbon"), "id"))
                .hasSize(customers)
                .doesNotHaveDuplicates();
        assertThat(rows("?q=porto")).isZero();
    }

    @Test
    void whoever_takes_rows_away_chooses_the_columns(@TempDir Path folder) throws IOException {
        meta.text("wamid.E1", "16505553001", "My name is Ann Miller, our budget is $9,000.")
                .is(200);
        api.settle();
        String columns = "?columns=trip_cost,customer_name";
        assertThat(records("csv" + columns)).containsExactly(List.of("Trip Cost", "Customer Name"), ANN);
        assertThat(api.get("/api/v1/inquiries/export.json" + columns).is(200).text())
                .isEqualTo("[{\"trip_cost\":9000,\"customer_name\":\"Ann Miller\"}]");
        byte[] workbook =
                api.get("/api/v1/inquiries/export.xlsx" + columns).is(200).body();
        Path file = Files.write(folder.resolve("inquiries.xlsx"), workbook);
        assertThat(part(file, "sharedStrings.xml")).containsSubsequence("Trip Cost", "Customer Name");
        assertThat(part(file, "sharedStrings.xml")).doesNotContain("Currency");
        assertThat(part(file, "worksheets/sheet1.xml")).containsSubsequence("9000", "Ann Miller");
        Answer refusal = api.get("/api/v1/inquiries/export.csv?columns=customer_name,shoe_size");
        refusal.refuses(400, "INVALID_FIELD");
        assertThat(refusal.json().path("field").asString()).isEqualTo("columns");
        assertThat(refusal.json().path("detail").asString()).contains("shoe_size");
    }

    @Test
    void json_has_all_that_is_known_with_types_and_where_it_came_from() {
        meta.text("wamid.E1", "16505553001", "My name is Ann Miller, our budget is $9,000.")
                .is(200);
        api.settle();
        String inquiry = "/api/v1/inquiries/"
                + api.all("/api/v1/inquiries").get(0).path("id").asString();
        api.patch(
                        inquiry + "/fields",
                        Json.object(
                                "date_of_birth",
                                "1990-01-31",
                                "travelers",
                                List.of(Json.object("first_name", "Bob", "date_of_birth", "1991-02-01"))))
                .is(202);
        api.settle();
        JsonNode row = api.get("/api/v1/inquiries/export.json").is(200).json().get(0);
        assertThat(row.path("trip_cost").isNumber()).isTrue();
        assertThat(row.path("phone").asString()).isEqualTo("+16505553001");
        assertThat(row.path("date_of_birth").asString()).isEqualTo("1990-01-31");
        assertThat(row.path("travelers").get(0).path("first_name").asString()).isEqualTo("Bob");
        assertThat(row.path("travelers").get(0).path("last_name").isNull()).isTrue();
        assertThat(row.path("missing").isArray()).isTrue();
        assertThat(row.path("fields").path("trip_cost").path("words").asString())
                .contains("9,000");
        assertThat(row.path("fields").path("date_of_birth").path("corrected").asBoolean())
                .isTrue();
        assertThat(api.read(inquiry).path("travelers")).isEqualTo(row.path("travelers"));
        assertThat(api.read(inquiry)
                        .path("fields")
                        .path("travelers")
                        .path("value")
                        .isString())
                .isTrue();
        assertThat(records("csv?columns=phone,travelers")).contains(List.of("'+16505553001", "1"));
        assertThat(tenant.as("viewer")
                        .read("/api/v1/cards")
                        .path("items")
                        .get(0)
                        .path("phone")
                        .asString())
                .doesNotContain("6505553");
    }

    @Test
    void a_name_that_is_a_formula_is_written_as_text() {
        meta.text("wamid.E1", "16505553001", "hello").is(200);
        api.settle();
        String id = api.all("/api/v1/inquiries").get(0).path("id").asString();
        api.patch("/api/v1/inquiries/" + id + "/fields", Json.object("first_name", "=HYPERLINK(\"http://x\")"))
                .is(202);
        api.patch("/api/v1/inquiries/" + id + "/fields", Json.object("home_address", "1 Main St,\n\"Ölstadt\";=1+1"))
                .is(202);
        api.settle();
        String columns = "csv?columns=customer_name,home_address";
        assertThat(api.get("/api/v1/inquiries/export." + columns).is(200).text())
                .startsWith("\uFEFFCustomer Name,Home Address\r\n");
        assertThat(records(columns).get(1))
                .containsExactly("'=HYPERLINK(\"http://x\")", "1 Main St,\n\"Ölstadt\";'=1+1");
        tenant.as("viewer").get("/api/v1/inquiries/export.csv").refuses(403, "FORBIDDEN");
        assertThat(tenant.as("auditor")
                        .get("/api/v1/inquiries/export.csv")
                        .is(200)
                        .header("Content-Disposition"))
                .startsWith("attachment");
    }

    private int rows(String filter) {
        return records("csv" + filter).size() - 1;
    }

    /** Read as strictly as RFC 4180 is written. */
    private List<List<String>> records(String export) {
        Answer answer = api.get("/api/v1/inquiries/export." + export).is(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        String text = answer.text();
        assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
        return CsvReader.builder()
                .ignoreDifferentFieldCount(false)
                .acceptCharsAfterQuotes(false)
                .skipEmptyLines(false)
                .ofCsvRecord(text.substring(1))
                .stream()
                .map(CsvRecord::getFields)
                .toList();
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            ZipEntry part = Objects.requireNonNull(zip.getEntry("xl/" + name));
            return new String(zip.getInputStream(part).readAllBytes(), UTF_8);
        }
    }
}
