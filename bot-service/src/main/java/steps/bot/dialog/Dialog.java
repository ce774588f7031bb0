package steps.bot.dialog;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;

/** One dialogue: the states it waits in, the buttons it draws and what follows from both. */
public interface Dialog<S extends DialogState, B extends Button> {
    /** The sealed root of its states. */
    Class<S> states();

    /** Commands that lead here from anywhere, without the slash. */
    default Set<String> commands() {
        return Set.of();
    }

    /** Whether this dialogue must have the visit, wherever the chat stands. */
    default boolean claims(Visit visit) {
        return false;
    }

    /** The button that stands for these data; empty when it is not one of ours, stale or forged. */
    Optional<B> button(CallbackData wire);

    /** Something came while the chat stood in one of our states. */
    Uni<Turn> on(S state, Visit visit);

    /** One of our buttons was pressed, maybe an old one: the state may be anything. */
    Uni<Turn> press(B button, Visit visit);

    /** One of our commands was given, or the visit was claimed. */
    default Uni<Turn> enter(Visit visit) {
        throw new IllegalStateException(getClass().getSimpleName() + " has no entrance.");
    }
}
