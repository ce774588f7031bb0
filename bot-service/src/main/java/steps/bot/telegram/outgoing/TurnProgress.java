package steps.bot.telegram.outgoing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.LiveKeyboard;
import steps.bot.dialog.Reply;
import steps.bot.dialog.unsent.SentTurn;
import steps.bot.dialog.unsent.UnsentTurn;

/** How far this replica has come with a turn. What was said stays said when the rest has to wait. */
final class TurnProgress {
    private UnsentTurn turn;
    private int said;
    private boolean underWay;
    private final List<LiveKeyboard> shown = new ArrayList<>();

    TurnProgress(UnsentTurn turn) {
        this.turn = turn;
    }

    /** Whether it is to be begun now, as it stands in the database now; not while it is under way. */
    synchronized boolean begin(UnsentTurn asItIs) {
        if (underWay) {
            return false;
        }
        underWay = true;
        turn = asItIs;
        return true;
    }

    synchronized void pause() {
        underWay = false;
    }

    synchronized boolean isUnderWay() {
        return underWay;
    }

    synchronized UnsentTurn turn() {
        return turn;
    }

    synchronized boolean isOver() {
        return said == turn.replies().size();
    }

    /** Null when it comes too late. */
    synchronized @Nullable Reply next() {
        return turn.reply(said);
    }

    /** What comes after that, null at the end. */
    synchronized @Nullable Reply afterNext() {
        return said + 1 < turn.replies().size() ? turn.reply(said + 1) : null;
    }

    /**
     * One more was said, or left out.
     *
     * @param keyboard what it has shown or taken away
     */
    synchronized void saidOne(@Nullable LiveKeyboard keyboard) {
        said++;
        if (keyboard != null) {
            shown.add(keyboard);
        }
    }

    synchronized SentTurn sent() {
        return new SentTurn(turn, List.copyOf(shown));
    }
}
