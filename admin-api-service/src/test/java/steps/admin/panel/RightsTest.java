package steps.admin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steps.admin.panel.account.PanelRole;
import steps.admin.panel.account.Right;
import steps.admin.panel.section.Section;
import steps.admin.panel.section.Sections;
import steps.admin.partner.PartnerTest;
import steps.testing.Rows;

/** Every address of the panel, which the test finds itself, with every role and with nobody. */
@PartnerTest
class RightsTest {

    @Inject
    Sections sections;

    @Inject
    Pool pool;

    @BeforeEach
    void nobodyHasFailed() {
        Rows.change(pool, "delete from panel_failure");
    }

    @Test
    void nobodyGetsNothingButTheLogin() {
        var softly = new SoftAssertions();
        calls().filter(call -> !call.path().equals("/admin/login")).forEach(call -> {
            var answer = new Browsing().from().request(call.method(), call.path());
            softly.assertThat(answer.statusCode()).as(call.toString()).isEqualTo(303);
            softly.assertThat(answer.header("Location")).as(call.toString()).contains("/admin/login");
            softly.assertThat(answer.asString()).as(call.toString()).isEmpty();
        });
        softly.assertAll();
    }

    @Test
    void noChangeIsTakenFromAnotherSitesPage() {
        var owner = Browsing.as(PanelPeople.with(pool, "owner"));
        var softly = new SoftAssertions();
        calls().filter(call -> !call.method().equals("GET")).forEach(call -> {
            var token = Browsing.token(owner.get("/admin/me"));
            for (var headers : List.of(
                    Map.of("Sec-Fetch-Site", "cross-site"),
                    Map.of("Sec-Fetch-Site", "same-site"),
                    Map.of("Sec-Fetch-Site", "none"),
                    Map.of("Origin", "https://evil.example"),
                    Map.of("Origin", "null"),
                    Map.<String, String>of())) {
                var answer = RestAssured.given()
                        .cookies(owner.cookies())
                        .headers(headers)
                        .formParam("csrf", token)
                        .request(call.method(), call.path());
                softly.assertThat(answer.statusCode()).as(call + " " + headers).isEqualTo(403);
            }
        });
        softly.assertAll();
    }

    @Test
    void noChangeIsTakenWithoutTheSessionsToken() {
        var owner = Browsing.as(PanelPeople.with(pool, "owner"));
        var other = Browsing.token(Browsing.as(PanelPeople.with(pool, "owner")).get("/admin/me"));
        var softly = new SoftAssertions();
        calls().filter(call -> !call.method().equals("GET")).forEach(call -> {
            softly.assertThat(sent(owner, call, "").statusCode())
                    .as(call.toString())
                    .isEqualTo(403);
            softly.assertThat(sent(owner, call, other).statusCode())
                    .as(call.toString())
                    .isEqualTo(403);
        });
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource(PanelRole.class)
    void everyRoleMayDoWhatTheTableSaysAndNothingElse(PanelRole role) {
        var somebody = Browsing.as(PanelPeople.with(pool, role.code()));
        var softly = new SoftAssertions();
        calls().filter(call -> call.right().isPresent()).forEach(call -> {
            var token = Browsing.token(somebody.get("/admin/me"));
            var answer = call.method().equals("GET") ? somebody.get(call.path()) : sent(somebody, call, token);
            boolean may = may(role, call.right().get());
            softly.assertThat(answer.statusCode() != 403)
                    .as(role + " " + call + " " + answer.statusCode())
                    .isEqualTo(may);
            softly.assertThat(answer.statusCode()).as(call.toString()).isLessThan(500);
        });
        softly.assertAll();
    }

    @Test
    void everyAddressThatChangesSomethingIsKnownToThisTest() {
        var paths = PanelRoute.all().stream().map(PanelRoute::path).toList();
        assertThat(paths)
                .contains("/admin/login", "/admin/{section:[a-z-]+}", "/admin/{section:[a-z-]+}/actions/{action}")
                .hasSizeGreaterThan(15);
        assertThat(calls().map(Asked::method)).contains("GET", "POST");
        assertThat(sections.all()).hasSizeGreaterThan(6);
    }

    /** Written down a second time, so that a change of the table is a change here, too. */
    private static boolean may(PanelRole role, Right right) {
        return switch (role) {
            case OWNER -> true;
            case MANAGER -> right != Right.KEEP_ACCOUNTS && right != Right.KEEP_KEYS;
            case SUPPORT ->
                switch (right) {
                    case SEE_FIGURES,
                            SEE_PEOPLE,
                            CARE_FOR_PEOPLE,
                            SEE_FAMILIES,
                            CARE_FOR_FAMILIES,
                            SEE_ORDERS,
                            MOVE_ORDERS,
                            SEE_PICKUP -> true;
                    case SEE_CATALOG,
                            EDIT_CATALOG,
                            ERASE_PEOPLE,
                            SEE_PROMO,
                            EDIT_PROMO,
                            EDIT_PICKUP,
                            SEE_TEXTS,
                            EDIT_TEXTS,
                            SEE_BROADCASTS,
                            SEND_BROADCASTS,
                            SEE_SETTINGS,
                            EDIT_SETTINGS,
                            SEE_AUDIT,
                            KEEP_ACCOUNTS,
                            KEEP_KEYS -> false;
                };
            case VIEWER -> right.name().startsWith("SEE_") && right != Right.SEE_AUDIT;
        };
    }

    /** Files come in parts, everything else as a form. */
    private static Response sent(Browsing who, Asked call, String token) {
        if (call.path().equals("/admin/media") || call.path().endsWith("/upload")) {
            return who.from()
                    .header("X-CSRF-Token", token)
                    .multiPart("file", "a.png", new byte[1])
                    .post(call.path());
        }
        return who.from()
                .contentType("application/x-www-form-urlencoded")
                .formParam("csrf", token)
                .formParam("id", "999999999999")
                .request(call.method(), call.path());
    }

    /** The addresses of the resources, those of sections for each of them, and of each of its actions. */
    private Stream<Asked> calls() {
        return PanelRoute.all().stream()
                .filter(route -> !route.path().contains("{rest"))
                .flatMap(route -> route.path().contains("{section")
                        ? sections.all().stream().flatMap(section -> of(section, route))
                        : Stream.of(new Asked(
                                route.method(), route.path().replaceAll("\\{[^/]*}", "1"), Optional.empty())));
    }

    private static Stream<Asked> of(Section section, PanelRoute route) {
        var path = route.path().replaceFirst("\\{section[^}]*}", section.name());
        if (path.contains("{action}")) {
            return section.actions().stream()
                    .map(action -> new Asked(
                            route.method(), path.replace("{action}", action.name()), Optional.of(action.needs())));
        }
        if (path.contains("{column}")) {
            return section.listing().columns().stream()
                    .filter(column -> !column.field().isEmpty())
                    .map(column -> new Asked(
                            route.method(),
                            path.replace("{column}", column.name()).replace("{key}", "999999999999"),
                            section.editor().map(editor -> editor.edits())));
        }
        if (path.endsWith("/move")) {
            return section.moving().stream()
                    .map(moving -> new Asked(
                            route.method(), path.replace("{key}", "999999999999"), Optional.of(moving.needs())));
        }
        if (path.contains("/views")) {
            return Stream.of(
                    new Asked(route.method(), path.replaceFirst("\\{id[^/]*}", "1"), Optional.of(section.sees())));
        }
        if (path.contains("/upload")) {
            return section.upload().stream()
                    .map(upload -> new Asked(
                            route.method(),
                            path.replaceFirst("\\{id[^/]*}", "00000000-0000-0000-0000-000000000000"),
                            Optional.of(upload.needs())));
        }
        boolean needsEditor = path.endsWith("/new") || route.changes();
        boolean adds = section.addingEditor().isPresent();
        if ((path.endsWith("/new") && !adds)
                || (path.contains("{key}") && !section.hasCards())
                || (needsEditor && section.editor().isEmpty())) {
            return Stream.empty();
        }
        return Stream.of(new Asked(
                route.method(),
                path.replace("{key}", "999999999999"),
                Optional.of(needsEditor ? section.editor().get().edits() : section.sees())));
    }

    /** @param right that it takes; none where the address is everybody's own */
    private record Asked(String method, String path, Optional<Right> right) {}
}
