package steps.bot.dialog.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import steps.bot.dialog.LiveKeyboard;
import steps.bot.dialog.Reply;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;

/** Takes the buttons off what came before when a turn goes on from there. */
final class Tidiness {
    private Tidiness() {}

    /**
     * New buttons take the place of the old ones once they are shown, so that a turn need not say so. One that goes on without
     * any, such as to a question that is answered in words, does.
     */
    static Turn of(Turn turn, Visit visit) {
        var live = visit.live();
        if (live == null || live.bare()) {
            return written(turn, visit);
        }
        boolean leadsOn =
                turn.replies().stream().anyMatch(reply -> reply.keyboard().leadsOn());
        if (leadsOn) {
            return new Turn(turn.next(), without(live.messageId(), turn.replies()));
        }
        return goesOn(turn, visit) ? stripping(live, turn) : turn;
    }

    /** The message that was pressed, when it has become something else. */
    private static Turn written(Turn turn, Visit visit) {
        return visit.replaceable()
                .filter(message -> turn.replies().stream().anyMatch(reply -> reply.replaces(message)))
                .map(message -> new Turn(turn.next(), without(message, turn.replies())))
                .orElse(turn);
    }

    private static boolean goesOn(Turn turn, Visit visit) {
        return turn.replies().stream().anyMatch(Reply::makesMessage) && !Objects.equals(turn.next(), visit.state());
    }

    private static Turn stripping(LiveKeyboard live, Turn turn) {
        var replies = new ArrayList<>(without(live.messageId(), turn.replies()));
        replies.add(new Reply.Strip(live.messageId(), live.keeps()));
        return new Turn(turn.next(), List.copyOf(replies));
    }

    private static List<Reply> without(long messageId, List<Reply> replies) {
        return replies.stream()
                .filter(reply -> !(reply instanceof Reply.Strip strip && strip.messageId() == messageId))
                .toList();
    }
}
