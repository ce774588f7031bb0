package steps.bot.dialog;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** A feature's place in the main menu. */
public interface MenuEntry {
    /** Lower ones stand higher. */
    int position();

    /** Empty when the visitor has no use for it now. */
    Uni<Optional<Keyboard.Key>> key(Visit visit);
}
