package steps.bot.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.SentObserver;
import steps.bot.dialog.unsent.OldKeyboard;
import steps.bot.telegram.outgoing.KeyboardTidier;
import steps.bot.telegram.outgoing.StatusEdits;
import steps.domain.content.ReaderLanguage;
import steps.domain.walk.WalkMove;
import steps.domain.walk.WalkSettings;
import steps.domain.walk.WalkSummary;
import steps.domain.walk.Walks;

/** The message that shows how a walk goes on, edited in place. */
@Singleton
class WalkStatus implements SentObserver {
    private static final String NAME = "walk_status";

    private final Walks walks;
    private final WalkSettings settings;
    private final WalkScreens words;
    private final StatusEdits edits;
    private final KeyboardTidier tidier;

    WalkStatus(Walks walks, WalkSettings settings, WalkScreens words, StatusEdits edits, KeyboardTidier tidier) {
        this.walks = walks;
        this.settings = settings;
        this.words = words;
        this.edits = edits;
        this.tidier = tidier;
    }

    static String purpose(WalkSummary walk) {
        return NAME + ":" + walk.walkId();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Uni<Void> sent(String walkId, long chatId, long messageId) {
        return walks.showIn(Long.parseLong(walkId), messageId)
                .invoke(before -> leave(before, chatId, messageId))
                .replaceWithVoid();
    }

    /** One message shows the walk. */
    private void leave(Long before, long chatId, long messageId) {
        if (before != null && before != messageId) {
            tidier.tidy(List.of(new OldKeyboard(chatId, before, Keyboard.none())));
        }
    }

    /** The first steps that count, and other points for them. */
    private static Object news(WalkSummary walk) {
        return List.of(walk.steps() > 0, walk.multiplier());
    }

    void show(WalkMove.Going going) {
        if (going.statusMessageId() != null) {
            var walk = going.walk();
            edits.offer(
                    walk.chatId(),
                    going.statusMessageId(),
                    () -> ReaderLanguage.in(going.language(), () -> words.status(walk)),
                    ReaderLanguage.in(going.language(), () -> words.finish(walk.walkId())),
                    settings.statusPace(),
                    news(walk));
        }
    }
}
