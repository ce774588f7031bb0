package steps.domain.privacy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import steps.domain.family.FamilyRepository;
import steps.domain.family.change.Departures;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Owner;
import steps.domain.ledger.WriteOffs;
import steps.domain.referral.ReferralRewards;
import steps.domain.user.User;
import steps.domain.walk.EndReason;
import steps.domain.walk.WalkEnds;
import steps.platform.transaction.Transactions;

/**
 * Removes all that says who somebody is, in one transaction: user, walks, accounts, orders are locked in this order. What
 * the books need stays under the number of nobody.
 */
@Singleton
public class Erasures {
    private static final String LOCK_PERSON =
            "select id from users where id = $1 and erased_at is null for no key update";
    private static final String LOCK_CONVERSATION =
            "select chat_id from conversation where chat_id = $1 for no key update";
    private static final String LOCK_WALKS = "select id from walk where user_id = $1 order by id for no key update";
    private static final String LOCK_ORDERS =
            "select id from \"order\" where user_id = $1 order by id for no key update";
    private static final String ORDERS_ON_THE_WAY =
            "select count(*) as orders from \"order\" where user_id = $1 and status in ('paid', 'shipped')";
    private static final String REMEMBER = """
            insert into erased_person (mark, erased_at, day, steps)
            select $2, $3, last.day, last.steps
              from (values (0)) as once
              left join (select day, steps from daily_steps where user_id = $1 order by day desc limit 1) as last on true
            on conflict (mark) do update
               set erased_at = excluded.erased_at, day = excluded.day, steps = excluded.steps
            """;
    private static final String RECOGNISE = "select day from erased_person where mark = $1";
    private static final String CARRY_OVER = """
            insert into daily_steps (user_id, day, steps)
            select $1, day, steps from erased_person where mark = $2 and day is not null
            """;

    private final Transactions transactions;
    private final Pool pool;
    private final Ledger ledger;
    private final ReferralRewards rewards;
    private final FamilyRepository families;
    private final WalkEnds walkEnds;
    private final Departures departures;
    private final WriteOffs writeOffs;
    private final Clock clock;

    Erasures(
            Transactions transactions,
            Pool pool,
            Ledger ledger,
            ReferralRewards rewards,
            FamilyRepository families,
            WalkEnds walkEnds,
            Departures departures,
            WriteOffs writeOffs,
            Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.ledger = ledger;
        this.rewards = rewards;
        this.families = families;
        this.walkEnds = walkEnds;
        this.departures = departures;
        this.writeOffs = writeOffs;
        this.clock = clock;
    }

    public Uni<Belongings> belongingsOf(User user) {
        return ledger.fundsOf(user.id())
                .chain(funds -> families.findOf(user.id()).map(family -> Belongings.of(user, funds.own(), family)))
                .chain(belongings -> ordersOnTheWayOf(user).map(belongings::with));
    }

    private Uni<Long> ordersOnTheWayOf(User user) {
        return pool.preparedQuery(ORDERS_ON_THE_WAY)
                .execute(Tuple.of(user.id()))
                .map(rows -> rows.iterator().next().getLong("orders"));
    }

    /** A walk that is going on ends and is paid like any other, their family pays their share, then all of it is written off. */
    public Uni<Erasure> erase(User user, PersonMark mark) {
        return eraseOnce(user, () -> execute(REMEMBER, Tuple.of(user.id(), mark.hex(), now())));
    }

    /**
     * The same by an operator, outside the person's own conversation, which is locked first as it would be there. Nothing
     * recognises whoever comes back: only the bot knows the key of marks.
     */
    public Uni<Erasure> eraseByOperator(User user) {
        return transactions.withEntities(() -> execute(LOCK_CONVERSATION, Tuple.of(user.telegramId()))
                .chain(() -> eraseOnce(user, () -> Uni.createFrom().voidItem())));
    }

    private Uni<Erasure> eraseOnce(User user, Supplier<Uni<Void>> remembering) {
        return transactions.withEntities(() -> pool.preparedQuery(LOCK_PERSON)
                .execute(Tuple.of(user.id()))
                .chain(known -> known.rowCount() == 1
                        ? eraseKnown(user, remembering)
                        : Uni.createFrom().item(new Erasure.AlreadyErased())));
    }

    /**
     * Whether somebody who has just registered was here before. If so, what was paid to them on their last day counts for
     * that day's limit.
     */
    public Uni<Boolean> recognise(User newcomer, PersonMark mark) {
        return transactions.withEntities(() -> pool.preparedQuery(RECOGNISE)
                .execute(Tuple.of(mark.hex()))
                .map(rows -> rows.rowCount() == 1)
                .call(known -> pool.preparedQuery(CARRY_OVER).execute(Tuple.of(newcomer.id(), mark.hex()))));
    }

    private Uni<Erasure> eraseKnown(User user, Supplier<Uni<Void>> remembering) {
        return execute(LOCK_WALKS, Tuple.of(user.id()))
                .chain(() -> lockAccounts(user))
                .chain(() -> walkEnds.finish(user, EndReason.CANCELED))
                .chain(() -> departures.leaveForGood(user))
                .chain(() -> writeOffs.writeOff(user.id()))
                .call(() -> execute(LOCK_ORDERS, Tuple.of(user.id())))
                .call(() -> remembering.get())
                .call(() -> removeTraces(user))
                .chain(lost -> ordersOnTheWayOf(user).map(orders -> new Erasure.Erased(lost, orders)));
    }

    /** All at once, since only one statement locks in order: where the walk will be paid, also for who invited them, and their own. */
    private Uni<Void> lockAccounts(User user) {
        return rewards.inviterOf(user.id())
                .chain(inviter -> ledger.lock(paid(user, inviter)))
                .replaceWithVoid();
    }

    private static List<Owner> paid(User user, Long inviter) {
        var own = new Owner.OwnAccount(user.id());
        var kept = new Owner.Person(user.id());
        return inviter == null ? List.of(own, kept) : List.of(own, kept, new Owner.Person(inviter));
    }

    private Uni<Void> removeTraces(User user) {
        var who = ErasureStep.who(user, now());
        return Multi.createFrom()
                .iterable(List.of(ErasureStep.values()))
                .onItem()
                .transformToUniAndConcatenate(trace -> execute(trace.removal(), who))
                .collect()
                .last();
    }

    private Uni<Void> execute(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).replaceWithVoid();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
