package steps.bot.walk;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.dialog.Input;
import steps.bot.dialog.Update;
import steps.bot.runtime.Outages;
import steps.bot.telegram.incoming.Intake;
import steps.domain.walk.WalkEnds;
import steps.platform.cache.Caches;

/** Brings walks to their end about which Telegram will say nothing: the sharing ran out, or the phone fell silent. */
@Singleton
class OverdueWalksJob {
    private static final Logger LOG = Logger.getLogger(OverdueWalksJob.class);
    private static final int AT_ONCE = 100;

    private final Caches caches;
    private final WalkEnds walkEnds;
    private final Receiving receiving;
    private final Intake intake;

    OverdueWalksJob(Caches caches, WalkEnds walkEnds, Receiving receiving, Intake intake) {
        this.caches = caches;
        this.walkEnds = walkEnds;
        this.receiving = receiving;
        this.intake = intake;
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> endOverdue() {
        return caches.whenLoaded()
                .chain(() -> walkEnds.overdueChats(receiving.overdue(), AT_ONCE))
                .onItem()
                .transformToMulti(chats -> Multi.createFrom().iterable(chats))
                .onItem()
                .transformToUniAndConcatenate(chat -> intake.take(Update.ofClock(chat, new Input.WalkOverdue())))
                .collect()
                .last()
                .plug(Outages.skip(LOG, "Overdue walks could not be ended"));
    }
}
