package steps.domain.figures;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import steps.platform.sql.Results;

/** Reads what {@link Rollups} has counted: a few rows a day, whatever there is behind them. */
@Singleton
public class Figures {
    private static final String DAYS = "select day, measure, value from rollup_day where day >= $1 and day <= $2";
    private static final String TOTALS = "select measure, sum(value)::bigint as value from rollup_day group by measure";
    private static final String NOW = "select measure, value from rollup_now";
    private static final String COHORTS = "select cohort, week, people from rollup_cohort order by cohort desc, week";
    private static final String FAULTS =
            "select day, measure, kept, counted, found_at from rollup_fault order by day, measure";

    private final Pool pool;

    Figures(Pool pool) {
        this.pool = pool;
    }

    /** Both days included; what is not there is none. */
    public Uni<Map<LocalDate, Map<String, Long>>> days(LocalDate from, LocalDate to) {
        return pool.preparedQuery(DAYS).execute(Tuple.of(from, to)).map(rows -> {
            var days = new TreeMap<LocalDate, Map<String, Long>>();
            rows.forEach(row -> days.computeIfAbsent(row.getLocalDate("day"), day -> new HashMap<>())
                    .put(row.getString("measure"), row.getLong("value")));
            return days;
        });
    }

    /** Of all days, and those that are no sum of days. */
    public Uni<Map<String, Long>> totals() {
        return pool.query(TOTALS)
                .execute()
                .chain(sums -> pool.query(NOW).execute().map(now -> {
                    var totals = new HashMap<String, Long>();
                    sums.forEach(row -> totals.put(row.getString("measure"), row.getLong("value")));
                    now.forEach(row -> totals.put(row.getString("measure"), row.getLong("value")));
                    return totals;
                }));
    }

    /** The newest first. */
    public Uni<List<Cohort>> cohorts() {
        return pool.query(COHORTS).execute().map(rows -> {
            var weeks = new TreeMap<LocalDate, Map<Integer, Long>>();
            rows.forEach(row -> weeks.computeIfAbsent(row.getLocalDate("cohort"), monday -> new HashMap<>())
                    .put(row.getInteger("week"), row.getLong("people")));
            return weeks.descendingMap().entrySet().stream()
                    .map(week -> new Cohort(week.getKey(), week.getValue()))
                    .toList();
        });
    }

    /** What differed from its source when both were compared last. */
    public Uni<List<Fault>> faults() {
        return pool.query(FAULTS)
                .execute()
                .map(rows -> Results.listOf(
                        rows,
                        row -> new Fault(
                                row.getLocalDate("day"),
                                row.getString("measure"),
                                row.getLong("kept") == null ? 0 : row.getLong("kept"),
                                row.getLong("counted") == null ? 0 : row.getLong("counted"))));
    }

    /**
     * Those who registered in one week.
     *
     * @param walked how many by the week: 0 is all of them, 1 those who walked in that same week, 2 in the next one
     */
    public record Cohort(LocalDate monday, Map<Integer, Long> walked) {
        public Cohort {
            walked = Map.copyOf(walked);
        }
    }

    /** A figure of a day that is not what its source says. */
    public record Fault(LocalDate day, String measure, long kept, long counted) {}
}
