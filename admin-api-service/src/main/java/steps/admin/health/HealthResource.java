package steps.admin.health;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.door.PanelCalls;
import steps.admin.panel.page.AuditAction;
import steps.admin.panel.page.MenuEntry;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.MenuSource;
import steps.admin.panel.page.Shells;
import steps.admin.panel.page.Words;
import steps.domain.audit.AuditTrail;
import steps.domain.figures.Rollups;
import steps.domain.telegram.WebhookStates;
import steps.domain.telegram.WebhookWish;
import steps.platform.transaction.Transactions;

/** Whether everything goes on that has to, and what to do where it does not. */
@Singleton
@Path("/admin/health")
public class HealthResource implements MenuSource {
    private static final Words TITLE = Words.of("Состояние", "Health");

    private final PanelCalls calls;
    private final Shells shells;
    private final HealthReports reports;
    private final WebhookStates webhooks;
    private final Rollups rollups;
    private final AuditTrail audit;
    private final Transactions transactions;

    HealthResource(
            PanelCalls calls,
            Shells shells,
            HealthReports reports,
            WebhookStates webhooks,
            Rollups rollups,
            AuditTrail audit,
            Transactions transactions) {
        this.calls = calls;
        this.shells = shells;
        this.reports = reports;
        this.webhooks = webhooks;
        this.rollups = rollups;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of(new MenuEntry(MenuGroup.TODAY, 2, TITLE, "/admin/health", Right.SEE_SETTINGS));
    }

    @GET
    public Uni<Response> show(@Context RoutingContext context) {
        return calls.seeing(context, Right.SEE_SETTINGS, user -> page(context, user));
    }

    private Uni<Response> page(RoutingContext context, PanelUser user) {
        return reports.look(user.language())
                .map(report -> new HealthPage(
                        shells.around(context, user, TITLE.in(user.language())), report, user.may(Right.EDIT_SETTINGS)))
                .chain(page -> PanelCalls.page(Templates.health(page)));
    }

    @POST
    @Path("/webhook/look")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> look(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return ask(WebhookWish.LOOK, AuditAction.ASKED, context, form);
    }

    @POST
    @Path("/webhook/register")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> register(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return ask(WebhookWish.REGISTER, AuditAction.REGISTERED, context, form);
    }

    /** The bot takes it up: only it has its token. */
    private Uni<Response> ask(
            WebhookWish wish, AuditAction audited, RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(
                context,
                form,
                Right.EDIT_SETTINGS,
                user -> transactions
                        .inOne(() -> webhooks.ask(wish)
                                .chain(() -> audit.add(audited.of(user.author(), "health", "webhook"))))
                        .replaceWith(PanelCalls.goTo("/admin/health#updates")));
    }

    @POST
    @Path("/recount")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> recount(@Context RoutingContext context, MultivaluedMap<String, String> form) {
        return calls.changing(
                context,
                form,
                Right.EDIT_SETTINGS,
                user -> rollups.countAgain()
                        .chain(rollups::countPeople)
                        .chain(() -> audit.add(AuditAction.COUNTED.of(user.author(), "health", "figures")))
                        .replaceWith(PanelCalls.goTo("/admin/health?said=saved")));
    }

    @CheckedTemplate(basePath = "panel")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance health(HealthPage page);
    }
}
