package steps.bot.broadcast;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import steps.bot.dialog.Keyboard;
import steps.bot.runtime.DrainOnShutdown;
import steps.bot.telegram.outgoing.BulkMessage;
import steps.bot.telegram.outgoing.BulkSender;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastTexts;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.sending.BroadcastOutbox;
import steps.domain.broadcast.sending.BroadcastTrials;
import steps.domain.broadcast.sending.BroadcastTrials.Viewer;
import steps.domain.content.ReaderLanguage;
import steps.domain.content.Texts;
import steps.domain.delivery.Outcome;
import steps.platform.lease.Leases;

/** Shows broadcasts to those who want to see them before others do, wherever they have asked for it. */
@Singleton
class BroadcastTrialJob {
    private static final Logger LOG = Logger.getLogger(BroadcastTrialJob.class);

    private final Leases leases;
    private final Broadcasts broadcasts;
    private final BroadcastTrials trials;
    private final BroadcastSender sender;
    private final BulkSender messages;
    private final DrainOnShutdown departure;
    private final Texts texts;

    BroadcastTrialJob(
            Leases leases,
            Broadcasts broadcasts,
            BroadcastTrials trials,
            BroadcastSender sender,
            BulkSender messages,
            DrainOnShutdown departure,
            Texts texts) {
        this.leases = leases;
        this.broadcasts = broadcasts;
        this.trials = trials;
        this.sender = sender;
        this.messages = messages;
        this.departure = departure;
        this.texts = texts;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> show() {
        return departure.hasBegun()
                ? Uni.createFrom().voidItem()
                : leases.hold(BroadcastOutbox.LEASE)
                        .chain(lease -> lease == null ? Uni.createFrom().item(List.<Viewer>of()) : trials.take(lease))
                        .chain(this::showAll)
                        .onFailure()
                        .invoke(failure -> LOG.warnf("Broadcasts could not be shown first: %s", failure.getMessage()))
                        .onFailure()
                        .recoverWithNull();
    }

    private Uni<Void> showAll(List<Viewer> viewers) {
        return Multi.createFrom()
                .iterable(viewers)
                .onItem()
                .transformToUniAndConcatenate(this::show)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> show(Viewer viewer) {
        return broadcasts
                .find(viewer.broadcastId())
                .chain(broadcast -> bring(broadcast, viewer))
                .chain(outcome -> trials.settle(viewer, outcome).chain(() -> tell(viewer, outcome)));
    }

    /** Whoever has had their data removed meanwhile has taken what they had shown along. */
    private Uni<Outcome> bring(Broadcast broadcast, Viewer viewer) {
        return broadcast.message() == null
                ? Uni.createFrom().item(new Outcome.Refused("nothing is left of it"))
                : sender.bring(broadcast, viewer.chatId(), viewer.language());
    }

    /** Everybody else would be refused as well; nothing more can be done when that cannot be told. */
    private Uni<Void> tell(Viewer viewer, Outcome outcome) {
        return outcome instanceof Outcome.Refused(String reason)
                ? messages.send(viewer.chatId(), refusal(viewer, reason))
                        .replaceWithVoid()
                        .onFailure()
                        .invoke(failure -> LOG.warnf("A refusal could not be told: %s", failure.getMessage()))
                        .onFailure()
                        .recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    private BulkMessage refusal(Viewer viewer, String reason) {
        var words =
                ReaderLanguage.in(viewer.language(), () -> texts.html(BroadcastTexts.TRIAL_REFUSED, "reason", reason));
        return new BulkMessage.Words(words, Keyboard.none(), false);
    }
}
