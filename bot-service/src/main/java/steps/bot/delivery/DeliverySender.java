package steps.bot.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import steps.bot.dialog.Reply;
import steps.bot.dialog.unsent.UnreadableRows;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.outgoing.NoticeSender;
import steps.domain.content.ReaderLanguage;
import steps.domain.delivery.DueDelivery;
import steps.domain.delivery.Notice;
import steps.domain.delivery.Outcome;
import steps.domain.json.Reading;

/** Brings one delivery to its chat and tells what became of it; never fails. */
@Singleton
class DeliverySender {
    private static final Logger LOG = Logger.getLogger(DeliverySender.class);

    private final NoticeSender sender;
    private final NoticeScreens screens;
    private final UnreadableRows unreadable;
    private final Clock clock;

    DeliverySender(NoticeSender sender, NoticeScreens screens, UnreadableRows unreadable, Clock clock) {
        this.clock = clock;
        this.sender = sender;
        this.screens = screens;
        this.unreadable = unreadable;
    }

    Uni<Outcome> bring(DueDelivery delivery) {
        if (delivery.isOverAt(clock.instant())) {
            return Uni.createFrom().item(new Outcome.TooLate("it would have come too late"));
        }
        return switch (delivery.notice()) {
            case Reading.Understood<Notice>(Notice notice) -> bring(delivery, notice);
            case Reading.Unreadable<Notice>(String reason) -> setAside(delivery, reason);
        };
    }

    private Uni<Outcome> bring(DueDelivery delivery, Notice notice) {
        return Uni.createFrom()
                .deferred(() -> send(delivery, notice))
                .<Outcome>map(Outcome.Sent::new)
                .onFailure()
                .recoverWithItem(failure -> outcome(delivery, failure));
    }

    private Uni<Outcome> setAside(DueDelivery delivery, String reason) {
        unreadable.found("delivery", delivery.id(), reason);
        return Uni.createFrom().item(new Outcome.Unreadable(reason));
    }

    private Uni<Long> send(DueDelivery delivery, Notice notice) {
        return screens.prepare(notice)
                .map(rendering -> ReaderLanguage.in(delivery.language(), rendering::say))
                .chain(words -> send(delivery.chatId(), notice, words));
    }

    private Uni<Long> send(long chatId, Notice notice, Reply.Say words) {
        return notice instanceof Notice.Written written && written.photo() != null
                ? sender.sendPicture(chatId, written.photo(), words.html(), words.keyboard())
                : sender.send(chatId, words.html(), words.keyboard());
    }

    private static Outcome outcome(DueDelivery delivery, Throwable failure) {
        return switch (failure) {
            case TelegramFailure trouble -> Outcomes.of(trouble);
            default -> {
                LOG.errorf(failure, "Delivery %d failed in a way that nobody foresaw", delivery.id());
                yield new Outcome.Doubtful(failure.toString());
            }
        };
    }
}
