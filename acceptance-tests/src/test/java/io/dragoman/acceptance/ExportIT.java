package io.dragoman.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedServer.class)
class ExportIT {

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
    void a_name_that_is_a_formula_is_written_as_text() {
        meta.text("wamid.E1", "16505553001", "hello").is(200);
        api.settle();
        String id = api.all("/api/v1/inquiries").get(0).path("id").asString();
        api.patch("/api/v1/inquiries/" + id + "/fields", Json.object("first_name", "=HYPERLINK(\"http://x\")"))
                .is(202);
        api.patch("/api/v1/inquiries/" + id + "/fields", Json.object("home_address", "1 Main St,\n\"Ölstadt\""))
                .is(202);
        api.settle();
        String csv = api.get("/api/v1/inquiries/export.csv").is(200).text();
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"", "\"1 Main St,\n\"\"Ölstadt\"\"\"")
                .startsWith("\uFEFF");
        tenant.as("viewer").get("/api/v1/inquiries/export.csv").refuses(403, "FORBIDDEN");
        assertThat(tenant.as("auditor")
                        .get("/api/v1/inquiries/export.csv")
                        .is(200)
                        .header("Content-Disposition"))
                .startsWith("attachment");
    }

    private long rows(String filter) {
        return api.get("/api/v1/inquiries/export.csv" + filter)
                .is(200)
                .text()
                .lines()
                .skip(1)
                .count();
    }
}
