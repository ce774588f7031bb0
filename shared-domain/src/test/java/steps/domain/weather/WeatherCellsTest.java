package steps.domain.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.testing.DatabaseResource;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class WeatherCellsTest {
    private static final WeatherCell MOSCOW = new WeatherCell(558, 376);
    private static final WeatherCell OMSK = new WeatherCell(550, 734);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Inject
    WeatherCells cells;

    @Inject
    Pool pool;

    @BeforeEach
    void nothingKnown() {
        Rows.change(pool, "delete from weather_cell");
    }

    @Test
    void aWantedCellIsDueAtOnceAndClaimedOnce() {
        want(MOSCOW, OMSK, MOSCOW);
        assertThat(claim(10)).containsExactlyInAnyOrder(MOSCOW, OMSK);
        want(MOSCOW);
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void aClaimThatCameToNothingRunsOut() {
        want(MOSCOW);
        claim(10);
        letPass("61 seconds");
        assertThat(claim(10)).containsExactly(MOSCOW);
    }

    @Test
    void claimersAtOnceShareOutTheDueCells() {
        wantTwoHundred();
        var claims = together(Collections.<Callable<List<WeatherCell>>>nCopies(10, () -> claim(15)));
        assertThat(claims).allSatisfy(claim -> assertThat(claim).hasSizeLessThanOrEqualTo(15));
        var claimed = claims.stream().flatMap(List::stream).toList();
        assertThat(claimed).doesNotHaveDuplicates();
        assertThat(claim(200)).doesNotContainAnyElementsOf(claimed).hasSize(200 - claimed.size());
    }

    /** Statistics of a table that was empty a moment ago lead to such plans. */
    @Test
    void aClaimKeepsToItsLimitByAnyPlan() {
        wantTwoHundred();
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        var claim = Tuple.of(now, now.plus(A_MINUTE), now.minus(A_MINUTE), 15);
        var claimed = await(() -> pool.withTransaction(db -> db.query("""
                        set local enable_hashjoin = off; set local enable_mergejoin = off;
                        set local enable_hashagg = off; set local enable_sort = off;
                        set local enable_material = off; set local enable_indexscan = off;
                        set local enable_bitmapscan = off""")
                .execute()
                .chain(() -> db.preparedQuery(WeatherCells.CLAIM_DUE).execute(claim))));
        assertThat(claimed.rowCount()).isEqualTo(15);
    }

    @Test
    void theLongestWaitingComesFirst() {
        want(MOSCOW);
        letPass("1 second");
        want(OMSK);
        assertThat(claim(1)).containsExactly(MOSCOW);
        assertThat(claim(1)).containsExactly(OMSK);
    }

    @Test
    void aFetchedCellIsDueAgainAfterAQuarterOfAnHourWhileItIsWanted() {
        want(MOSCOW);
        store(MOSCOW, "-7.5");
        assertThat(temperature(MOSCOW)).isEqualByComparingTo("-7.5");
        letPass("14 minutes");
        want(MOSCOW);
        assertThat(claim(10)).isEmpty();
        letPass("61 seconds");
        assertThat(claim(10)).containsExactly(MOSCOW);
    }

    @Test
    void whereNobodyWalksNothingIsFetched() {
        want(MOSCOW);
        letPass("11 minutes");
        assertThat(claim(10)).isEmpty();
        want(MOSCOW);
        assertThat(claim(10)).containsExactly(MOSCOW);
    }

    @Test
    void anOldTemperatureIsUnknown() {
        want(MOSCOW);
        store(MOSCOW, "-7.5");
        letPass("59 minutes");
        assertThat(temperature(MOSCOW)).isEqualByComparingTo("-7.5");
        letPass("61 seconds");
        assertThat(temperature(MOSCOW)).isNull();
    }

    @Test
    void aCellThatWasNeverFetchedOrNeverWantedIsUnknown() {
        want(MOSCOW);
        assertThat(temperature(MOSCOW)).isNull();
        assertThat(temperature(OMSK)).isNull();
    }

    @Test
    void wishesForTheSameCellsInAnyOrderNeverWaitInACircle() {
        var forwards =
                IntStream.range(0, 300).mapToObj(i -> new WeatherCell(i, 1)).toList();
        var backwards = forwards.reversed();
        var works = IntStream.range(0, 20)
                .<Callable<Void>>mapToObj(i -> () -> await(() -> cells.want(i % 2 == 0 ? forwards : backwards)))
                .toList();
        assertThat(together(works)).hasSize(20);
        assertThat(Rows.number(pool, "select count(*) from weather_cell")).isEqualTo(300);
    }

    private void want(WeatherCell... wanted) {
        await(() -> cells.want(List.of(wanted)));
    }

    private void wantTwoHundred() {
        want(IntStream.range(0, 200).mapToObj(i -> new WeatherCell(i, 0)).toArray(WeatherCell[]::new));
    }

    private List<WeatherCell> claim(int atMost) {
        return await(() -> cells.claimDue(atMost, A_MINUTE));
    }

    private void store(WeatherCell cell, String temperatureC) {
        await(() -> cells.store(cell, new BigDecimal(temperatureC)));
    }

    private BigDecimal temperature(WeatherCell cell) {
        return await(() -> Panache.withSession(() -> cells.temperatureAt(cell)));
    }

    /** Everything that is known is so much older now. */
    private void letPass(String time) {
        Rows.change(
                pool,
                "update weather_cell set wanted_at = wanted_at - $1::text::interval,"
                        + " next_fetch_at = next_fetch_at - $1::text::interval,"
                        + " fetched_at = fetched_at - $1::text::interval",
                time);
    }
}
