package steps.bot.telegram.outgoing;

import steps.bot.dialog.Reply;
import steps.bot.dialog.UnsentTurn;

/** How far this replica has come with a turn. What was said stays said when the rest has to wait. */
final class TurnProgress {
    private UnsentTurn turn;
    private int said;
    private boolean underWay;

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

    synchronized Reply next() {
        return turn.replies().get(said);
    }

    synchronized void saidOne() {
        said++;
    }
}
