package steps.bot.menu;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;

/** A feature that makes something of what people say while nobody waits for it. */
public interface Overhearer {
    /** Empty when it is nothing to this feature: then the menu comes. */
    Optional<Uni<Turn>> overhear(Visit visit);
}
