package steps.bot.dialog.engine;

import java.util.ArrayList;
import java.util.List;
import steps.bot.dialog.Input;
import steps.bot.dialog.LiveKeyboard;
import steps.bot.dialog.Update;
import steps.domain.user.User;

/**
 * A chat's row, locked for one turn.
 *
 * @param state as JSON, or null
 * @param seen the last update ids, oldest first
 * @param album the one that was answered last, or null
 * @param answer what the person may still correct, or null
 * @param live where the buttons are that count, null while none has been shown
 * @param visitor whose chat this is, null while that person has not registered
 */
record Conversation(
        long chatId, String state, List<Long> seen, String album, LastAnswer answer, LiveKeyboard live, User visitor) {
    private static final int REMEMBERED = 16;

    /** Whether it came before, or belongs to an album that was answered. */
    boolean hasTaken(Update update) {
        return hasSeen(update.id()) || (update.input() instanceof Input.Something sent && sent.isOf(album));
    }

    boolean hasSeen(Long updateId) {
        return updateId != null && seen.contains(updateId);
    }

    boolean wasAnsweredBy(Input.Corrected correction) {
        return answer != null && answer.messageId() == correction.messageId();
    }

    /** One album is enough: its parts come one after the other. */
    private String albumWith(Input input) {
        return input instanceof Input.Something sent && sent.album() != null ? sent.album() : album;
    }

    /** As it is after this update. */
    Conversation after(Update update, String next, LastAnswer nextAnswer) {
        return new Conversation(
                chatId, next, seenWith(update.id()), albumWith(update.input()), nextAnswer, live, visitor);
    }

    List<Long> seenWith(Long updateId) {
        if (updateId == null) {
            return seen;
        }
        var grown = new ArrayList<>(seen);
        grown.add(updateId);
        return List.copyOf(grown.subList(Math.max(0, grown.size() - REMEMBERED), grown.size()));
    }
}
