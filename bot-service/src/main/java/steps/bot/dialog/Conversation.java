package steps.bot.dialog;

import java.util.ArrayList;
import java.util.List;
import steps.domain.user.User;

/**
 * A chat's row, locked for one turn.
 *
 * @param state as JSON, or null
 * @param seen the last update ids, oldest first
 * @param visitor whose chat this is, null while that person has not registered
 */
record Conversation(long chatId, String state, List<Long> seen, User visitor) {
    private static final int REMEMBERED = 16;

    boolean hasSeen(Long updateId) {
        return updateId != null && seen.contains(updateId);
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
