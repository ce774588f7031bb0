package steps.bot.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import steps.bot.catalog.CatalogButton;
import steps.bot.dialog.Button;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.engine.Router;
import steps.bot.family.FamilyButton;
import steps.bot.menu.Menu;
import steps.bot.menu.MenuButton;
import steps.bot.walk.WalkButton;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastTexts;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.ButtonTarget;
import steps.domain.broadcast.report.BroadcastReports;
import steps.domain.content.DialogTexts;
import steps.domain.content.Texts;
import steps.domain.preference.MessageKind;
import steps.domain.preference.MessagePreferences;

/** What follows from the buttons under a broadcast; its words stay where they are. */
@ApplicationScoped
class BroadcastReaders {
    private final Broadcasts broadcasts;
    private final BroadcastReports reports;
    private final MessagePreferences preferences;
    private final Router router;
    private final Menu menu;
    private final Texts texts;

    BroadcastReaders(
            Broadcasts broadcasts,
            BroadcastReports reports,
            MessagePreferences preferences,
            Router router,
            Menu menu,
            Texts texts) {
        this.broadcasts = broadcasts;
        this.reports = reports;
        this.preferences = preferences;
        this.router = router;
        this.menu = menu;
        this.texts = texts;
    }

    /** Leads where the button says, and counts who followed it. */
    Uni<Turn> go(BroadcastPress.Go button, Visit visit) {
        return broadcasts.find(button.broadcastId()).chain(broadcast -> go(broadcast, button, visit));
    }

    /** They get no more of these, and the chat stays where it was. */
    Uni<Turn> decline(Visit visit) {
        return preferences
                .decline(visit.user().id(), MessageKind.NEWS)
                .map(done -> Turn.to(visit.state())
                        .toast(visit, texts.words(BroadcastTexts.DECLINE))
                        .say(texts.html(BroadcastTexts.DECLINED), Keyboard.column(menu.home())));
    }

    private Uni<Turn> go(Broadcast broadcast, BroadcastPress.Go button, Visit visit) {
        if (broadcast == null || button.place() >= broadcast.buttons().size()) {
            return menu.open(visit).map(opened -> opened.toast(visit, texts.words(DialogTexts.OLD_BUTTON)));
        }
        var target = destination(broadcast.buttons().get(button.place()).target());
        return reports.clicked(broadcast.id(), button.place(), visit.user().id())
                .chain(() -> router.route(visit.pressing(target)))
                .map(turn -> turn.below(visit));
    }

    private static Button destination(ButtonTarget target) {
        return switch (target) {
            case ButtonTarget.Catalog catalog -> new CatalogButton.Shelves();
            case ButtonTarget.Product(long id) -> new CatalogButton.Card(id);
            case ButtonTarget.Walk walk -> new WalkButton.Begin();
            case ButtonTarget.Family family -> new FamilyButton.Home();
            case ButtonTarget.Link link -> new MenuButton.Open();
        };
    }
}
