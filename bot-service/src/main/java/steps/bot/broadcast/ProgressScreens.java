package steps.bot.broadcast;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastState;
import steps.domain.broadcast.BroadcastTexts;
import steps.domain.broadcast.report.BroadcastResults;
import steps.domain.content.Texts;

/** How far a broadcast is, and what can be done about it. */
@Singleton
class ProgressScreens {
    private final Texts texts;

    ProgressScreens(Texts texts) {
        this.texts = texts;
    }

    String words(Broadcast broadcast, BroadcastResults results) {
        return texts.html(
                BroadcastTexts.PROGRESS,
                "number",
                broadcast.id(),
                "state",
                texts.words(state(broadcast)),
                "sent",
                figures().number(results.sent()),
                "all",
                figures().number(results.all()),
                "blocked",
                figures().number(results.blocked()),
                "skipped",
                figures().number(results.allSkipped()),
                "failed",
                figures().number(results.failed()),
                "unknown",
                figures().number(results.unknown()),
                "canceled",
                figures().number(results.canceled()),
                "clicks",
                figures()
                        .number(results.clicks().values().stream()
                                .mapToLong(Long::longValue)
                                .sum()));
    }

    Keyboard keys(Broadcast broadcast, BroadcastResults results) {
        long id = broadcast.id();
        var keys = new ArrayList<Key>();
        switch (broadcast.state()) {
            case DRAFT -> {}
            case SCHEDULED -> keys.add(cancel(id));
            case SENDING -> {
                keys.add(Key.of("⏸ " + texts.words(BroadcastTexts.PAUSE), new BroadcastPress.Pause(id)));
                keys.add(cancel(id));
            }
            case PAUSED -> {
                keys.add(Key.of("▶️ " + texts.words(BroadcastTexts.RESUME), new BroadcastPress.Resume(id)));
                keys.add(cancel(id));
            }
            case CANCELED, SENT -> keys.addAll(afterwards(broadcast, results));
        }
        return keys.isEmpty() ? Keyboard.none() : Keyboard.column(keys).underNotice();
    }

    private List<Key> afterwards(Broadcast broadcast, BroadcastResults results) {
        var table = Key.of("📄 " + texts.words(BroadcastTexts.TABLE), new BroadcastPress.Table(broadcast.id()));
        if (broadcast.startedAt() == null) {
            return List.of();
        }
        return broadcast.state() == BroadcastState.SENT && results.failed() > 0
                ? List.of(
                        table,
                        Key.of("🔁 " + texts.words(BroadcastTexts.RETRY), new BroadcastPress.Retry(broadcast.id())))
                : List.of(table);
    }

    private Key cancel(long id) {
        return Key.of("✖️ " + texts.words(BroadcastTexts.CANCEL), new BroadcastPress.Cancel(id));
    }

    private static BroadcastTexts state(Broadcast broadcast) {
        return switch (broadcast.state()) {
            case DRAFT -> BroadcastTexts.DRAFTED;
            case SCHEDULED -> broadcast.schedule() == null ? BroadcastTexts.STARTING : BroadcastTexts.PLANNED;
            case SENDING -> BroadcastTexts.SENDING;
            case PAUSED -> "refused".equals(broadcast.reason()) ? BroadcastTexts.REFUSED : BroadcastTexts.PAUSED;
            case CANCELED -> BroadcastTexts.CANCELED;
            case SENT -> BroadcastTexts.SENT;
        };
    }
}
