package steps.admin.partner;

import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;

/** Calls of a partner. */
public final class Call {
    private Call() {}

    public static RequestSpecification withKey() {
        return plain().header("API_Key", PartnerResource.KEY);
    }

    public static RequestSpecification plain() {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    public static RequestSpecification json(String body) {
        return withKey().contentType("application/json").body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** That the answer is a whole problem document of this status and code. */
    public static ValidatableResponse problem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .header("Content-Type", equalTo("application/problem+json"))
                .header("X-Request-Id", not(blankOrNullString()))
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", equalTo("about:blank"))
                .body("title", not(blankOrNullString()))
                .body("detail", matchesPattern("(?s)[A-Z].*\\."))
                .body("id", equalTo(answer.extract().header("X-Request-Id")));
    }
}
