package steps.admin.panel.door;

import io.smallrye.mutiny.Uni;
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
import java.util.List;
import java.util.Set;
import steps.admin.panel.account.AccountChange;
import steps.admin.panel.account.Accounts;
import steps.admin.panel.account.LinkStep;
import steps.admin.panel.account.NoticeChoices;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.SecondStep;
import steps.admin.panel.account.Sessions;
import steps.admin.panel.account.TelegramLink;
import steps.admin.panel.list.Keys;
import steps.admin.panel.page.Pages;
import steps.admin.panel.page.QrCode;
import steps.admin.panel.page.Said;
import steps.admin.panel.page.Say;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Times;

/** What everybody does with their own account: language, looks, password, second step, logins. */
@Singleton
@Path("/admin/me")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class MeResource {
    private static final String HOME = "/admin/me";

    private final PanelCalls calls;
    private final Shells shells;
    private final Sessions sessions;
    private final Accounts accounts;
    private final SecondStep secondStep;
    private final TelegramLink telegram;
    private final NoticeChoices notices;
    private final Times times;

    MeResource(
            PanelCalls calls,
            Shells shells,
            Sessions sessions,
            Accounts accounts,
            SecondStep secondStep,
            TelegramLink telegram,
            NoticeChoices notices,
            Times times) {
        this.calls = calls;
        this.shells = shells;
        this.sessions = sessions;
        this.accounts = accounts;
        this.secondStep = secondStep;
        this.telegram = telegram;
        this.notices = notices;
        this.times = times;
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> me(@Context RoutingContext context) {
        return calls.seeing(context, null, user -> page(context, user, 200, ""));
    }

    @POST
    @Path("/preferences")
    public Uni<Response> prefer(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(context, form, null, user -> {
            var language = known(
                    form.getFirst("language"),
                    Set.of("ru", "en"),
                    user.language().code());
            var theme = known(form.getFirst("theme"), Set.of("auto", "light", "dark"), user.theme());
            return accounts.prefer(user, language, theme).map(done -> home(Said.SAVED));
        });
    }

    @POST
    @Path("/password")
    public Uni<Response> changePassword(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(
                context,
                form,
                null,
                user -> accounts.changePassword(user, field(form, "current"), field(form, "wanted"))
                        .chain(change -> switch (change) {
                            case AccountChange.Done done -> Uni.createFrom().item(home(Said.PASSWORD_CHANGED));
                            case AccountChange.WrongPassword wrong ->
                                page(context, user, 422, Say.WRONG_PASSWORD.in(user.language()));
                            case AccountChange.PasswordTooShort shorter ->
                                page(context, user, 422, Say.PASSWORD_SHORT.in(user.language()));
                            case AccountChange.NameTaken other -> throw new IllegalStateException("No name was given.");
                            case AccountChange.BadName other -> throw new IllegalStateException("No name was given.");
                            case AccountChange.LastOwner other -> throw new IllegalStateException("Nobody leaves.");
                            case AccountChange.Unknown other -> throw new IllegalStateException("They are logged in.");
                        }));
    }

    @POST
    @Path("/sessions/end")
    public Uni<Response> endOthers(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(
                context, form, null, user -> sessions.endOthers(user).map(done -> home(Said.SESSIONS_ENDED)));
    }

    @POST
    @Path("/logout")
    public Uni<Response> logOut(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(
                context,
                form,
                null,
                user -> sessions.end(user.sessionId(), user.accountId()).map(done -> {
                    context.response()
                            .addCookie(PanelDoor.cookie("", context.request()).setMaxAge(0));
                    return PanelCalls.goTo(PanelDoor.LOGIN);
                }));
    }

    @GET
    @Path("/totp")
    @Consumes(MediaType.WILDCARD)
    public Uni<Response> offerTotp(@Context RoutingContext context) {
        return calls.seeing(context, null, user -> totp(context, user, secondStep.newSecret(), 200, ""));
    }

    @POST
    @Path("/totp")
    public Uni<Response> turnTotpOn(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        var secret = field(form, "secret");
        return calls.changing(
                context,
                form,
                null,
                user -> secondStep
                        .turnOn(user, secret, field(form, "code"))
                        .chain(codes -> codes.isEmpty()
                                ? totp(context, user, kept(secret), 422, Say.WRONG_CODE.in(user.language()))
                                : PanelCalls.page(Pages.recovery(
                                        shells.around(context, user, Say.SECOND_STEP.in(user.language())), codes))));
    }

    @POST
    @Path("/totp/off")
    public Uni<Response> turnTotpOff(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(
                context,
                form,
                null,
                user -> secondStep
                        .turnOff(user, field(form, "current"))
                        .chain(right -> right
                                ? Uni.createFrom().item(home(Said.TOTP_OFF))
                                : page(context, user, 422, Say.WRONG_PASSWORD.in(user.language()))));
    }

    @POST
    @Path("/telegram")
    public Uni<Response> sendCode(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        var id = Keys.number(field(form, "telegram").strip());
        return calls.changing(
                context,
                form,
                null,
                user -> id.isEmpty()
                        ? page(context, user, 422, Say.TELEGRAM_UNKNOWN.in(user.language()))
                        : telegram.send(user, id.getAsLong()).chain(step -> answer(context, user, step)));
    }

    @POST
    @Path("/telegram/confirm")
    public Uni<Response> confirmTelegram(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(
                context,
                form,
                null,
                user -> telegram.confirm(user, field(form, "code")).chain(step -> answer(context, user, step)));
    }

    @POST
    @Path("/telegram/off")
    public Uni<Response> unlinkTelegram(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(context, form, null, user -> telegram.unlink(user).map(done -> home(Said.SAVED)));
    }

    @POST
    @Path("/notices")
    public Uni<Response> chooseNotices(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(
                context,
                form,
                null,
                user -> notices.choose(user, form.getOrDefault("notice", List.of()))
                        .map(done -> home(Said.SAVED)));
    }

    private Uni<Response> answer(RoutingContext context, PanelUser user, LinkStep step) {
        return switch (step) {
            case SENT -> Uni.createFrom().item(home(Said.TELEGRAM_SENT));
            case LINKED -> Uni.createFrom().item(home(Said.TELEGRAM_LINKED));
            case WRONG -> page(context, user, 422, Say.WRONG_CODE.in(user.language()));
            case NOT_REGISTERED -> page(context, user, 422, Say.TELEGRAM_UNKNOWN.in(user.language()));
            case TOO_SOON -> page(context, user, 422, Say.TELEGRAM_LATELY.in(user.language()));
        };
    }

    private Uni<Response> totp(RoutingContext context, PanelUser user, String secret, int status, String wrong) {
        var picture = QrCode.of(SecondStep.uri(secret, user));
        return PanelCalls.page(
                status,
                Pages.totp(
                        shells.around(context, user, Say.SECOND_STEP.in(user.language())),
                        secret,
                        picture.path(),
                        picture.size(),
                        wrong));
    }

    /** The one that the app knows by now, unless somebody wrote another into the form. */
    private String kept(String secret) {
        return secret.matches("[A-Z2-7]{32}") ? secret : secondStep.newSecret();
    }

    private Uni<Response> page(RoutingContext context, PanelUser user, int status, String wrong) {
        return sessions.of(user)
                .chain(open -> telegram.of(user)
                        .chain(linked -> notices.of(user)
                                .chain(choices -> PanelCalls.page(
                                        status,
                                        Pages.me(
                                                shells.around(context, user, Say.ACCOUNT.in(user.language())),
                                                open,
                                                linked,
                                                choices,
                                                times.in(user.language()),
                                                wrong)))));
    }

    private static Response home(Said said) {
        return PanelCalls.goTo(HOME + "?said=" + said.code());
    }

    private static String known(String value, Set<String> values, String otherwise) {
        return value != null && values.contains(value) ? value : otherwise;
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
