package steps.domain.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steps.testing.DatabaseResource;
import steps.testing.Plans;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class NearestPickupPointsTest {
    private static final GeoPoint RED_SQUARE = new GeoPoint(55.7539, 37.6208);

    /** As many as a large partner has, half of them around one city. */
    private static final String MANY = """
            insert into pickup_point (id, full_address, search_text, latitude, longitude)
            select 'm' || n, 'Город', 'город',
                   case when n % 2 = 0 then 55.75 + (n::bigint * 7919 % 1000 - 500) / 2000.0 else 45 + n::bigint * 104729 % 20000 / 1000.0 end,
                   case when n % 2 = 0 then 37.62 + (n::bigint * 6271 % 1000 - 500) / 1000.0 else 30 + n::bigint * 13007 % 90000 / 1000.0 end
              from generate_series(1, 50000) as n
            """;

    @Inject
    NearestPickupPoints nearest;

    @Inject
    Pool pool;

    @BeforeEach
    void pointsOfSomeCities() {
        Rows.change(pool, "update pickup_point set active = false");
        add("gum", "Москва, Красная площадь 3", 55.7547, 37.6215);
        add("arbat", "Москва, Арбат 1", 55.7522, 37.5988);
        add("tver", "Тверь, Мира 1", 56.8587, 35.9176);
        add("omsk", "Омск, Мира 1", 54.9893, 73.3682);
        add("unknown", "Москва, Неизвестная 1", null, null);
    }

    @Test
    void theNearestComeFirstAndNobodyGoesToAnotherRegion() {
        var found = await(() -> nearest.find(RED_SQUARE, 0, 10));
        assertThat(found).extracting(PickupSearch.Found::id).containsExactly("gum", "arbat", "tver");
        assertThat(found.getFirst().distanceM()).isBetween(90, 110);
        assertThat(found.get(1).distanceM()).isBetween(1_350, 1_450);
        assertThat(found.getLast().distanceM()).isBetween(155_000, 165_000);
    }

    @Test
    void othersOfTheCityComeAfter() {
        var found = await(() -> nearest.find(RED_SQUARE, SearchText.ofPlace("Москва"), 0, 10));
        assertThat(found).extracting(PickupSearch.Found::id).containsExactly("gum", "arbat", "unknown");
        assertThat(found.getLast().distanceM()).isNull();
        assertThat(await(() -> nearest.find(RED_SQUARE, SearchText.ofPlace("Омск"), 0, 10)))
                .extracting(PickupSearch.Found::id)
                .containsExactly("omsk");
        assertThat(await(() -> nearest.find(RED_SQUARE, SearchText.ofPlace("Арбат"), 0, 10)))
                .extracting(PickupSearch.Found::id)
                .containsExactly("arbat");
    }

    @Test
    void pagesFollowEachOther() {
        assertThat(await(() -> nearest.find(RED_SQUARE, 1, 1)))
                .extracting(PickupSearch.Found::id)
                .containsExactly("arbat");
        assertThat(await(() -> nearest.find(RED_SQUARE, SearchText.ofPlace("Москва"), 1, 5)))
                .extracting(PickupSearch.Found::id)
                .containsExactly("arbat", "unknown");
        assertThat(await(() -> nearest.find(RED_SQUARE, 10, 10))).isEmpty();
    }

    /** On the other side of the 180th meridian, and where a degree of longitude is a few steps. */
    @ParameterizedTest
    @CsvSource({"65.58, 179.99, 65.58, -179.99", "-65.58, -179.99, -65.58, 179.99", "89.95, 0, 89.95, 180"})
    void theEarthIsRound(double latitude, double longitude, double pointLatitude, double pointLongitude) {
        add("far", "Уэлен, Мира 1", pointLatitude, pointLongitude);
        assertThat(await(() -> nearest.find(new GeoPoint(latitude, longitude), 0, 5)))
                .extracting(PickupSearch.Found::id)
                .containsExactly("far");
    }

    @Test
    void aPlaceIsOnTheEarth() {
        for (var degrees : List.of(90.1, -90.1, Double.NaN, Double.POSITIVE_INFINITY)) {
            assertThatThrownBy(() -> new GeoPoint(degrees, 0)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new GeoPoint(0, 180.1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new GeoPoint(55.753912, 37.620849).rounded()).isEqualTo(new GeoPoint(55.7539, 37.6208));
    }

    @Test
    void onlyThePointsAroundAreLookedAt() {
        var plan = Plans.after(MANY, "analyze pickup_point", "set local plan_cache_mode = force_generic_plan")
                .of(
                        NearestPickupPoints.ANYWHERE,
                        "text, float8, float8, float8, float8, float8, integer",
                        "('', 55.75, 37.62, 0.009, 0.016, 1000, 11)");
        assertThat(plan).contains("pickup_point_nearest").doesNotContain("Seq Scan");
    }

    private void add(String id, String address, Double latitude, Double longitude) {
        Rows.change(
                pool,
                "insert into pickup_point (id, full_address, search_text, latitude, longitude) values ($1, $2, $3, $4, $5)"
                        + " on conflict (id) do update set full_address = excluded.full_address, search_text = excluded.search_text,"
                        + " latitude = excluded.latitude, longitude = excluded.longitude, active = true",
                id,
                address,
                SearchText.of(address).value(),
                latitude,
                longitude);
    }
}
