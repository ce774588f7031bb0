package steps.domain.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/**
 * Ends walks and pays them, in one transaction: the walk is locked, then the accounts of all who get something of it, then one
 * entry credits them.
 */
@Singleton
public class WalkEnds {
    private final Transactions transactions;
    private final WalkRepository walks;
    private final WalkPay pay;
    private final DailyStepsRepository dailySteps;
    private final RareFixes rareFixes;
    private final Clock clock;

    WalkEnds(
            Transactions transactions,
            WalkRepository walks,
            WalkPay pay,
            DailyStepsRepository dailySteps,
            RareFixes rareFixes,
            Clock clock) {
        this.transactions = transactions;
        this.walks = walks;
        this.pay = pay;
        this.dailySteps = dailySteps;
        this.rareFixes = rareFixes;
        this.clock = clock;
    }

    /** Ends and pays the person's walk; null when there is none. */
    public Uni<FinishedWalk> finish(User user, EndReason reason) {
        return transactions.inOne(() -> walks.lockActiveOf(user.id())
                .chain(walk -> walk == null ? Uni.createFrom().nullItem() : end(walk, reason)));
    }

    /** Ends and pays the person's walk if it still is overdue; null when it is not. */
    public Uni<FinishedWalk> finishOverdue(User user, Overdue limits) {
        return transactions.inOne(() -> walks.lockActiveOf(user.id()).chain(walk -> {
            var reason = walk == null ? null : walk.overdue(limits);
            return reason == null ? Uni.createFrom().nullItem() : end(walk, reason);
        }));
    }

    /** Chats whose walks look overdue now, at most so many. */
    public Uni<List<Long>> overdueChats(Overdue limits, int atMost) {
        return walks.findOverdueChats(limits, atMost);
    }

    /** How many walks go on. */
    public Uni<Long> countActive() {
        return walks.countActive();
    }

    /** A walk that the caller's transaction has locked. */
    Uni<FinishedWalk> end(Walk walk, EndReason reason) {
        var earned = walk.end(reason, clock.instant());
        var own = walk.progress().days().own();
        return walks.save(walk)
                .chain(() -> pay.credit(walk, earned))
                .call(() -> dailySteps.add(walk.userId(), own))
                .map(paid -> new FinishedWalk(
                        walk.summary(),
                        walk.statusMessageId(),
                        reason,
                        earned,
                        paid.balance(),
                        paid.ofFamily(),
                        paid.reward(),
                        walk.isStillShared(),
                        false))
                .chain(rareFixes::lookAt);
    }
}
