package steps.domain.walk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Paid steps of ended walks by person and local day. */
@ApplicationScoped
class DailyStepsRepository {
    private static final String SINCE = "select day, steps from daily_steps where user_id = :user and day >= :since";
    private static final String ADD = """
            insert into daily_steps (user_id, day, steps) values (:user, :day, :steps)
            on conflict (user_id, day) do update set steps = daily_steps.steps + excluded.steps
            """;

    Uni<Map<LocalDate, Integer>> since(long userId, LocalDate day) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SINCE, Object[].class)
                        .setParameter("user", userId)
                        .setParameter("since", day)
                        .getResultList())
                .map(DailyStepsRepository::byDay);
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

    private static Uni<Integer> add(long userId, LocalDate day, int steps) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("user", userId)
                        .setParameter("day", day)
                        .setParameter("steps", steps)
                        .executeUpdate());
    }

    private static Map<LocalDate, Integer> byDay(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (LocalDate) row[0], row -> (Integer) row[1]));
    }
}
