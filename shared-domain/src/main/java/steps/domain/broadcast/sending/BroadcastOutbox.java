package steps.domain.broadcast.sending;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastRepository;
import steps.domain.broadcast.BroadcastState;
import steps.domain.delivery.ManagerNotice;
import steps.domain.delivery.Outcome;
import steps.domain.manager.ManagerNotices;
import steps.platform.lease.Lease;
import steps.platform.transaction.Transactions;

/** Where broadcasts leave: the sender that holds the lease takes their recipients, and tells what became of each. */
@Singleton
public class BroadcastOutbox {
    /** The lease that makes a sender the only one. */
    public static final String LEASE = Recipients.LEASE;

    /** So many refusals say that it is the message that Telegram does not want, and not one of the people. */
    public static final int MOST_REFUSALS = 20;

    private final Transactions transactions;
    private final BroadcastRepository broadcasts;
    private final Recipients recipients;
    private final Manners manners;
    private final ManagerNotices managers;
    private final Clock clock;
    private final Random random = new Random();

    BroadcastOutbox(
            Transactions transactions,
            BroadcastRepository broadcasts,
            Recipients recipients,
            Manners manners,
            ManagerNotices managers,
            Clock clock) {
        this.transactions = transactions;
        this.broadcasts = broadcasts;
        this.recipients = recipients;
        this.manners = manners;
        this.managers = managers;
        this.clock = clock;
    }

    /** Somebody whose turn it is, and what they get. */
    public record Letter(Broadcast broadcast, DueRecipient recipient) {}

    /**
     * What was taken.
     *
     * @param empty whether nobody's turn had come
     */
    public record Taken(List<Letter> letters, boolean empty) {}

    /** An attempt that is over. */
    public record Settled(DueRecipient recipient, Outcome outcome) {}

    /** What senders before this one had in flight is unknown from now on, and never sent again. Answers how many. */
    public Uni<Integer> takeBack(Lease lease) {
        return recipients
                .withLost(lease)
                .chain(lost -> Multi.createFrom()
                        .iterable(lost)
                        .onItem()
                        .transformToUniAndConcatenate(id -> recipients.takeBack(lease, id, clock.instant()))
                        .collect()
                        .with(Collectors.summingInt(Integer::intValue)));
    }

    /** Those that are being sent, the first first. */
    public Uni<List<Broadcast>> sending() {
        return transactions.readingEntities(broadcasts::findSending);
    }

    /**
     * Takes at most so many whose turn it is. Who should not get it now, or at all, is settled at once, and is not among
     * them.
     */
    public Uni<Taken> take(Lease lease, Broadcast broadcast, int atMost) {
        var now = clock.instant();
        return recipients.take(lease, broadcast.id(), atMost, now).chain(due -> judged(broadcast, due, now));
    }

    private Uni<Taken> judged(Broadcast broadcast, List<DueRecipient> due, Instant now) {
        var letters = new ArrayList<Letter>();
        var others = new ArrayList<RecipientUpdate>();
        for (var person : due) {
            switch (manners.judge(person, broadcast, now)) {
                case Verdict.Send send -> letters.add(new Letter(broadcast, person));
                case Verdict.Skip skip -> others.add(RecipientUpdate.of(person, skip, now));
                case Verdict.Wait wait -> others.add(RecipientUpdate.of(person, wait));
            }
        }
        var taken = new Taken(letters, due.isEmpty());
        return others.isEmpty()
                ? Uni.createFrom().item(taken)
                : recipients.settle(others, now).replaceWith(taken);
    }

    /** Writes down what became of attempts, and stops what Telegram does not want. */
    public Uni<Void> settle(List<Settled> settled) {
        var now = clock.instant();
        var updates = settled.stream()
                .map(one -> RecipientUpdate.of(one.recipient(), one.outcome(), now, random))
                .toList();
        return transactions.inOne(() -> recipients.settle(updates, now)).chain(() -> stopRefused(settled));
    }

    /** Everybody has had their turn: it is sent. Answers whether that is so. */
    public Uni<Boolean> endIfDone(Broadcast broadcast) {
        return recipients
                .isLeft(broadcast.id())
                .chain(left -> left ? Uni.createFrom().item(false) : end(broadcast.id()));
    }

    /** Some of those who will never get what was canceled; answers how many. */
    public Uni<Integer> cancelPart() {
        return recipients.cancelPart(clock.instant());
    }

    private Uni<Boolean> end(long id) {
        return transactions.withEntities(() -> broadcasts
                .lock(id)
                .map(this::end)
                .call(ended -> ended
                        ? managers.tell(new ManagerNotice.BroadcastDone(id))
                        : Uni.createFrom().voidItem()));
    }

    private boolean end(Broadcast broadcast) {
        boolean ends = broadcast.state() == BroadcastState.SENDING;
        if (ends) {
            broadcast.end(clock.instant());
        }
        return ends;
    }

    private Uni<Void> stopRefused(List<Settled> settled) {
        return Multi.createFrom()
                .iterable(settled.stream()
                        .filter(one -> one.outcome() instanceof Outcome.Refused)
                        .map(one -> one.recipient().broadcastId())
                        .distinct()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(this::stopIfRefused)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> stopIfRefused(long id) {
        return recipients
                .refusals(id)
                .chain(refusals -> refusals < MOST_REFUSALS
                        ? Uni.createFrom().voidItem()
                        : transactions.withEntities(() -> stopIfRefused(id, refusals)));
    }

    private Uni<Void> stopIfRefused(long id, int refusals) {
        return broadcasts
                .lock(id)
                .map(broadcast -> broadcast.stopIfRefused(refusals))
                .chain(stopped -> stopped
                        ? managers.tell(new ManagerNotice.BroadcastStopped(id, refusals))
                        : Uni.createFrom().voidItem());
    }
}
