package steps.bot.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastOutcome;
import steps.domain.broadcast.BroadcastState;
import steps.domain.broadcast.BroadcastTexts;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.report.BroadcastReports;
import steps.domain.broadcast.report.BroadcastResults;
import steps.domain.content.DialogTexts;
import steps.domain.content.Texts;

/** What an administrator does with a broadcast that there is: one message shows how far it is. */
@Singleton
class BroadcastControl {
    private final Broadcasts broadcasts;
    private final BroadcastReports reports;
    private final ProgressScreens screens;
    private final Menu menu;
    private final Texts texts;

    BroadcastControl(Broadcasts broadcasts, BroadcastReports reports, ProgressScreens screens, Menu menu, Texts texts) {
        this.broadcasts = broadcasts;
        this.reports = reports;
        this.screens = screens;
        this.menu = menu;
        this.texts = texts;
    }

    Uni<Turn> press(BroadcastPress.OfControl wish, Visit visit) {
        return switch (wish) {
            case BroadcastPress.Look(long id) ->
                broadcasts.find(id).chain(known -> known == null ? old(visit) : show(known, visit));
            case BroadcastPress.Pause(long id) -> broadcasts.pause(id).chain(outcome -> show(outcome, visit));
            case BroadcastPress.Resume(long id) -> broadcasts.resume(id).chain(outcome -> show(outcome, visit));
            case BroadcastPress.Cancel(long id) -> broadcasts.cancel(id).chain(outcome -> show(outcome, visit));
            case BroadcastPress.Retry(long id) -> broadcasts.retryFailed(id).chain(outcome -> show(outcome, visit));
            case BroadcastPress.Table(long id) -> Uni.createFrom().item(table(id, visit));
        };
    }

    /** It is on its way: the message that was the plan becomes the one that shows how far it is. */
    Uni<Turn> begin(BroadcastOutcome sent, Visit visit) {
        return switch (sent) {
            case BroadcastOutcome.Changed(Broadcast broadcast) ->
                reports.of(broadcast)
                        .map(results -> Menu.atMenu()
                                .strip(visit)
                                .say(
                                        screens.words(broadcast, results),
                                        screens.keys(broadcast, results),
                                        ProgressMessages.NAME + ":" + broadcast.id()));
            default -> old(visit);
        };
    }

    private Uni<Turn> show(BroadcastOutcome outcome, Visit visit) {
        return switch (outcome) {
            case BroadcastOutcome.Changed(Broadcast broadcast) -> show(broadcast, visit);
            case BroadcastOutcome.Unchanged(Broadcast broadcast) -> show(broadcast, visit);
            case BroadcastOutcome.NotAllowed(Broadcast broadcast) -> late(broadcast, visit);
            case BroadcastOutcome.Outdated(Broadcast broadcast) -> late(broadcast, visit);
            case BroadcastOutcome.Faulty faulty -> old(visit);
            case BroadcastOutcome.Unknown unknown -> old(visit);
        };
    }

    private Uni<Turn> late(Broadcast broadcast, Visit visit) {
        return show(broadcast, visit).map(turn -> turn.toast(visit, texts.words(BroadcastTexts.TOO_LATE)));
    }

    private Uni<Turn> show(Broadcast broadcast, Visit visit) {
        return broadcast.state() == BroadcastState.CANCELED && broadcast.startedAt() == null
                ? Uni.createFrom().item(canceledBefore(broadcast, visit))
                : reports.of(broadcast).map(results -> show(broadcast, results, visit));
    }

    private Turn show(Broadcast broadcast, BroadcastResults results, Visit visit) {
        return inPlace(visit, screens.words(broadcast, results), screens.keys(broadcast, results));
    }

    private Turn canceledBefore(Broadcast broadcast, Visit visit) {
        return inPlace(
                visit,
                texts.html(BroadcastTexts.SCHEDULED_CANCELED, "number", broadcast.id()),
                Keyboard.column(menu.home()));
    }

    /** Other things may have been said since: it stays one message all the same. */
    private static Turn inPlace(Visit visit, String html, Keyboard keyboard) {
        return visit.pressed()
                .map(press -> Turn.to(visit.state()).rewrite(press.messageId(), html, keyboard))
                .orElseGet(() -> Turn.to(visit.state()).say(html, keyboard));
    }

    private Turn table(long id, Visit visit) {
        return Turn.to(visit.state())
                .document(
                        RecipientTables.NAME,
                        Long.toString(id),
                        texts.html(BroadcastTexts.TABLE_CAPTION, "number", id),
                        Keyboard.column(menu.home()));
    }

    private Uni<Turn> old(Visit visit) {
        return menu.open(visit).map(opened -> opened.toast(visit, texts.words(DialogTexts.OLD_BUTTON)));
    }
}
