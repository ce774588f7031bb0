package steps.bot.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.MenuEntry;
import steps.bot.dialog.Visit;
import steps.domain.walk.Walks;

/** «Начать прогулку», or «Завершить прогулку» while one is going on. */
@Singleton
class WalkMenuEntry implements MenuEntry {
    private final Walks walks;
    private final WalkScreens words;

    WalkMenuEntry(Walks walks, WalkScreens words) {
        this.walks = walks;
        this.words = words;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Uni<Optional<Key>> key(Visit visit) {
        return walks.activeOf(visit.user())
                .map(active -> Optional.of(active == null ? words.startKey() : words.finishKey(active.walkId())));
    }
}
