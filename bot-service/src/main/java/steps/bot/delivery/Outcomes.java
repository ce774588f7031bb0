package steps.bot.delivery;

import steps.bot.telegram.api.TelegramFailure;
import steps.domain.delivery.Outcome;

/** What it means for a message that Telegram has not taken it. */
public final class Outcomes {
    private Outcomes() {}

    public static Outcome of(TelegramFailure failure) {
        return switch (failure) {
            case TelegramFailure.Blocked blocked
            when blocked.isBecauseTheAccountIsGone() -> new Outcome.Deleted(blocked.getMessage());
            case TelegramFailure.Blocked blocked -> new Outcome.Blocked(blocked.getMessage());
            case TelegramFailure.Refused refused ->
                refused.movedTo() == null
                        ? new Outcome.Refused(refused.getMessage())
                        : new Outcome.Moved(refused.movedTo());
            case TelegramFailure.Unreachable away when away.isForTooMany() -> new Outcome.Postponed(away.retryAfter());
            case TelegramFailure.Unreachable away when away.wasNotTaken() -> new Outcome.NotTaken(away.getMessage());
            case TelegramFailure.Unreachable away -> new Outcome.Doubtful(away.getMessage());
        };
    }
}
