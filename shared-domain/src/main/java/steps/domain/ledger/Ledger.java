package steps.domain.ledger;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import steps.domain.ledger.Payments.Payment;
import steps.platform.transaction.Transactions;

/** Moves points between accounts: each order once, by its idempotency key, and never below zero. */
@Singleton
public class Ledger {
    private static final int PAGE_SIZE = 10;
    private static final String BALANCE = "select balance from account where user_id = $1";

    /** Under the account's lock nothing comes after its last transfer, so that one names what is written off. */
    private static final String TO_WRITE_OFF = """
            select balance, (select max(transfer.id) from transfer where credit_account_id = account.id) as last
              from account where id = $1
            """;

    /** Each direction by its own index, and no further than the page: who walks every day has thousands. */
    private static final String HISTORY = """
            select transfer.id, transfer.created_at, transfer.operation,
                   case when transfer.credit_account_id = account.id then transfer.amount else -transfer.amount end as signed
              from account
             cross join lateral (
                   (select * from transfer where debit_account_id = account.id order by id desc limit $2::bigint + $3::bigint)
                   union all
                   (select * from transfer where credit_account_id = account.id order by id desc limit $2::bigint + $3::bigint)
                 ) as transfer
             where account.user_id = $1 order by transfer.id desc limit $2::bigint offset $3::bigint
            """;

    private static final String WRITE = """
            with used as (insert into idempotency_key (key, created_at) values ($1, $2))
            insert into transfer (idempotency_key, created_at, debit_account_id, credit_account_id, amount, operation, walk_id,
                                  order_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;
    private static final Operation.AsText OPERATIONS = new Operation.AsText();

    private final Transactions transactions;
    private final Pool pool;
    private final AccountRepository accounts;
    private final TransferRepository transfers;
    private final IdempotencyKeyRepository keys;
    private final Clock clock;

    Ledger(
            Transactions transactions,
            Pool pool,
            AccountRepository accounts,
            TransferRepository transfers,
            IdempotencyKeyRepository keys,
            Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.accounts = accounts;
        this.transfers = transfers;
        this.keys = keys;
        this.clock = clock;
    }

    /** Every person gets exactly one account, empty. */
    public Uni<Void> open(long userId) {
        return transactions.withEntities(
                () -> accounts.persist(Account.ofUser(userId)).replaceWithVoid());
    }

    public Uni<Points> balanceOf(long userId) {
        return pool.preparedQuery(BALANCE)
                .execute(Tuple.of(userId))
                .map(rows -> new Points(rows.iterator().next().getLong("balance")));
    }

    /** What the person can pay with, which nobody else changes until the caller's transaction ends. */
    public Uni<Points> lockBalanceOf(long userId) {
        return accounts.lockOf(userId).map(Account::balance);
    }

    /** A page of the person's history, newest first; pages count from 0. */
    public Uni<HistoryPage> historyOf(long userId, int page) {
        return pool.preparedQuery(HISTORY)
                .execute(Tuple.of(userId, PAGE_SIZE + 1, page * PAGE_SIZE))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Ledger::entry)
                        .toList())
                .map(found ->
                        new HistoryPage(found.stream().limit(PAGE_SIZE).toList(), page, found.size() > PAGE_SIZE));
    }

    /** As its owner sees it: what came is positive, what went is negative. */
    private static HistoryEntry entry(Row row) {
        return new HistoryEntry(
                row.getLong("id"),
                row.getOffsetDateTime("created_at").toInstant(),
                OPERATIONS.convertToEntityAttribute(row.getString("operation")),
                row.getLong("signed"));
    }

    /** From a system account to a person; cannot be refused. */
    public Uni<Posting> credit(long userId, SystemAccount source, Points amount, Reason reason) {
        return transactions.inOne(() -> deal(userId, source, amount, reason).chain(deal -> settle(deal.crediting())));
    }

    /** From a person to a system account. */
    public Uni<Posting> debit(long userId, SystemAccount sink, Points amount, Reason reason) {
        return transactions.withEntities(
                () -> deal(userId, sink, amount, reason).chain(deal -> settle(deal.debiting())));
    }

    /** From one person to another; the outcome tells the balance of the one who pays. */
    public Uni<Posting> transfer(long fromUserId, long toUserId, Points amount, Reason reason) {
        return transactions.withEntities(() -> lockBoth(fromUserId, toUserId)
                .chain(pair -> keys.isUsed(reason.idempotencyKey())
                        .map(used -> new Deal(pair.from(), pair.to(), amount, reason, used)))
                .chain(this::settle));
    }

    /** Takes all that a person has, once for whatever came last; answers how much that was. */
    public Uni<Points> writeOff(long userId) {
        return transactions.withEntities(() -> accounts.lockOf(userId).chain(this::writeOff));
    }

    /** Locks the accounts that paid for an order, before anything else that the caller locks for it. */
    public Uni<Payments> lockPaymentsFor(long orderId) {
        return transactions.withEntities(() -> transfers.paymentsFor(orderId).chain(paid -> lockPayers(orderId, paid)));
    }

    /** Gives everybody back what they paid for the order, once: answers what went back this time. */
    public Uni<Points> giveBack(Payments payments) {
        return transactions.withEntities(() -> {
            var reason = Reason.refund(payments.orderId());
            return keys.isUsed(reason.idempotencyKey())
                    .chain(used -> used || payments.parts().isEmpty()
                            ? Uni.createFrom().item(Points.NONE)
                            : refund(payments, reason));
        });
    }

    private Uni<Payments> lockPayers(long orderId, List<Transfer> paid) {
        return accounts.lockAll(paid.stream().map(Transfer::debitAccountId).collect(Collectors.toSet()))
                .map(payers -> new Payments(
                        orderId,
                        paid.stream()
                                .map(one -> new Payment(payers.get(one.debitAccountId()), one.amount()))
                                .toList()));
    }

    private Uni<Points> refund(Payments payments, Reason reason) {
        var now = clock.instant();
        return keys.persist(new IdempotencyKey(reason.idempotencyKey(), now))
                .chain(() -> accounts.find(SystemAccount.SHOP))
                .chain(shop -> transfers.persist(payments.parts().stream()
                        .map(part -> new Transfer(shop, part.payer(), reason, part.amount(), now))))
                .chain(transfers::flush)
                .replaceWith(payments.total());
    }

    /** The balance as it is now: the row may have been read before this transaction's own transfers. */
    private Uni<Points> writeOff(Account own) {
        return pool.preparedQuery(TO_WRITE_OFF)
                .execute(Tuple.of(own.id()))
                .map(rows -> rows.iterator().next())
                .chain(row -> row.getLong("balance") == 0
                        ? Uni.createFrom().item(Points.NONE)
                        : writeOff(own, new Points(row.getLong("balance")), Reason.writeOff(row.getLong("last"))));
    }

    private Uni<Points> writeOff(Account own, Points all, Reason reason) {
        var now = clock.instant();
        return keys.persist(new IdempotencyKey(reason.idempotencyKey(), now))
                .chain(() -> accounts.find(SystemAccount.ADJUSTMENTS))
                .chain(sink -> transfers.persistAndFlush(new Transfer(own, sink, reason, all, now)))
                .replaceWith(all);
    }

    private Uni<SystemDeal> deal(long userId, SystemAccount system, Points amount, Reason reason) {
        return accounts.lockOf(userId)
                .chain(own -> accounts.find(system).map(other -> new Pair(own, other)))
                .chain(pair -> keys.isUsed(reason.idempotencyKey())
                        .map(used -> new SystemDeal(pair.from(), pair.to(), amount, reason, used)));
    }

    private Uni<Pair> lockBoth(long fromUserId, long toUserId) {
        return accounts.lockAllOf(fromUserId, toUserId)
                .map(locked -> new Pair(locked.get(fromUserId), locked.get(toUserId)));
    }

    private Uni<Posting> settle(Deal deal) {
        return switch (deal.decide()) {
            case Posting.Posted posted -> write(deal).replaceWith(posted);
            case Posting.AlreadyPosted already -> Uni.createFrom().item(already);
            case Posting.TooFewPoints refused -> Uni.createFrom().item(refused);
        };
    }

    private Uni<Void> write(Deal deal) {
        var reason = deal.reason();
        return pool.preparedQuery(WRITE)
                .execute(Tuple.tuple()
                        .addString(reason.idempotencyKey())
                        .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC))
                        .addLong(deal.debit().id())
                        .addLong(deal.credit().id())
                        .addLong(deal.amount().value())
                        .addString(OPERATIONS.convertToDatabaseColumn(reason.operation()))
                        .addLong(reason.walkId())
                        .addLong(reason.orderId()))
                .replaceWithVoid();
    }

    private record Pair(Account from, Account to) {}

    private record SystemDeal(Account own, Account system, Points amount, Reason reason, boolean done) {
        Deal crediting() {
            return new Deal(system, own, amount, reason, done);
        }

        Deal debiting() {
            return new Deal(own, system, amount, reason, done);
        }
    }
}
