package steps.admin.panel;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at the panel without a browser: keeps cookies, follows nothing. */
public final class Browsing {
    static final String PASSWORD = "a-password-for-tests";

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f ]+)\"");
    private static final Pattern ATTEMPT = Pattern.compile("name=\"attempt\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();

    /** With a session of their own. */
    static Browsing as(String name) {
        var browsing = new Browsing();
        var answer = browsing.logIn(name, PASSWORD, "");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return browsing;
    }

    Response logIn(String name, String password, String code) {
        var token = token(get("/admin/login"));
        return keep(from().formParam("csrf", token)
                .formParam("name", name)
                .formParam("password", password)
                .formParam("code", code)
                .post("/admin/login"));
    }

    Response get(String path) {
        return keep(from().get(path));
    }

    Response post(String path, Map<String, String> fields) {
        return keep(from().formParams(fields)
                .formParam("csrf", token(get("/admin/me")))
                .post(path));
    }

    /** An action on one record, by the page that asks for it. */
    Response act(String section, String action, Object key, Map<String, String> asked) {
        var path = "/admin/" + section + "/actions/" + action;
        var fields = new HashMap<>(asked);
        fields.put("id", key.toString());
        fields.put("attempt", found(ATTEMPT, get(path + "?id=" + key)));
        return post(path, fields);
    }

    /** A record's form, with what is to be changed of it. */
    Response save(String path, Map<String, String> typed) {
        var fields = new HashMap<>(typed);
        fields.put("seen", found(SEEN, get(path)));
        return post(path, fields);
    }

    /** A call from a page of the panel, as browsers mark it. */
    RequestSpecification from() {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8)))
                .redirects()
                .follow(false)
                .urlEncodingEnabled(true)
                .cookies(cookies)
                .header("Sec-Fetch-Site", "same-origin");
    }

    Map<String, String> cookies() {
        return cookies;
    }

    static String token(Response page) {
        return found(TOKEN, page);
    }

    private static String found(Pattern pattern, Response page) {
        var found = pattern.matcher(page.asString());
        assertThat(found.find()).as(page.asString()).isTrue();
        return found.group(1);
    }

    private Response keep(Response answer) {
        cookies.putAll(answer.cookies());
        return answer;
    }
}
