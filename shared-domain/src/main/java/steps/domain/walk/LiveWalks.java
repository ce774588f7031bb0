package steps.domain.walk;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steps.domain.walk.coefficient.CoefficientCache;
import steps.domain.walk.meter.TrackedPoint;
import steps.domain.walk.meter.WalkRules;
import steps.domain.walk.track.TrackRow;
import steps.domain.weather.WeatherCell;
import steps.domain.weather.WeatherCells;
import steps.platform.transaction.Transactions;

/**
 * Moves many walks at once: four fifths of all that Telegram sends are live locations, and what limits the service is
 * the number of commits. One statement locks and loads the walks of a batch, one writes them. Rows are locked in the
 * order of their ids and nothing else is locked, so this never waits in a circle with anything.
 *
 * <p>Arrays are unnested side by side in a select list: in FROM each of them gets a store of its own, 40 µs. None of the
 * functions may be one of which the planner expects many rows.
 */
@Singleton
public class LiveWalks {
    static final String LOAD = """
            select walk.id, walk.chat_id, walk.form, walk.started_at, walk.rules_version, walk.meter, walk.days, walk.steps,
                   walk.points, walk.multiplier, walk.temperature_c, walk.explanation, walk.status_message_id, users.time_zone,
                   coalesce(users.chosen_language, users.language) as language,
                   case when cell.fetched_at > $5 then cell.temperature_c end as cell_temperature_c,
                   cell.wanted_at is null or cell.wanted_at < $6 as cell_wanted
              from (select unnest($1::bigint[]) as chat_id, unnest($2::bigint[]) as message_id,
                           unnest($3::integer[]) as latitude, unnest($4::integer[]) as longitude) as moved
              join walk on walk.chat_id = moved.chat_id and walk.live_message_id = moved.message_id
                       and walk.ended_at is null
              join users on users.id = walk.user_id
              left join weather_cell cell
                     on cell.latitude_tenths = moved.latitude and cell.longitude_tenths = moved.longitude
             order by walk.id
               for no key update of walk
            """;

    /** A weak fix may stand where a good one of the same second comes later: what was taken last is true. */
    static final String WRITE = """
            with taken as (
              insert into track_point (walk_id, at, latitude, longitude, accuracy_m, metres, steps, multiplier, verdict)
              select id, at, latitude, longitude, accuracy, metres, nullif(steps, 0),
                     case when steps > 0 then multiplier::numeric end, verdict
                from (select unnest($1::bigint[]) as id, unnest($12::timestamptz[]) as at,
                             unnest($13::double precision[]) as latitude, unnest($14::double precision[]) as longitude,
                             unnest($15::double precision[]) as accuracy, unnest($16::double precision[]) as metres,
                             unnest($17::integer[]) as steps, unnest($7::text[]) as multiplier,
                             unnest($18::text[]) as verdict) as taken
                  on conflict (walk_id, at) do update
                     set latitude = excluded.latitude, longitude = excluded.longitude, accuracy_m = excluded.accuracy_m,
                         metres = excluded.metres, steps = excluded.steps, multiplier = excluded.multiplier,
                         verdict = excluded.verdict)
            update walk
               set meter = moved.meter, days = moved.days, metres = moved.metres, steps = moved.steps,
                   points = moved.points::numeric, multiplier = moved.multiplier::numeric,
                   temperature_c = moved.temperature::numeric, live_until = moved.live_until,
                   explanation = moved.explanation, heard_at = $11
              from (select unnest($1) as id, unnest($2::text[]) as meter, unnest($3::text[]) as days,
                           unnest($4::double precision[]) as metres, unnest($5::integer[]) as steps,
                           unnest($6::text[]) as points, unnest($7) as multiplier, unnest($8::text[]) as temperature,
                           unnest($9::timestamptz[]) as live_until, unnest($10::text[]) as explanation) as moved
             where walk.id = moved.id
            """;

    private final Transactions transactions;
    private final Pool pool;
    private final CoefficientCache coefficients;
    private final WeatherCells weather;
    private final WalkSettings settings;
    private final WalkClock days;
    private final Clock clock;

    LiveWalks(
            Transactions transactions,
            Pool pool,
            CoefficientCache coefficients,
            WeatherCells weather,
            WalkSettings settings,
            WalkClock days,
            Clock clock) {
        this.transactions = transactions;
        this.pool = pool;
        this.coefficients = coefficients;
        this.weather = weather;
        this.settings = settings;
        this.days = days;
        this.clock = clock;
    }

    /**
     * Takes one point for each live location, at most one a chat, in one transaction. The outcomes stand in the order of
     * the moves; {@link WalkMove.Ending} means that nothing of that walk was written and {@link Walks#move} has to.
     */
    public Uni<List<WalkMove>> move(List<LiveLocation> moves) {
        var batch = new Batch(moves);
        return transactions
                .inOne(() -> load(moves).invoke(batch::advanceAll).chain(() -> write(batch)))
                .call(() -> wantWeather(batch))
                .map(done -> batch.outcomes());
    }

    private Uni<RowSet<Row>> load(List<LiveLocation> moves) {
        var cells = moves.stream().map(LiveWalks::cellOf).toList();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return pool.preparedQuery(LOAD)
                .execute(Tuple.of(
                        moves.stream().map(LiveLocation::chatId).toArray(Long[]::new),
                        moves.stream().map(LiveLocation::messageId).toArray(Long[]::new),
                        cells.stream().map(WeatherCell::latitudeTenths).toArray(Integer[]::new),
                        cells.stream().map(WeatherCell::longitudeTenths).toArray(Integer[]::new),
                        now.minus(WeatherCells.USABLE),
                        now.minus(WeatherCells.ASKED_FOR)));
    }

    private Uni<Void> write(Batch batch) {
        return batch.moved.isEmpty()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(WRITE)
                        .execute(batch.rows(clock.instant().atOffset(ZoneOffset.UTC)))
                        .replaceWithVoid();
    }

    private Uni<Void> wantWeather(Batch batch) {
        return batch.wanted.isEmpty() ? Uni.createFrom().voidItem() : weather.want(batch.wanted);
    }

    private static WeatherCell cellOf(LiveLocation live) {
        return WeatherCell.at(live.point().latitude(), live.point().longitude());
    }

    /** The walks of one statement while their points are taken. */
    private final class Batch {
        private final List<LiveLocation> moves;
        private final Map<Long, LiveLocation> ofChats;
        private final Map<Long, WalkMove> outcomes = new HashMap<>();
        private final List<Moved> moved = new ArrayList<>();
        private final List<WeatherCell> wanted = new ArrayList<>();

        private final WalkRules rules = settings.rules();

        Batch(List<LiveLocation> moves) {
            this.moves = moves;
            this.ofChats = moves.stream().collect(Collectors.toMap(LiveLocation::chatId, Function.identity()));
        }

        void advanceAll(RowSet<Row> rows) {
            rows.forEach(this::advance);
        }

        private void advance(Row row) {
            var live = Objects.requireNonNull(ofChats.get(row.getLong("chat_id")));
            var before = readable(row);
            if (before == null) {
                outcomes.put(live.chatId(), new WalkMove.Ending());
                return;
            }
            var advance = before.in(
                            row.getString("form"), row.getBigDecimal("cell_temperature_c"), coefficients.current())
                    .advance(live.point(), rules, days.zoneOf(row.getString("time_zone")));
            if (advance.stale()) {
                outcomes.put(live.chatId(), LiveWalkRow.going(row, before));
                return;
            }
            if (row.getBoolean("cell_wanted")) {
                wanted.add(cellOf(live));
            }
            if (advance.limitReached()) {
                outcomes.put(live.chatId(), new WalkMove.Ending());
                return;
            }
            moved.add(new Moved(row.getLong("id"), advance.progress(), advance.taken(), live));
            outcomes.put(live.chatId(), LiveWalkRow.going(row, advance.progress()));
        }

        /** Null for a walk that nobody can read: the long way knows what to do about that, and the others go on. */
        private static @Nullable WalkProgress readable(Row row) {
            try {
                return LiveWalkRow.progress(row);
            } catch (UncheckedIOException unreadable) {
                return null;
            }
        }

        List<WalkMove> outcomes() {
            return moves.stream()
                    .map(live -> outcomes.getOrDefault(live.chatId(), new WalkMove.NoWalk()))
                    .toList();
        }

        Tuple rows(OffsetDateTime now) {
            return Tuple.tuple()
                    .addArrayOfLong(moved.stream().map(Moved::id).toArray(Long[]::new))
                    .addArrayOfString(texts(row -> WalkJson.write(row.progress().meter())))
                    .addArrayOfString(texts(row -> WalkJson.write(row.progress().days())))
                    .addArrayOfDouble(numbers(row -> row.progress().meter().metres()))
                    .addArrayOfInteger(
                            moved.stream().map(row -> row.progress().steps()).toArray(Integer[]::new))
                    .addArrayOfString(texts(row -> row.progress().points().toPlainString()))
                    .addArrayOfString(texts(row -> row.progress().multiplier().toPlainString()))
                    .addArrayOfString(texts(row -> row.progress().temperatureText()))
                    .addArrayOfOffsetDateTime(moved.stream().map(Moved::until).toArray(OffsetDateTime[]::new))
                    .addArrayOfString(texts(row -> WalkJson.write(row.progress().explanation())))
                    .addOffsetDateTime(now)
                    .addArrayOfOffsetDateTime(moved.stream().map(Moved::at).toArray(OffsetDateTime[]::new))
                    .addArrayOfDouble(numbers(row -> row.live().point().latitude()))
                    .addArrayOfDouble(numbers(row -> row.live().point().longitude()))
                    .addArrayOfDouble(numbers(row -> row.live().point().accuracyMetres()))
                    .addArrayOfDouble(
                            numbers(row -> TrackRow.metresOf(row.taken().verdict())))
                    .addArrayOfInteger(
                            moved.stream().map(row -> row.taken().steps()).toArray(Integer[]::new))
                    .addArrayOfString(texts(row -> TrackRow.nameOf(row.taken().verdict())));
        }

        private String[] texts(Function<Moved, String> column) {
            return moved.stream().map(column).toArray(String[]::new);
        }

        private Double[] numbers(Function<Moved, Double> column) {
            return moved.stream().map(column).toArray(Double[]::new);
        }
    }

    private record Moved(long id, WalkProgress progress, TrackedPoint taken, LiveLocation live) {
        OffsetDateTime at() {
            return live.point().at().atOffset(ZoneOffset.UTC);
        }

        @Nullable
        OffsetDateTime until() {
            return live.until() == null ? null : live.until().atOffset(ZoneOffset.UTC);
        }
    }
}
