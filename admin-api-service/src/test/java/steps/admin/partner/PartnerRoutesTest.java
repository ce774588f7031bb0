package steps.admin.partner;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static steps.admin.partner.Call.plain;
import static steps.admin.partner.Call.problem;
import static steps.admin.partner.Call.withKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@PartnerTest
class PartnerRoutesTest {
    private static final String DAYS = "/order/2001-01-01-2001-01-02";

    @ParameterizedTest
    @ValueSource(strings = {"API_Key", "API-Key", "X-API-Key", "api_key", "x-api-key"})
    void theKeyMayStandInThreeHeaders(String header) {
        plain().header(header, PartnerResource.KEY).get(DAYS).then().statusCode(200);
    }

    @Test
    void theKeyBeforeIsStillAccepted() {
        plain().header("API_Key", PartnerResource.PREVIOUS_KEY).get(DAYS).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {DAYS, "/order/nonsense", "/pvz", "/pvz/deep", "/order", "/order/1/status"})
    void withoutAKeyNothingIsTold(String path) {
        problem(plain().get(path).then(), 401, "missing_key").header("WWW-Authenticate", containsString("API_Key"));
        problem(plain().header("API_Key", " ").get(path).then(), 401, "missing_key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "your_secret_api_ke", "your_secret_api_key ", "YOUR_SECRET_API_KEY", "ключ"})
    void aWrongKeyIsRefused(String key) {
        var answer = plain().header("X-API-Key", key.equals("your_secret_api_key ") ? "your_secret_api_keyy" : key);
        problem(answer.get(DAYS).then(), 403, "wrong_key").body(not(containsString("your_secret")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /pvz, 'PATCH, POST'",
        "DELETE, /pvz, 'PATCH, POST'",
        "POST, /order/2001-01-01-2001-01-02, 'GET, HEAD'",
        "GET, /order/1/status, PUT"
    })
    void anotherMethodIsToldWhichOnesExist(String method, String path, String allowed) {
        problem(withKey().request(method, path).then(), 405, "method_not_allowed")
                .header("Allow", allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/order/1/2/3", "/pvz/1"})
    void nothingIsAtOtherAddresses(String path) {
        problem(withKey().get(path).then(), 404, "unknown_path");
    }

    @Test
    void aPartnersRequestIdIsKept() {
        withKey()
                .header("X-Request-Id", "order-sync.17_a")
                .get("/order/x")
                .then()
                .header("X-Request-Id", "order-sync.17_a")
                .body("id", equalTo("order-sync.17_a"));
    }

    @Test
    void aRequestIdThatCouldForgeTheLogIsReplaced() {
        withKey()
                .header("X-Request-Id", "a b\u0085c")
                .get("/order/x")
                .then()
                .header("X-Request-Id", not(containsString(" ")));
    }

    @Test
    void theDocumentDescribesEveryCall() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/pvz"))
                .body("paths", hasKey("/order/{range}"))
                .body("paths", hasKey("/order/{order_id}/status"))
                .body("components.securitySchemes.partner.name", equalTo("API_Key"))
                .body("components.securitySchemes.partner.in", equalTo("header"));
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui"));
    }
}
