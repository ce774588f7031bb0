package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

/** Ways to get in that are none: addresses, headers, cookies, files that lie, and many passwords at once. */
@PartnerTest
class AttackTest {
    private static final int MANY = 300;
    private static final int AT_ONCE = 32;
    private static final int FREE = 3;

    @Inject
    Pool pool;

    @TestHTTPResource("/")
    URI service;

    @BeforeEach
    void nobodyHasFailed() {
        Rows.change(pool, "delete from panel_failure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/users",
                "//admin/users",
                "/admin//users",
                "/./admin/users",
                "/admin/./users",
                "/admin/../admin/users",
                "/admin/login/../users",
                "/admin/login/..%2fusers",
                "/admin/login%2f..%2fusers",
                "/admin/assets/../users",
                "/admin/assets/..%2fusers",
                "/admin/assets/users",
                "/admin/assets/%2e%2e/users",
                "/admin/login;x/../users",
                "/admin;x=1/users",
                "/admin;/users",
                "/admin%3bx/users",
                "/admin/users;x=/admin/login",
                "/admin%2fusers",
                "/%61dmin/users",
                "/admin/%75sers",
                "/ADMIN/users",
                "/admin/users/",
                "/admin/users?x=/admin/login",
                "/admin/users%3f/admin/login",
                "/admin/users%00",
                "/pvz/../admin/users",
                "http://x/admin/users"
            })
    void noWayOfWritingAnAddressLeadsPastTheDoor(String address) throws IOException {
        assertThat(raw("GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .doesNotStartWith("HTTP/1.1 2")
                .doesNotStartWith("HTTP/1.1 5")
                .doesNotContain("<table", "data-row", "steps_panel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Original-URL: /admin/login",
                "X-Rewrite-URL: /admin/login",
                "X-Forwarded-For: 127.0.0.1",
                "Forwarded: for=127.0.0.1;host=evil.example",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Prefix: //evil.example",
                "X-HTTP-Method-Override: POST",
                "X-Forwarded-User: owner",
                "Remote-User: owner",
                "Authorization: Basic b3duZXI6b3duZXI=",
                "Cookie: steps_panel=",
                "Cookie: steps_panel=' or true --",
                "Cookie: steps_panel=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Cookie: steps_login=x; steps_panel=undefined"
            })
    void noHeaderOpensTheDoorOrLeadsElsewhere(String header) throws IOException {
        assertThat(raw("GET /admin/users HTTP/1.1\r\nHost: panel.example\r\n" + header
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 303")
                .containsIgnoringCase("Location: /admin/login?to=%2Fadmin%2Fusers\r\n")
                .doesNotContain("evil.example");
    }

    /** A page that is merely opened changes nothing, whatever method a header or a field claims. */
    @Test
    void aPageThatIsOnlyOpenedChangesNothing() {
        var owner = Browsing.as(PanelPeople.with(pool, "owner"));
        var token = Browsing.token(owner.get("/admin/me"));
        long before = Rows.number(pool, "select count(*) from audit");
        PanelRoute.all().stream()
                .filter(PanelRoute::changes)
                .map(route ->
                        route.path().replaceAll("\\{section[^}]*}", "products").replaceAll("\\{[^/]*}", "1"))
                .forEach(path -> owner.from()
                        .header("X-HTTP-Method-Override", "POST")
                        .header("X-CSRF-Token", token)
                        .queryParam("_method", "POST")
                        .queryParam("csrf", token)
                        .queryParam("title", "stolen")
                        .get(path));
        assertThat(Rows.number(pool, "select count(*) from audit")).isEqualTo(before);
    }

    @Test
    void aFileThatLiesAboutItselfIsRefused() {
        var manager = Browsing.as(PanelPeople.with(pool, "manager"));
        var token = Browsing.token(manager.get("/admin/me"));
        var softly = new SoftAssertions();
        Map.of(
                        "page.png", "<!doctype html><script>alert(1)</script>",
                        "drawing.jpg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                        "script.webp", "RIFF<script>alert(1)</script>          ",
                        "archive.mp4", "PK\u0003\u0004 a zip that calls itself a video",
                        "words.png", "PNG but only by its name, which nobody reads",
                        "gif.png", "GIF89a/*<script>*/=1;alert(1)          ")
                .forEach((name, content) -> softly.assertThat(manager.from()
                                .header("X-CSRF-Token", token)
                                .multiPart("file", name, content.getBytes(StandardCharsets.UTF_8), "image/png")
                                .post("/admin/media")
                                .statusCode())
                        .as(name)
                        .isEqualTo(422));
        softly.assertAll();
    }

    /** What is a picture by its first bytes and a page behind them stays a picture wherever it is opened. */
    @Test
    void aPictureWithAPageInItIsShownAsAPictureAlone() {
        var manager = Browsing.as(PanelPeople.with(pool, "manager"));
        byte[] both = ("\u0089PNG\r\n\u001a\n" + "<html><script>alert(1)</script></html>")
                .getBytes(StandardCharsets.ISO_8859_1);
        var id = manager.from()
                .header("X-CSRF-Token", Browsing.token(manager.get("/admin/me")))
                .multiPart("file", "../../page.html", both, "text/html")
                .post("/admin/media")
                .jsonPath()
                .getString("id");
        var shown = manager.get("/admin/media/" + id);
        assertThat(shown.contentType()).isEqualTo("image/png");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.header("Content-Security-Policy")).contains("sandbox");
        assertThat(Rows.text(pool, "select file_name from media where id = $1", Long.valueOf(id)))
                .isEqualTo("page.png");
    }

    /** Whoever guesses side by side guesses no faster: three at once, then one after one, two, four… seconds. */
    @Test
    void manyPasswordsAtOnceAreNoMoreThanAFew() throws Exception {
        var olga = PanelPeople.with(pool, "owner");
        var stranger = new Browsing();
        var token = Browsing.token(stranger.get("/admin/login"));
        var cookies = Map.copyOf(stranger.cookies());
        List<Callable<Integer>> attempts = IntStream.range(0, MANY)
                .<Callable<Integer>>mapToObj(n -> () -> RestAssured.given()
                        .header("Sec-Fetch-Site", "same-origin")
                        .cookies(cookies)
                        .formParam("csrf", token)
                        .formParam("name", olga)
                        .formParam("password", "guess-number-" + n)
                        .redirects()
                        .follow(false)
                        .post("/admin/login")
                        .statusCode())
                .toList();
        var statuses = new ArrayList<Integer>();
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var attempt : threads.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        int waitedFor = (int) (Math.log(seconds + 1) / Math.log(2));
        assertThat(statuses).containsOnly(422, 429);
        assertThat(Collections.frequency(statuses, 422))
                .as("passwords that were looked at in %s seconds", seconds)
                .isBetween(FREE, FREE + waitedFor);
        assertThat(new Browsing()
                        .logIn(PanelPeople.with(pool, "viewer"), Browsing.PASSWORD, "")
                        .statusCode())
                .as("somebody else at the same address")
                .isEqualTo(303);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
