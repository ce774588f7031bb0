package steps.domain.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.platform.transaction.Transactions;

/** Tells people whose phone fell silent what may help, before the silence ends their walk; once a walk. */
@Singleton
public class SilenceHints {
    private final Transactions transactions;
    private final WalkRepository walks;
    private final Deliveries deliveries;
    private final Clock clock;

    SilenceHints(Transactions transactions, WalkRepository walks, Deliveries deliveries, Clock clock) {
        this.transactions = transactions;
        this.walks = walks;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Walks that were last heard before this moment, whose sharing goes on and who have no hint yet; at most so many. */
    public Uni<List<Long>> due(Instant silentSince, int atMost) {
        return walks.findSilent(silentSince, clock.instant(), atMost);
    }

    /** Whether the walker will get it: not when the walk was heard of, has ended, or has had its hint. */
    public Uni<Boolean> send(long walkId, Instant silentSince) {
        return transactions.inOne(() -> hint(walkId, silentSince));
    }

    private Uni<Boolean> hint(long walkId, Instant silentSince) {
        return walks.markHinted(walkId, silentSince)
                .chain(chatId -> chatId == null ? Uni.createFrom().item(false) : enqueue(walkId, chatId));
    }

    private Uni<Boolean> enqueue(long walkId, long chatId) {
        return deliveries
                .enqueue(NewDelivery.of(chatId, new Notice.WalkSilent(walkId)))
                .replaceWith(true);
    }
}
