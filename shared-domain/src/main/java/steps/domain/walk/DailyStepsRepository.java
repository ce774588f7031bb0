package steps.domain.walk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import steps.platform.sql.Results;

/** Paid steps of ended walks by person and local day. */
@Singleton
class DailyStepsRepository {
    private static final String SINCE = "select day, steps from daily_steps where user_id = $1 and day >= $2";
    private static final String ADD = """
            insert into daily_steps (user_id, day, steps) values ($1, $2, $3)
            on conflict (user_id, day) do update set steps = daily_steps.steps + excluded.steps
            """;

    private final Pool pool;

    DailyStepsRepository(Pool pool) {
        this.pool = pool;
    }

    Uni<Map<LocalDate, Integer>> since(long userId, LocalDate day) {
        return pool.preparedQuery(SINCE).execute(Tuple.of(userId, day)).map(DailyStepsRepository::byDay);
    }

    Uni<Void> add(long userId, Map<LocalDate, Integer> steps) {
        return Multi.createFrom()
                .iterable(steps.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> add(userId, entry.getKey(), entry.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<RowSet<Row>> add(long userId, LocalDate day, int steps) {
        return pool.preparedQuery(ADD).execute(Tuple.of(userId, day, steps));
    }

    private static Map<LocalDate, Integer> byDay(RowSet<Row> rows) {
        return Results.stream(rows)
                .collect(Collectors.toMap(row -> row.getLocalDate("day"), row -> row.getInteger("steps")));
    }
}
