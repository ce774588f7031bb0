package steps.domain.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import steps.platform.transaction.Transactions;

/**
 * Begins broadcasts whose time has come: who is to get one is written down as of that moment. What was due while nobody was there
 * to begin it begins late, once; or not at all when it says that it is stale by then.
 */
@Singleton
public class BroadcastStarts {
    private static final Logger LOG = Logger.getLogger(BroadcastStarts.class);

    private final Transactions transactions;
    private final BroadcastRepository broadcasts;
    private final Audiences audiences;
    private final Clock clock;
    private final ZoneId ours;

    BroadcastStarts(
            Transactions transactions,
            BroadcastRepository broadcasts,
            Audiences audiences,
            Clock clock,
            @ConfigProperty(name = "steps.time-zone", defaultValue = "Europe/Moscow") ZoneId ours) {
        this.transactions = transactions;
        this.broadcasts = broadcasts;
        this.audiences = audiences;
        this.clock = clock;
        this.ours = ours;
    }

    /**
     * Begins the first that is due, if any; answers whether there was one. Its row is not locked meanwhile: whoever cancels it in the
     * middle, or begins it as well, is noticed by its version, and then nothing of this is left.
     */
    public Uni<Boolean> beginNext() {
        return transactions.inBulk(
                Audiences.BULK,
                () -> transactions.withEntities(
                        () -> broadcasts.findDue(clock.instant()).chain(this::begin)));
    }

    private Uni<Boolean> begin(Broadcast due) {
        if (due == null) {
            return Uni.createFrom().item(false);
        }
        var now = clock.instant();
        if (due.isRepeated()) {
            return repeat(due, now).replaceWith(true);
        }
        if (isMissed(due, now)) {
            LOG.warnf("Broadcast %d was due at %s and is stale", due.id(), due.nextAt());
            due.cancel(SkipReason.STALE.code(), now);
            return Uni.createFrom().item(true);
        }
        return start(due, now).replaceWith(true);
    }

    /** Times that were missed come to one. */
    private Uni<Void> repeat(Broadcast repeated, Instant now) {
        var missed = isMissed(repeated, now);
        var one = repeated.occurrence(now);
        var due = Objects.requireNonNull(repeated.nextAt());
        moveOn(repeated, now.isAfter(due) ? now : due, now);
        if (missed) {
            LOG.warnf("A time of the repeated broadcast %d was missed and is stale", repeated.id());
            return Uni.createFrom().voidItem();
        }
        return broadcasts.persistAndFlush(one).chain(made -> start(made, now));
    }

    private void moveOn(Broadcast repeated, Instant after, Instant now) {
        var schedule = Objects.requireNonNull(repeated.schedule());
        schedule.nextLocal(after, ours)
                .ifPresentOrElse(
                        local -> repeated.moveOn(local, schedule.firstMoment(local, ours)),
                        () -> repeated.cancel(null, now));
    }

    private Uni<Void> start(Broadcast broadcast, Instant now) {
        broadcast.start(now);
        return audiences
                .write(broadcast)
                .invoke(people -> LOG.infof("Broadcast %d begins: %d people", broadcast.id(), people))
                .replaceWithVoid();
    }

    /** By each reader's clock, each is judged alone. */
    private static boolean isMissed(Broadcast broadcast, Instant now) {
        var schedule = broadcast.schedule();
        var due = broadcast.nextAt();
        return schedule != null
                && due != null
                && schedule.staleAfter() != null
                && !schedule.ofReader()
                && now.isAfter(due.plus(schedule.staleAfter()));
    }
}
