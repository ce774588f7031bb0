package steps.bot.dialog;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;

/** One dialogue: the buttons it draws, the commands that lead to it and what follows from both. */
public interface Dialog<B extends Button> {
    /** What the data of all its buttons begin with; no other dialogue has the same. */
    String tag();

    /** Commands that lead here from anywhere, without the slash. */
    default Set<String> commands() {
        return Set.of();
    }

    /** What it takes wherever the chat stands; each claim is one dialogue's. */
    default Set<Claim> claims() {
        return Set.of();
    }

    /** Whether its commands and buttons are also for people who have not registered. */
    default boolean isOpenToStrangers() {
        return false;
    }

    /** The button that stands for these data, which have our tag; empty when it is stale or forged. */
    Optional<B> button(CallbackData wire);

    /** One of our buttons was pressed: the state may be anything. */
    Uni<Turn> press(B button, Visit visit);

    /** One of our commands was given, or something that we claim has come. */
    default Uni<Turn> enter(Visit visit) {
        throw new IllegalStateException(getClass().getSimpleName() + " has no entrance.");
    }
}
