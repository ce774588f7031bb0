package steps.bot.telegram.outgoing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.platform.lease.ReplicaGone;
import steps.platform.lease.Replicas;

/** Tells the other replicas that this one is alive, and says what one that is gone had committed and not yet said. */
@Singleton
public class UnsentTurnsJob {
    public static final String LOOK = "look for turns left unsaid";

    private static final Logger LOG = Logger.getLogger(UnsentTurnsJob.class);

    private final Replicas replicas;
    private final TurnSender speaker;
    private final Event<ReplicaGone> news;
    private final AtomicBoolean due = new AtomicBoolean(true);

    UnsentTurnsJob(Replicas replicas, TurnSender speaker, Event<ReplicaGone> news) {
        this.replicas = replicas;
        this.speaker = speaker;
        this.news = news;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return replicas.beat()
                .invoke(this::heard)
                .replaceWithVoid()
                .plug(Outages.skip(LOG, "No sign of life could be given"));
    }

    private void heard(boolean someoneWent) {
        if (someoneWent) {
            due.set(true);
            news.fire(new ReplicaGone());
        }
    }

    /** Also what this replica had to leave, and what came into nobody's hands by an accident. */
    @Scheduled(every = "{steps.unsent-turns.look-every}", delayed = "{steps.unsent-turns.look-after}", identity = LOOK)
    void look() {
        due.set(true);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> takeUp() {
        return due.getAndSet(false) || speaker.hasDropped()
                ? takeUpNow()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> takeUpNow() {
        return speaker.takeUp()
                .onFailure()
                .invoke(failure -> {
                    due.set(true);
                    LOG.warnf("Unsent turns could not be read: %s", failure.getMessage());
                })
                .onFailure()
                .recoverWithNull();
    }
}
