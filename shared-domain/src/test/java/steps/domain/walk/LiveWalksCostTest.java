package steps.domain.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.Users;
import steps.domain.walk.review.WalkReviews;
import steps.domain.walk.track.Tracks;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.HotUpdates;
import steps.testing.People;
import steps.testing.Plans;

/** What live locations cost the database is what limits the service. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class LiveWalksCostTest {
    /** A connection may still believe that a table is small, and read all of it for each row that refers to it. */
    private static final List<String> A_CITY_ON_ITS_FEET = List.of(
            """
            insert into users (telegram_id, first_name, phone, referral_code, consent_at, registered_at)
            select 9000000000 + n, 'Walker', '+79991234567', 'cost' || n, now(), now() from generate_series(1, 50000) n
            """,
            "analyze users",
            """
            insert into walk (user_id, chat_id, form, live_message_id, started_at, heard_at, meter, days, multiplier)
            select id, telegram_id, 'dog', 1, now(), now(), '{}', '{}', 1 from users where referral_code like 'cost%'
            """,
            "analyze walk",
            """
            insert into weather_cell (latitude_tenths, longitude_tenths, wanted_at, next_fetch_at)
            select latitude, longitude, now(), now()
              from generate_series(401, 500) latitude, generate_series(1, 500) longitude
            """,
            """
            insert into track_point (walk_id, at, latitude, longitude, verdict)
            select id, now(), 55, 37, 'waiting' from walk where form = 'dog'
            """,
            """
            insert into track_sketch (hash, walk_id) select id * 7, id from walk where form = 'dog'
            """,
            "analyze weather_cell, track_point, track_sketch",
            // As the bot's connections do, for which an index that is read to its end is a way, too.
            "set local enable_seqscan = off");

    private static final List<String> STATEMENTS = List.of(
            LiveWalks.LOAD,
            LiveWalks.WRITE,
            Tracks.OF,
            Tracks.FORGET,
            RareFixes.TELL,
            WalkReviews.DUE,
            WalkReviews.ALIKE);

    /** But for the one that holds no more than what is to be examined. */
    private static final Pattern A_WHOLE_INDEX =
            Pattern.compile("Scan using (?!walk_unexamined )\\w+ on .*(?!\\R *Index Cond:)$", Pattern.MULTILINE);

    @Inject
    LiveWalks liveWalks;

    @Inject
    Walks walks;

    @Inject
    Users users;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    @BeforeEach
    void load() {
        await(caches::refresh);
    }

    @Test
    void noStatementReadsABigTableToItsEnd() {
        var plans = Plans.after(A_CITY_ON_ITS_FEET.toArray(String[]::new)).ofAny(STATEMENTS);
        assertThat(plans)
                .hasSameSizeAs(STATEMENTS)
                .allSatisfy(plan -> assertThat(plan)
                        .contains("Index Scan")
                        .doesNotContain("Seq Scan")
                        .doesNotContainPattern(A_WHOLE_INDEX));
    }

    /**
     * Updates that touch no index and stay on their page cost a fraction of others and leave no work for vacuum. At first rows that
     * came together have to find room for their next versions.
     */
    @Test
    void movesAreHot() {
        var strolls = IntStream.range(0, 40)
                .mapToObj(i -> Stroll.of(People.registered(users, "Walker")))
                .toList();
        strolls.forEach(stroll -> await(() -> walks.start(stroll.walker(), "dog", stroll.minute(0))));
        move(strolls, 1, 10);
        var moves = move(strolls, 11, 35);
        assertThat(moves.hot()).isGreaterThan(moves.all() * 95 / 100);
    }

    private HotUpdates move(List<Stroll> strolls, int fromMinute, int toMinute) {
        var before = HotUpdates.of("walk", pool);
        for (int minute = fromMinute; minute <= toMinute; minute++) {
            int now = minute;
            await(() -> liveWalks.move(
                    strolls.stream().map(stroll -> stroll.minute(now)).toList()));
        }
        return HotUpdates.since(before, (toMinute - fromMinute + 1L) * strolls.size(), "walk", pool);
    }
}
