package steps.bot.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.UnreadableRows;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.outgoing.NoticeSender;
import steps.domain.delivery.DueDelivery;
import steps.domain.delivery.Letter;
import steps.domain.delivery.Outcome;
import steps.domain.json.Reading;

/** Brings one delivery to its chat and tells what became of it; never fails. */
@Singleton
class DeliverySender {
    private static final Logger LOG = Logger.getLogger(DeliverySender.class);

    private final NoticeSender post;
    private final UnreadableRows unreadable;

    DeliverySender(NoticeSender post, UnreadableRows unreadable) {
        this.post = post;
        this.unreadable = unreadable;
    }

    Uni<Outcome> bring(DueDelivery delivery) {
        return switch (delivery.letter()) {
            case Reading.Understood<Letter>(Letter letter) -> bring(delivery, letter);
            case Reading.Unreadable<Letter>(String reason) -> setAside(delivery, reason);
        };
    }

    private Uni<Outcome> bring(DueDelivery delivery, Letter letter) {
        return Uni.createFrom()
                .deferred(() -> send(delivery.chatId(), letter))
                .<Outcome>map(Outcome.Sent::new)
                .onFailure()
                .recoverWithItem(failure -> outcome(delivery, failure));
    }

    private Uni<Outcome> setAside(DueDelivery delivery, String reason) {
        unreadable.found("delivery", delivery.id(), reason);
        return Uni.createFrom().item(new Outcome.Unreadable(reason));
    }

    private Uni<Long> send(long chatId, Letter letter) {
        return letter.photo() == null
                ? post.send(chatId, letter.html(), keyboard(letter))
                : post.sendPicture(chatId, letter.photo(), letter.html(), keyboard(letter));
    }

    private static Keyboard keyboard(Letter letter) {
        return letter.rows().isEmpty()
                ? Keyboard.NONE
                : Keyboard.rows(letter.rows().stream().map(DeliverySender::row).toList());
    }

    private static List<Keyboard.Key> row(List<Letter.Key> keys) {
        return keys.stream()
                .map(key -> new Keyboard.Key(key.label(), key.data()))
                .toList();
    }

    private static Outcome outcome(DueDelivery delivery, Throwable failure) {
        return switch (failure) {
            case TelegramFailure trouble -> outcome(trouble);
            default -> {
                LOG.errorf(failure, "Delivery %d failed in a way that nobody foresaw", delivery.id());
                yield new Outcome.Doubtful(failure.toString());
            }
        };
    }

    private static Outcome outcome(TelegramFailure failure) {
        return switch (failure) {
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
