package steps.bot.telegram.incoming;

import io.smallrye.mutiny.Uni;
import steps.bot.dialog.Update;

/** A faster way for a kind of update that comes too often for a whole dialogue turn. */
public interface Shortcut {
    boolean fits(Update update);

    /** Whether the update is done with; if not, nothing has changed and the long way takes it. */
    Uni<Boolean> take(Update update);
}
