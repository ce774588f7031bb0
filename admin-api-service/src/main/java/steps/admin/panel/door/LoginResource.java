package steps.admin.panel.door;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.regex.Pattern;
import steps.admin.panel.account.Login;
import steps.admin.panel.account.Logins;
import steps.admin.panel.account.Tokens;
import steps.admin.panel.page.Assets;
import steps.admin.panel.page.LoginPage;
import steps.admin.panel.page.Pages;
import steps.admin.panel.page.Say;
import steps.domain.content.Language;

/** The login page: the only one without a session, so its changes are held by a cookie of its own. */
@Singleton
@Path("/admin/login")
public class LoginResource {
    private static final String COOKIE = "steps_login";
    private static final Duration TIME_TO_TYPE = Duration.ofHours(12);

    /** Only a page of the panel; an address with two slashes would be another host's. */
    private static final Pattern OF_THE_PANEL = Pattern.compile("/admin(?:[/?][^\\\\\\s]*)?");

    private final Logins logins;
    private final Assets assets;
    private final SecureRandom random = new SecureRandom();

    LoginResource(Logins logins, Assets assets) {
        this.logins = logins;
        this.assets = assets;
    }

    @GET
    public Uni<Response> form(@Context RoutingContext context) {
        return PanelCalls.page(Pages.login(page(context, to(context.request().getParam("to")), "", "", false)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> logIn(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        var cookie = context.request().getCookie(COOKIE);
        var given = field(form, PanelCalls.CSRF_FIELD);
        if (cookie == null || !Tokens.isSame(given, Tokens.csrf(cookie.getValue()))) {
            return again(context, form, Say.FORGED.in(language(context)), false, 403);
        }
        return logins.attempt(
                        field(form, "name"),
                        field(form, "password"),
                        field(form, "code"),
                        Visitors.of(context.request()))
                .chain(login -> answer(context, form, login));
    }

    private Uni<Response> answer(RoutingContext context, MultivaluedMap<String, String> form, Login login) {
        var language = language(context);
        return switch (login) {
            case Login.LetIn in -> welcome(context, to(field(form, "to")), in.token());
            case Login.Wrong wrong -> again(context, form, Say.WRONG_LOGIN.in(language), false, 422);
            case Login.WrongCode wrong -> again(context, form, Say.WRONG_CODE.in(language), true, 422);
            case Login.CodeWanted wanted -> again(context, form, Say.CODE_WANTED.in(language), true, 200);
            case Login.TooSoon soon ->
                again(
                        context,
                        form,
                        Say.TOO_SOON.in(language).formatted(soon.remaining().toSeconds() + 1),
                        !field(form, "code").isEmpty(),
                        429);
        };
    }

    private static Uni<Response> welcome(RoutingContext context, String to, String token) {
        context.response().addCookie(PanelDoor.cookie(token, context.request()));
        return Uni.createFrom()
                .item(
                        isPart(context)
                                ? Response.noContent().header("HX-Redirect", to).build()
                                : PanelCalls.goTo(to));
    }

    private Uni<Response> again(
            RoutingContext context,
            MultivaluedMap<String, String> form,
            String wrong,
            boolean asksForCode,
            int status) {
        var page = page(context, to(field(form, "to")), field(form, "name"), wrong, asksForCode);
        return PanelCalls.page(status, isPart(context) ? Pages.loginAnswer(page) : Pages.login(page));
    }

    private LoginPage page(RoutingContext context, String to, String name, String wrong, boolean asksForCode) {
        return new LoginPage(
                language(context), Tokens.csrf(token(context)), to, name, wrong, asksForCode, assets.version());
    }

    /** The same for all pages that are open at once. */
    private String token(RoutingContext context) {
        var request = context.request();
        var known = request.getCookie(COOKIE);
        var token = known == null || known.getValue().isBlank() ? Tokens.random(random) : known.getValue();
        context.response().addCookie(cookie(token, request));
        return token;
    }

    private static Cookie cookie(String token, HttpServerRequest request) {
        return Cookie.cookie(COOKIE, token)
                .setHttpOnly(true)
                .setSecure(request.isSSL() || "https".equals(request.scheme()))
                .setPath(PanelDoor.LOGIN)
                .setMaxAge(TIME_TO_TYPE.toSeconds())
                .setSameSite(CookieSameSite.STRICT);
    }

    private static boolean isPart(RoutingContext context) {
        return "true".equals(context.request().getHeader("HX-Request"));
    }

    private static String to(String wanted) {
        return wanted != null && OF_THE_PANEL.matcher(wanted).matches() && !wanted.startsWith(PanelDoor.LOGIN)
                ? wanted
                : "/admin";
    }

    private static Language language(RoutingContext context) {
        var accepted = context.request().getHeader("Accept-Language");
        return Language.of(accepted == null ? null : accepted.split("[,;]", 2)[0]);
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
