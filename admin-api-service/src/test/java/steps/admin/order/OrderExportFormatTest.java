package steps.admin.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;

import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

/** The same orders as JSON, as a table by the book, and as one for spreadsheets. */
@PartnerTest
class OrderExportFormatTest extends AliceBuys {
    @Test
    void aTableHasAHeaderAndNoFormulas() {
        long order = bought("=1+1", MORNING);
        Rows.change(
                pool,
                "update \"order\" set recipient_first_name = $2, recipient_last_name = $3 where id = $1",
                order,
                "Иван \"Ваня\", мл.",
                "@SUM(A1)");
        var answer = withKey()
                .get("/order/2025-10-05-2025-10-05?format=csv")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv; charset=utf-8"));
        assertThat(answer.extract().asString())
                .isEqualTo("first_name,last_name,phone,email,pvz_id,order_id,created_at,product_code\r\n"
                        + "\"Иван \"\"Ваня\"\", мл.\",'@SUM(A1),+79991234567,," + point + "," + order
                        + ",2025-10-05T14:30:22.123456+00:00,'=1+1\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "*/* | application/json",
                "application/json | application/json",
                "text/csv | text/csv; charset=utf-8",
                "text/* | text/csv; charset=utf-8",
                "text/csv;q=0.5, application/json;q=0.4 | text/csv; charset=utf-8",
                "text/csv, application/json | application/json",
                "text/html, */*;q=0.1 | application/json",
                "application/json;q=0, */* | text/csv; charset=utf-8",
                "; | application/json",
                ";; | application/json",
                ", | application/json",
                "text/csv,; | text/csv; charset=utf-8",
                ";q=1, text/csv | text/csv; charset=utf-8",
                "text/csv; header=present | text/csv; charset=utf-8",
                "text/csv; q | text/csv; charset=utf-8",
                "text/csv; x=\"a,b;q=0\" | text/csv; charset=utf-8",
                "text/csv; x=\" | text/csv; charset=utf-8",
                "TEXT/CSV | text/csv; charset=utf-8",
                "application/json; odata=verbose | application/json",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2 | application/json",
                "text/csv;q=., application/json;q=0.9 | text/csv; charset=utf-8",
            })
    void theFormatIsWhatIsLikedBest(String accept, String type) {
        withKey()
                .header("Accept", accept)
                .get("/order/2025-01-01-2025-01-01")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type));
    }

    @Test
    void aTableForSpreadsheetsHasAMarkAndSemicolons() {
        long order = bought("=1+1", MORNING);
        Rows.change(
                pool,
                "update \"order\" set recipient_first_name = $2, recipient_last_name = $3 where id = $1",
                order,
                "Иван; \"Ваня\"",
                "Петров, мл.");
        var answer = withKey()
                .get("/order/2025-10-05-2025-10-05?format=excel")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv; charset=utf-8"));
        assertThat(new String(answer.extract().asByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("\ufefffirst_name;last_name;phone;email;pvz_id;order_id;created_at;product_code\r\n"
                        + "\"Иван; \"\"Ваня\"\"\";Петров, мл.;+79991234567;;" + point + ";" + order
                        + ";2025-10-05T14:30:22.123456+00:00;'=1+1\r\n");
        withKey()
                .header(
                        "If-None-Match",
                        withKey().get("/order/2025-10-05-2025-10-05?format=csv").header("ETag"))
                .get("/order/2025-10-05-2025-10-05?format=excel")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv", "excel"})
    void theNextPageLooksLikeThisOneWhateverItsCallAccepts(String format) {
        ManyOrders.make(pool, 7_100_000_100L + format.length() * 10L + format.charAt(0), "2025-05-07", 3, 1);
        var link = withKey()
                .header("Accept", "text/csv")
                .get("/order/2025-05-07-2025-05-07?limit=1&format=" + format)
                .header("Link");
        assertThat(link).contains("format=" + format + "&");
    }

    @Test
    void allLinesOfAcceptAreRead() {
        withKey()
                .header("Accept", "application/json;q=0.4")
                .header("Accept", "text/csv;q=0.5")
                .get("/order/2025-01-01-2025-01-01")
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/csv; charset=utf-8"));
    }

    @Test
    void anOtherFormatIsNotThere() {
        problem(
                withKey()
                        .header("Accept", "application/xml")
                        .get("/order/2025-01-01-2025-01-01")
                        .then(),
                406,
                "not_acceptable");
        problem(withKey().get("/order/2025-01-01-2025-01-01?format=xml").then(), 400, "bad_format");
        withKey()
                .header("Accept", "application/xml")
                .get("/order/2025-01-01-2025-01-01?format=csv")
                .then()
                .statusCode(200);
    }

    @Test
    void itIsCompressedForWhoeverWishesSo() {
        ManyOrders.make(pool, 7_100_000_005L, "2025-06-06", 2_000, 1);
        withKey()
                .header("Accept-Encoding", "gzip")
                .get("/order/2025-06-06-2025-06-06")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .body("", hasSize(2_000));
        withKey()
                .config(RestAssured.config()
                        .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .get("/order/2025-06-06-2025-06-06")
                .then()
                .header("Content-Encoding", nullValue());
    }
}
