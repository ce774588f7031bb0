package steps.bot.dialog.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.Input;
import steps.bot.dialog.LiveKeyboard;
import steps.bot.dialog.Update;
import steps.domain.user.User;

/**
 * A chat's row, locked for one turn.
 *
 * @param state as JSON
 * @param seen the last update ids, oldest first
 * @param album the one that was answered last
 * @param answer what the person may still correct
 * @param live where the buttons are that count, null while none has been shown
 * @param visitor whose chat this is, null while that person has not registered
 */
record Conversation(
        long chatId,
        @Nullable String state,
        List<Long> seen,
        @Nullable String album,
        @Nullable LastAnswer answer,
        @Nullable LiveKeyboard live,
        @Nullable User visitor) {
    private static final int REMEMBERED = 16;

    /** Whether it came before, or belongs to an album that was answered. */
    boolean hasTaken(Update update) {
        return hasSeen(update.id()) || (update.input() instanceof Input.Something sent && sent.isOf(album));
    }

    boolean hasSeen(@Nullable Long updateId) {
        return updateId != null && seen.contains(updateId);
    }

    /** One album is enough: its parts come one after the other. */
    private @Nullable String albumWith(Input input) {
        return input instanceof Input.Something sent && sent.album() != null ? sent.album() : album;
    }

    /** As it is after this update. */
    Conversation after(Update update, @Nullable String next, @Nullable LastAnswer nextAnswer) {
        return new Conversation(
                chatId, next, seenWith(update.id()), albumWith(update.input()), nextAnswer, live, visitor);
    }

    List<Long> seenWith(@Nullable Long updateId) {
        if (updateId == null) {
            return seen;
        }
        var grown = new ArrayList<>(seen);
        grown.add(updateId);
        return List.copyOf(grown.subList(Math.max(0, grown.size() - REMEMBERED), grown.size()));
    }
}
