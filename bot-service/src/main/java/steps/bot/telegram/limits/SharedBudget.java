package steps.bot.telegram.limits;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import steps.bot.telegram.TelegramSettings;

/**
 * The row in which all replicas keep their common budget. Read and written without a lock, by revision: a replica that
 * stops in the middle holds up nobody.
 */
@Singleton
class SharedBudget {
    private static final String READ = """
            select revision, next_at, status_next_at, pace, paced_at, held_until, held_chats, held_chats_until,
                   clock_timestamp() as now
              from send_budget where name = 'telegram'
            """;
    private static final String WRITE = """
            update send_budget
               set revision = revision + 1, next_at = $2, status_next_at = $3, pace = $4, paced_at = $5, held_until = $6,
                   held_chats = $7, held_chats_until = $8
             where name = 'telegram' and revision = $1
            """;

    private final Pool pool;
    private final TelegramSettings settings;
    private final ChatPaces chats;
    private final Clock clock;

    SharedBudget(Pool pool, TelegramSettings settings, ChatPaces chats, Clock clock) {
        this.pool = pool;
        this.settings = settings;
        this.chats = chats;
        this.clock = clock;
    }

    /** What this replica may send of what it would like to. */
    Uni<Grant> ask(Ask ask) {
        return change((budget, now) -> {
                    var granted = budget.grant(ask, settings.ratePerSecond(), now);
                    return new Step<>(granted.left(), granted.grant());
                })
                .map(Step::result);
    }

    /** Nobody sends for so long, and all send slower after it; answers the part of the full rate that is left. */
    Uni<Double> slowDown(Duration hold) {
        return change((budget, now) -> {
                    var slower = budget.slowedDown(hold, now);
                    return new Step<>(slower, slower.pace());
                })
                .map(Step::result);
    }

    /** Nobody writes to this chat for so long, whichever replica was asked for that. */
    Uni<Void> hold(long chatId, Duration hold) {
        return change((budget, now) -> new Step<>(budget.held(chatId, hold, now), hold))
                .replaceWithVoid();
    }

    private <T> Uni<Step<T>> change(BiFunction<SendBudget, Instant, Step<T>> decide) {
        return read().chain(found -> write(found, decide.apply(found.budget(), found.now())))
                .chain(step -> step == null ? change(decide) : Uni.createFrom().item(step));
    }

    private Uni<Found> read() {
        return pool.preparedQuery(READ)
                .execute()
                .map(rows -> found(rows.iterator().next()))
                .invoke(this::hear);
    }

    /** The waits that other chats were asked for; the clocks of the replicas need not agree. */
    private void hear(Found found) {
        var now = clock.instant();
        found.budget()
                .chats()
                .until()
                .forEach((chatId, until) -> chats.hold(chatId, now.plus(Duration.between(found.now(), until))));
    }

    /** Null when another replica was faster. */
    private <T> Uni<Step<T>> write(Found found, Step<T> step) {
        var budget = step.budget();
        if (budget.equals(found.budget())) {
            return Uni.createFrom().item(step);
        }
        return pool.preparedQuery(WRITE)
                .execute(Tuple.tuple()
                        .addLong(found.revision())
                        .addOffsetDateTime(budget.nextAt().atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(budget.statusNextAt().atOffset(ZoneOffset.UTC))
                        .addDouble(budget.pace())
                        .addOffsetDateTime(budget.pacedAt().atOffset(ZoneOffset.UTC))
                        .addOffsetDateTime(budget.heldUntil().atOffset(ZoneOffset.UTC))
                        .addArrayOfLong(budget.chats().chats().toArray(Long[]::new))
                        .addArrayOfOffsetDateTime(budget.chats().times().stream()
                                .map(time -> time.atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new)))
                .map(written -> written.rowCount() == 1 ? step : null);
    }

    private static Found found(Row row) {
        return new Found(
                row.getLong("revision"),
                new SendBudget(
                        row.getOffsetDateTime("next_at").toInstant(),
                        row.getOffsetDateTime("status_next_at").toInstant(),
                        row.getDouble("pace"),
                        row.getOffsetDateTime("paced_at").toInstant(),
                        row.getOffsetDateTime("held_until").toInstant(),
                        HeldChats.of(
                                row.getArrayOfLongs("held_chats"),
                                Stream.of(row.getArrayOfOffsetDateTimes("held_chats_until"))
                                        .map(OffsetDateTime::toInstant)
                                        .toArray(Instant[]::new))),
                row.getOffsetDateTime("now").toInstant());
    }

    private record Found(long revision, SendBudget budget, Instant now) {}

    private record Step<T>(SendBudget budget, T result) {}
}
