package steps.bot.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.delivery.Outcomes;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.outgoing.BulkSender;
import steps.domain.broadcast.Broadcast;
import steps.domain.content.Language;
import steps.domain.delivery.Outcome;

/** Brings a broadcast to one person and tells what became of it; never fails. */
@Singleton
class BroadcastSender {
    private static final Logger LOG = Logger.getLogger(BroadcastSender.class);

    private final BulkSender sender;
    private final BroadcastLetters letters;

    BroadcastSender(BulkSender sender, BroadcastLetters letters) {
        this.sender = sender;
        this.letters = letters;
    }

    Uni<Outcome> bring(Broadcast broadcast, long chatId, Language language) {
        return Uni.createFrom()
                .deferred(() -> sender.send(chatId, letters.write(broadcast, language)))
                .<Outcome>map(Outcome.Sent::new)
                .onFailure()
                .recoverWithItem(failure -> outcome(broadcast, failure));
    }

    private static Outcome outcome(Broadcast broadcast, Throwable failure) {
        return switch (failure) {
            case TelegramFailure trouble -> Outcomes.of(trouble);
            default -> {
                LOG.errorf(failure, "Broadcast %d failed in a way that nobody foresaw", broadcast.id());
                yield new Outcome.Doubtful(failure.getClass().getName());
            }
        };
    }
}
