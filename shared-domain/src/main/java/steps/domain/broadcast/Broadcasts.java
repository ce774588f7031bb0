package steps.domain.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.domain.broadcast.BroadcastFault.Place;
import steps.domain.broadcast.sending.Recipients;
import steps.platform.transaction.Transactions;

/**
 * The life of a broadcast as people lead it ({@link BroadcastState}). Each change locks its row and says what became of the wish;
 * whoever wishes what is already so changes nothing.
 */
@Singleton
public class Broadcasts {
    private final Transactions transactions;
    private final BroadcastRepository broadcasts;
    private final Recipients recipients;
    private final BroadcastMedia media;
    private final Clock clock;
    private final ZoneId ours;

    Broadcasts(
            Transactions transactions,
            BroadcastRepository broadcasts,
            Recipients recipients,
            BroadcastMedia media,
            Clock clock,
            @ConfigProperty(name = "steps.time-zone", defaultValue = "Europe/Moscow") ZoneId ours) {
        this.transactions = transactions;
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.media = media;
        this.clock = clock;
        this.ours = ours;
    }

    /** Null when there is no such one. */
    public Uni<Broadcast> find(long id) {
        return transactions.readingEntities(() -> broadcasts.findById(id));
    }

    /** The newest first. */
    public Uni<List<Broadcast>> latest(int most) {
        return transactions.readingEntities(() -> broadcasts.findLatest(most));
    }

    /**
     * A new draft.
     *
     * @param author as the others shall know who made it
     */
    public Uni<BroadcastOutcome> draft(BroadcastDraft draft, String author) {
        return faults(draft)
                .chain(faults -> faults.isEmpty()
                        ? transactions
                                .withEntities(
                                        () -> broadcasts.persistAndFlush(Broadcast.of(draft, author, clock.instant())))
                                .map(BroadcastOutcome.Changed::new)
                        : faulty(faults));
    }

    /** Says something else, while nobody has got it yet. */
    public Uni<BroadcastOutcome> edit(long id, int seenVersion, BroadcastDraft draft) {
        return faults(draft)
                .chain(faults -> faults.isEmpty()
                        ? change(id, broadcast -> edit(broadcast, seenVersion, draft))
                        : faulty(faults));
    }

    /** For the time it names; a scheduled one gets another time. */
    public Uni<BroadcastOutcome> schedule(long id, int seenVersion, BroadcastSchedule schedule) {
        var now = clock.instant();
        if (schedule.isOver(now, ours)) {
            return faulty(List.of(new BroadcastFault(Place.SCHEDULE, "that time has gone by")));
        }
        return schedule.nextLocal(now, ours)
                .map(local -> change(id, broadcast -> schedule(broadcast, seenVersion, schedule, local)))
                .orElseGet(() -> faulty(List.of(new BroadcastFault(
                        Place.SCHEDULE, "five fields of cron that come again, such as 0 12 * * 1"))));
    }

    /** As soon as it can be; staleness is not asked for. */
    public Uni<BroadcastOutcome> sendNow(long id) {
        return change(id, this::sendNow);
    }

    /** A scheduled one is a draft again. */
    public Uni<BroadcastOutcome> withdraw(long id) {
        return change(
                id,
                broadcast -> become(broadcast, BroadcastState.DRAFT, BroadcastState.SCHEDULED, Broadcast::withdraw));
    }

    /** What has left arrives, nothing else leaves. */
    public Uni<BroadcastOutcome> pause(long id) {
        return change(
                id,
                broadcast -> become(
                        broadcast, BroadcastState.PAUSED, BroadcastState.SENDING, changed -> changed.pause(null)));
    }

    /** Goes on with those who have not got it, also after it was stopped because Telegram refused it. */
    public Uni<BroadcastOutcome> resume(long id) {
        return recipients
                .refusals(id)
                .chain(refusals -> change(
                        id,
                        broadcast -> become(
                                broadcast,
                                BroadcastState.SENDING,
                                BroadcastState.PAUSED,
                                changed -> changed.resume(refusals))));
    }

    /** Nobody else gets it; there is no way back. */
    public Uni<BroadcastOutcome> cancel(long id) {
        return change(id, this::cancel);
    }

    /** Once more to those whom Telegram refused it for; nobody else. */
    public Uni<BroadcastOutcome> retryFailed(long id) {
        return transactions.withEntities(() -> broadcasts.lock(id).chain(this::retryFailed));
    }

    /** This message shows from now on how far it is. */
    public Uni<Void> showProgress(long id, long chatId, long messageId) {
        return change(id, broadcast -> {
                    broadcast.showProgress(chatId, messageId);
                    return new BroadcastOutcome.Changed(broadcast);
                })
                .replaceWithVoid();
    }

    /** Whose message about how far it is may be behind. */
    public Uni<List<Broadcast>> shown() {
        return transactions.readingEntities(broadcasts::findShown);
    }

    /** That message says how it has ended. */
    public Uni<Void> progressEnded(long id) {
        return change(id, broadcast -> {
                    broadcast.progressEnded();
                    return new BroadcastOutcome.Changed(broadcast);
                })
                .replaceWithVoid();
    }

    private Uni<List<BroadcastFault>> faults(BroadcastDraft draft) {
        var faults = BroadcastCheck.faults(draft);
        return faults.isEmpty()
                ? media.faults(draft.message())
                : Uni.createFrom().item(faults);
    }

    private Uni<BroadcastOutcome> retryFailed(Broadcast broadcast) {
        if (broadcast == null) {
            return Uni.createFrom().item(new BroadcastOutcome.Unknown());
        }
        if (broadcast.state() != BroadcastState.SENT) {
            return Uni.createFrom().item(new BroadcastOutcome.NotAllowed(broadcast));
        }
        return recipients
                .retryFailed(broadcast.id(), clock.instant())
                .map(again -> again == 0 ? new BroadcastOutcome.Unchanged(broadcast) : again(broadcast));
    }

    private static BroadcastOutcome again(Broadcast broadcast) {
        broadcast.resume(0);
        return new BroadcastOutcome.Changed(broadcast);
    }

    private BroadcastOutcome edit(Broadcast broadcast, int seenVersion, BroadcastDraft draft) {
        return refusal(broadcast, seenVersion).orElseGet(() -> {
            broadcast.write(draft);
            return new BroadcastOutcome.Changed(broadcast);
        });
    }

    private BroadcastOutcome schedule(
            Broadcast broadcast, int seenVersion, BroadcastSchedule schedule, LocalDateTime local) {
        return refusal(broadcast, seenVersion).orElseGet(() -> {
            broadcast.schedule(schedule, local, ours);
            return new BroadcastOutcome.Changed(broadcast);
        });
    }

    private static Optional<BroadcastOutcome> refusal(Broadcast broadcast, int seenVersion) {
        if (!broadcast.state().isOpen()) {
            return Optional.of(new BroadcastOutcome.NotAllowed(broadcast));
        }
        return broadcast.version() == seenVersion
                ? Optional.empty()
                : Optional.of(new BroadcastOutcome.Outdated(broadcast));
    }

    private BroadcastOutcome sendNow(Broadcast broadcast) {
        if (!broadcast.state().isOpen()) {
            return new BroadcastOutcome.NotAllowed(broadcast);
        }
        broadcast.sendAt(clock.instant());
        return new BroadcastOutcome.Changed(broadcast);
    }

    private BroadcastOutcome cancel(Broadcast broadcast) {
        return switch (broadcast.state()) {
            case DRAFT, SCHEDULED, SENDING, PAUSED -> {
                broadcast.cancel(null, clock.instant());
                yield new BroadcastOutcome.Changed(broadcast);
            }
            case CANCELED -> new BroadcastOutcome.Unchanged(broadcast);
            case SENT -> new BroadcastOutcome.NotAllowed(broadcast);
        };
    }

    private static BroadcastOutcome become(
            Broadcast broadcast, BroadcastState wanted, BroadcastState before, Consumer<Broadcast> step) {
        if (broadcast.state() == wanted) {
            return new BroadcastOutcome.Unchanged(broadcast);
        }
        if (broadcast.state() != before) {
            return new BroadcastOutcome.NotAllowed(broadcast);
        }
        step.accept(broadcast);
        return new BroadcastOutcome.Changed(broadcast);
    }

    private Uni<BroadcastOutcome> change(long id, Function<Broadcast, BroadcastOutcome> step) {
        return transactions.withEntities(() -> broadcasts
                .lock(id)
                .map(broadcast -> broadcast == null ? new BroadcastOutcome.Unknown() : step.apply(broadcast))
                .call(broadcasts::flush));
    }

    private static Uni<BroadcastOutcome> faulty(List<BroadcastFault> faults) {
        return Uni.createFrom().item(new BroadcastOutcome.Faulty(faults));
    }
}
