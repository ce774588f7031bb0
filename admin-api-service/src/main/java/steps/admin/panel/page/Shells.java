package steps.admin.panel.page;

import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.admin.panel.account.PanelUser;

/** Puts the menu of whoever looks around a page. */
@ApplicationScoped
public class Shells {
    private final List<MenuSource> sources;
    private final Assets assets;
    private final String zone;

    Shells(@All List<MenuSource> sources, Assets assets, @ConfigProperty(name = "steps.time-zone") String zone) {
        this.sources = sources;
        this.assets = assets;
        this.zone = zone;
    }

    public Shell around(RoutingContext context, PanelUser user, String title) {
        return new Shell(
                user, menu(user), title, context.request().path(), said(context, user), zone, assets.version());
    }

    /** Where somebody is led who asks for nothing in particular. */
    public String firstPath(PanelUser user) {
        return entries(user).findFirst().map(MenuEntry::path).orElse("/admin/me");
    }

    private List<Shell.Group> menu(PanelUser user) {
        return Stream.of(MenuGroup.values())
                .map(group -> new Shell.Group(
                        group.title().in(user.language()),
                        entries(user)
                                .filter(entry -> entry.group() == group)
                                .map(entry -> new Shell.Line(entry.title().in(user.language()), entry.path()))
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
    }

    private Stream<MenuEntry> entries(PanelUser user) {
        return sources.stream()
                .flatMap(source -> source.menu().stream())
                .filter(entry -> user.may(entry.sees()))
                .sorted(Comparator.comparing(MenuEntry::group).thenComparingInt(MenuEntry::position));
    }

    /** Only what the panel itself says, whatever somebody writes into an address. */
    private static String said(RoutingContext context, PanelUser user) {
        var said = context.request().getParam("said");
        return Stream.of(Said.values())
                .filter(known -> known.code().equals(said))
                .findFirst()
                .map(known -> known.words().in(user.language()))
                .orElse("");
    }
}
