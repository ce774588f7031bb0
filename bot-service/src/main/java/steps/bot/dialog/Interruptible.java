package steps.bot.dialog;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Something that can be going on in a chat whatever its state is, and that {@code /cancel} ends. */
public interface Interruptible {
    /** What is said about the end, with a way on; empty when nothing was going on. */
    Uni<Optional<Turn>> interrupt(Visit visit);
}
