package steps.domain.weather;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import steps.platform.sql.Results;

/** The temperatures that walks read; filled by a refresher, never fetched inside a transaction. */
@Singleton
public class WeatherCells {
    /** The forecast's own resolution in time. */
    public static final Duration FRESH = Duration.ofMinutes(15);

    /** An older value tells nothing of now. */
    public static final Duration USABLE = Duration.ofHours(1);

    /** A walk asks for its cell again after this time. */
    public static final Duration ASKED_FOR = Duration.ofMinutes(5);

    /** Nobody walks any more in a cell that was not asked for so long. */
    private static final Duration WANTED = Duration.ofMinutes(10);

    private static final String WANT = """
            insert into weather_cell (latitude_tenths, longitude_tenths, wanted_at, next_fetch_at)
            select distinct latitude, longitude, $3::timestamptz, $3::timestamptz
              from (select unnest($1::integer[]) as latitude, unnest($2::integer[]) as longitude) as wanted
             order by 1, 2
            on conflict (latitude_tenths, longitude_tenths) do update set wanted_at = excluded.wanted_at
             where weather_cell.wanted_at < excluded.wanted_at
            """;

    /** ON CONFLICT locks the row even when its condition spares it; so many begin walks in one cell that we look first. */
    private static final String WANT_FIRST = """
            insert into weather_cell (latitude_tenths, longitude_tenths, wanted_at, next_fetch_at)
            select $1, $2, $3, $3
             where not exists (select 1 from weather_cell
                                where latitude_tenths = $1 and longitude_tenths = $2 and wanted_at >= $4)
            on conflict (latitude_tenths, longitude_tenths) do update set wanted_at = excluded.wanted_at
             where weather_cell.wanted_at < $4
            """;

    /** Chosen once and for all: as a subquery of IN a planner may run it again for every row, past the limit. */
    static final String CLAIM_DUE = """
            with due as materialized (
              select latitude_tenths, longitude_tenths from weather_cell
               where next_fetch_at <= $1 and wanted_at > $3
               order by next_fetch_at limit $4 for no key update skip locked)
            update weather_cell set next_fetch_at = $2 from due
             where weather_cell.latitude_tenths = due.latitude_tenths
               and weather_cell.longitude_tenths = due.longitude_tenths
            returning weather_cell.latitude_tenths, weather_cell.longitude_tenths
            """;

    private static final String STORE = """
            update weather_cell set temperature_c = $3, fetched_at = $4, next_fetch_at = $5
             where latitude_tenths = $1 and longitude_tenths = $2
            """;
    private static final String READ = """
            select temperature_c from weather_cell
             where latitude_tenths = $1 and longitude_tenths = $2 and fetched_at > $3
            """;

    private final Pool pool;
    private final Clock clock;

    WeatherCells(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Asks the refresher for these cells. */
    public Uni<Void> want(Collection<WeatherCell> cells) {
        var latitudes = cells.stream().map(WeatherCell::latitudeTenths).toArray(Integer[]::new);
        var longitudes = cells.stream().map(WeatherCell::longitudeTenths).toArray(Integer[]::new);
        return pool.preparedQuery(WANT)
                .execute(Tuple.of(latitudes, longitudes, now()))
                .replaceWithVoid();
    }

    /** Cells to be fetched now, at most so many; no other replica gets them within the given time. */
    public Uni<List<WeatherCell>> claimDue(int atMost, Duration claim) {
        return pool.preparedQuery(CLAIM_DUE)
                .execute(Tuple.of(now(), now().plus(claim), now().minus(WANTED), atMost))
                .map(rows -> Results.listOf(rows, WeatherCells::cell));
    }

    public Uni<Void> store(WeatherCell cell, BigDecimal temperatureC) {
        return pool.preparedQuery(STORE)
                .execute(
                        Tuple.of(cell.latitudeTenths(), cell.longitudeTenths(), temperatureC, now(), now().plus(FRESH)))
                .replaceWithVoid();
    }

    /** Asks the refresher for a cell, unless somebody has asked shortly before. */
    public Uni<Void> wantFirst(WeatherCell cell) {
        return pool.preparedQuery(WANT_FIRST)
                .execute(Tuple.of(cell.latitudeTenths(), cell.longitudeTenths(), now(), now().minus(ASKED_FOR)))
                .replaceWithVoid();
    }

    /** The temperature in degrees Celsius, or null when none is known that is new enough. */
    public Uni<BigDecimal> temperatureAt(WeatherCell cell) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(cell.latitudeTenths(), cell.longitudeTenths(), now().minus(USABLE)))
                .map(rows -> Results.oneOf(rows, row -> row.getBigDecimal("temperature_c")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static WeatherCell cell(Row row) {
        return new WeatherCell(row.getInteger("latitude_tenths"), row.getInteger("longitude_tenths"));
    }
}
