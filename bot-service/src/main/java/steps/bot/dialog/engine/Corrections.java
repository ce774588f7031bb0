package steps.bot.dialog.engine;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.AwaitsWords;
import steps.bot.dialog.DialogState;
import steps.bot.dialog.Input;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Update;
import steps.bot.dialog.Visit;

/**
 * Takes an edited answer for the answer. It counts when it is the last thing the person wrote and the chat still stands
 * where it led, at a refusal or at the next question, so that nothing final has come of it; any other edit changes nothing.
 */
@Singleton
class Corrections {
    private final States states;

    Corrections(States states) {
        this.states = states;
    }

    /** The update as the dialogues see it: a correction is what was written in the first place, to the question of then. */
    Visit visit(Conversation conversation, Update update, Instant now) {
        var answer = conversation.answer();
        return update.input() instanceof Input.Corrected corrected
                        && answer != null
                        && answer.messageId() == corrected.messageId()
                ? new Visit(
                        update.with(corrected.asWritten()),
                        conversation.visitor(),
                        states.read(answer.asked()),
                        conversation.live(),
                        now)
                : new Visit(
                        update, conversation.visitor(), states.read(conversation.state()), conversation.live(), now);
    }

    /** The answer that can be corrected after this turn. */
    @Nullable
    LastAnswer after(Visit visit, Turn turn, @Nullable LastAnswer before) {
        if (visit.input() instanceof Input.Text text) {
            return canBeCorrected(visit.state(), turn.next())
                    ? new LastAnswer(text.messageId(), states.write(visit.state()))
                    : null;
        }
        return Objects.equals(visit.state(), turn.next()) ? before : null;
    }

    private static boolean canBeCorrected(@Nullable DialogState asked, @Nullable DialogState next) {
        return asked instanceof AwaitsWords && next != null && asked.goesOnAt(next);
    }
}
