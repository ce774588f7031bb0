package steps.domain.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import steps.domain.content.Language;
import steps.platform.lease.Lease;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/** Where deliveries leave: taken in batches by the one sender that holds the lease, settled in batches. */
@Singleton
public class Outbox {
    /** The lease that makes a sender the only one. */
    public static final String LEASE = "delivery";

    static final String TAKE_BACK = """
            update delivery
               set state = case when after_crash = 'resend' then 'waiting' when not_after is null then 'unknown'
                                else 'canceled' end,
                   reason = 'the sender stopped in the middle', not_before = $2, changed_at = $2
             where state = 'in_flight' and epoch < $1
            """;

    /** By priority, each from its own end of the index: later ones of a higher priority are not waded through. */
    static final String TAKE = """
            update delivery set state = 'in_flight', attempts = attempts + 1, epoch = $1, changed_at = $2
             where id in (
                     select due.id
                       from (values (0), (1)) as level (priority),
                            lateral (select id from delivery
                                      where state = 'waiting' and priority = level.priority and not_before <= $2
                                      order by not_before, id limit $3) as due
                      order by level.priority limit $3)
               and state = 'waiting'
               and exists (select 1 from lease join replica on replica.id::text = lease.holder
                            where lease.name = 'delivery' and lease.epoch = $1)
            returning id, chat_id, letter::text as letter, after_crash, not_after, attempts, priority,
                      (select coalesce(chosen_language, language) from users
                        where users.telegram_id = delivery.chat_id) as language
            """;

    static final String SETTLE = """
            update delivery
               set state = settled.state, not_before = settled.not_before, message_id = settled.message_id,
                   attempts = settled.attempts, reason = settled.reason, changed_at = $8
              from (select unnest($1::bigint[]) as id, unnest($2::bigint[]) as epoch, unnest($3::text[]) as state,
                           unnest($4::timestamptz[]) as not_before, unnest($5::bigint[]) as message_id,
                           unnest($6::integer[]) as attempts, unnest($7::text[]) as reason) as settled
             where delivery.id = settled.id and delivery.epoch = settled.epoch
               and (delivery.state = 'in_flight' or delivery.state = 'unknown' and settled.state = 'sent')
            """;
    private static final String FLAG_BLOCKED = """
            update users set blocked_bot = true where telegram_id = any ($1::bigint[]) and not blocked_bot
            """;
    static final String FOLLOW_CHAT = """
            update delivery set chat_id = $2, not_before = least(not_before, $3), changed_at = $3
             where chat_id = $1 and state = 'waiting'
            """;
    static final String DUE = """
            select count(*) from delivery where state = 'waiting' and priority in (0, 1) and not_before <= $1
            """;

    private static final Comparator<Row> FIRST_THINGS_FIRST =
            Comparator.<Row>comparingInt(row -> row.getInteger("priority")).thenComparing(row -> row.getLong("id"));

    private final Transactions transactions;
    private final Pool pool;
    private final Clock clock;
    private final Random random = new Random();

    Outbox(Transactions transactions, Pool pool, Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.clock = clock;
    }

    /** What senders before this one had begun: sent again, or left for somebody to decide. Answers how many. */
    public Uni<Integer> takeBack(Lease lease) {
        return pool.preparedQuery(TAKE_BACK)
                .execute(Tuple.of(lease.epoch(), now()))
                .map(rows -> rows.rowCount());
    }

    /** Takes what is due in flight, at most so many; nothing when the lease has gone to another replica. */
    public Uni<List<DueDelivery>> take(Lease lease, int atMost) {
        return pool.preparedQuery(TAKE)
                .execute(Tuple.of(lease.epoch(), now(), atMost))
                .map(rows -> Results.stream(rows)
                        .sorted(FIRST_THINGS_FIRST)
                        .map(row -> due(row, lease.epoch()))
                        .toList());
    }

    /** Writes down what became of attempts, all in one transaction. */
    public Uni<Void> settle(List<Settlement> settlements) {
        return transactions.inOne(
                () -> write(settlements).chain(() -> flagBlocked(settlements)).chain(() -> followChats(settlements)));
    }

    /** How many could be sent now. */
    public Uni<Long> countDue() {
        return pool.preparedQuery(DUE)
                .execute(Tuple.of(now()))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private Uni<Void> write(List<Settlement> settlements) {
        var now = now();
        var updates =
                settlements.stream().map(one -> DeliveryUpdate.of(one, random)).toList();
        return pool.preparedQuery(SETTLE)
                .execute(Tuple.tuple()
                        .addArrayOfLong(settlements.stream()
                                .map(one -> one.delivery().id())
                                .toArray(Long[]::new))
                        .addArrayOfLong(settlements.stream()
                                .map(one -> one.delivery().epoch())
                                .toArray(Long[]::new))
                        .addArrayOfString(
                                updates.stream().map(DeliveryUpdate::state).toArray(String[]::new))
                        .addArrayOfOffsetDateTime(updates.stream()
                                .map(update -> now.plus(update.pause()))
                                .toArray(OffsetDateTime[]::new))
                        .addArrayOfLong(
                                updates.stream().map(DeliveryUpdate::messageId).toArray(Long[]::new))
                        .addArrayOfInteger(
                                updates.stream().map(DeliveryUpdate::attempts).toArray(Integer[]::new))
                        .addArrayOfString(
                                updates.stream().map(DeliveryUpdate::reason).toArray(String[]::new))
                        .addOffsetDateTime(now))
                .replaceWithVoid();
    }

    private Uni<Void> flagBlocked(List<Settlement> settlements) {
        var people = settlements.stream()
                .filter(one -> one.outcome() instanceof Outcome.Blocked || one.outcome() instanceof Outcome.Deleted)
                .map(one -> one.delivery().chatId())
                .sorted()
                .toArray(Long[]::new);
        return people.length == 0
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(FLAG_BLOCKED).execute(Tuple.of(people)).replaceWithVoid();
    }

    private Uni<Void> followChats(List<Settlement> settlements) {
        var done = Uni.createFrom().voidItem();
        for (var one : settlements) {
            if (one.outcome() instanceof Outcome.Moved moved) {
                done = done.chain(() -> pool.preparedQuery(FOLLOW_CHAT)
                        .execute(Tuple.of(one.delivery().chatId(), moved.newChatId(), now()))
                        .replaceWithVoid());
            }
        }
        return done;
    }

    private static DueDelivery due(Row row, long epoch) {
        var notAfter = row.getOffsetDateTime("not_after");
        return new DueDelivery(
                row.getLong("id"),
                row.getLong("chat_id"),
                Language.of(row.getString("language")),
                NoticeJson.read(row.getString("letter")),
                AfterCrash.of(row.getString("after_crash")),
                notAfter == null ? null : notAfter.toInstant(),
                row.getInteger("attempts"),
                epoch);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
