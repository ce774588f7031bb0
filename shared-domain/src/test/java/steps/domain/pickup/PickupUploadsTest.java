package steps.domain.pickup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.pickup.PickupReplacement.Repeated;
import steps.domain.pickup.PickupReplacement.Replaced;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;
import steps.testing.Waits;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PickupUploadsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    PickupUploads uploads;

    @Inject
    PickupPointRepository points;

    @Inject
    Shop shop;

    @Inject
    Users users;

    @Inject
    Pool pool;

    @BeforeEach
    void noPointsAreOffered() {
        Rows.change(pool, "update pickup_point set active = false");
    }

    @AfterEach
    void nothingIsStagedAnyMore() {
        assertThat(count("pickup_upload")).isZero();
        assertThat(count("pickup_upload_begun")).isZero();
    }

    @Test
    void theListIsWhatWasUploadedLast() {
        upload(item("a", "Омск Мира 1"), item("b", "Томск Мира 2"), item("c", "Киров Мира 3"));
        assertThat(upload(item("a", "Омск Мира 1"), item("b", "Томск Ленина 2"), item("d", "Тверь 4")))
                .isEqualTo(new Replaced(new PickupChanges(3, 1, 1, 1)));
        assertThat(offered()).containsExactly("a Омск Мира 1", "b Томск Ленина 2", "d Тверь 4");
        assertThat(Rows.text(pool, "select search_text from pickup_point where id = 'b'"))
                .isEqualTo("томск ленина 2");
        assertThat(Rows.number(pool, "select points from pickup_list")).isEqualTo(3);
        assertThat(Rows.text(
                        pool,
                        "select concat_ws(' ', way, name, points, added, changed, gone)"
                                + " from pickup_upload_log order by id desc limit 1"))
                .isEqualTo("partner shop 3 1 1 1");
    }

    @Test
    void theSameListWritesNothing() {
        upload(item("a", "Омск 1"), item("b", "Омск 2"));
        var before = Rows.text(pool, "select string_agg(xmin::text || ctid::text, ' ' order by id) from pickup_point");
        assertThat(upload(item("b", "Омск 2"), item("a", "Омск 1")))
                .isEqualTo(new Replaced(new PickupChanges(2, 0, 0, 0)));
        assertThat(Rows.text(pool, "select string_agg(xmin::text || ctid::text, ' ' order by id) from pickup_point"))
                .isEqualTo(before);
    }

    @Test
    void detailsAreReplacedWithTheRest() {
        var details = new PickupDetails("9–21", "Аннино", new GeoPoint(55.58, 37.6), 15_000);
        upload(new PickupItem("a", "Омск 1", details), new PickupItem("b", "Омск 2", details));
        assertThat(details("a")).isEqualTo("9–21 Аннино 55.58 37.6 15000");
        assertThat(upload(new PickupItem("a", "Омск 1", details), new PickupItem("b", "Омск 2", details)))
                .isEqualTo(new Replaced(new PickupChanges(2, 0, 0, 0)));
        assertThat(upload(item("a", "Омск 1"), new PickupItem("b", "Омск 2", details)))
                .isEqualTo(new Replaced(new PickupChanges(2, 0, 1, 0)));
        assertThat(details("a")).isEmpty();
        assertThat(details("b")).isNotEmpty();
    }

    @Test
    void aDifferenceIsToldWithItsDetails() {
        upload(item("a", "Омск 1"));
        var upload = await(uploads::begin);
        var details = new PickupDetails("9–21", null, new GeoPoint(55.5, 37.25), 500);
        await(() -> uploads.stage(upload, 0, List.of(new PickupItem("a", "Омск 1", details))));
        assertThat(await(() -> uploads.compare(upload, 10)).changed())
                .containsExactly(new PickupDifference.Point("a", "Омск 1", "Омск 1 · 9–21 · 55.5, 37.25 · 500 g"));
        await(() -> uploads.discard(upload));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hours = ''",
                "metro = ''",
                "latitude = 1",
                "longitude = 1",
                "latitude = 90.1, longitude = 0",
                "latitude = 'NaN', longitude = 0",
                "latitude = 0, longitude = 180.1",
                "max_weight_g = 0"
            })
    void theDatabaseTakesNoDetailsThatMakeNoSense(String details) {
        upload(item("a", "Омск 1"));
        assertThatThrownBy(() -> Rows.change(pool, "update pickup_point set " + details + " where id = 'a'"))
                .hasMessageContaining("check constraint");
    }

    private String details(String id) {
        return Rows.text(
                pool,
                "select concat_ws(' ', hours, metro, latitude, longitude, max_weight_g) from pickup_point where id = $1",
                id);
    }

    @Test
    void theFirstIdThatComesTwiceIsToldAndNothingChanges() {
        upload(item("a", "Омск 1"));
        assertThat(upload(item("x", "1"), item("y", "2"), item("z", "3"), item("y", "4"), item("x", "5")))
                .isEqualTo(new Repeated(3));
        assertThat(offered()).containsExactly("a Омск 1");
    }

    @Test
    void pointsThatOrdersNameAreKeptButNotOffered() {
        upload(item("kept", "Омск 1"), item("gone", "Омск 2"));
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 10);
        shop.sells(alice, shop.product("P", 10, 1), "kept");

        assertThat(upload(item("new", "Омск 3"))).isEqualTo(new Replaced(new PickupChanges(1, 1, 0, 2)));
        assertThat(offered()).containsExactly("new Омск 3");
        assertThat(Rows.number(pool, "select count(*) from pickup_point where id in ('kept', 'gone')"))
                .isEqualTo(1);
        assertThat(inTransaction(() -> points.holdOffered("kept"))).isNull();

        upload(item("kept", "Омск 1а"));
        assertThat(offered()).containsExactly("kept Омск 1а");
    }

    @Test
    void anOrderThatIsAboutToNameAPointKeepsIt() {
        upload(item("other", "Омск 1"), item("chosen", "Омск 2"));
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 10);
        long order = shop.sells(alice, shop.product("P", 10, 1), "other").id();

        var buyer = await(pool::getConnection);
        await(() -> buyer.query("begin; update \"order\" set pickup_point_id = 'chosen' where id = " + order)
                .execute());
        var uploading = CompletableFuture.supplyAsync(() -> upload(item("new", "Омск 3")));
        Waits.until(PATIENCE, "the upload waits for the order", () -> Rows.number(pool, """
                select count(*) from pg_stat_activity
                 where wait_event_type = 'Lock' and query like 'delete from pickup_point%'
                """) > 0);
        await(() -> buyer.query("commit").execute().chain(buyer::close));

        assertThat(uploading).succeedsWithin(PATIENCE).isEqualTo(new Replaced(new PickupChanges(1, 1, 0, 2)));
        assertThat(offered()).containsExactly("new Омск 3");
        assertThat(Rows.text(pool, "select string_agg(id, ' ') from pickup_point where id in ('other', 'chosen')"))
                .isEqualTo("chosen");
    }

    @Test
    void theDatabaseKeepsPointsThatOrdersName() {
        upload(item("named", "Омск 1"));
        var alice = People.registered(users, "Alice");
        shop.gives(alice, 10);
        long order = shop.sells(alice, shop.product("P", 10, 1), "named").id();
        for (var forbidden : List.of(
                "delete from pickup_point where id = 'named'",
                "update pickup_point set id = 'other' where id = 'named'",
                "update \"order\" set pickup_point_id = 'nowhere' where id = " + order)) {
            assertThatThrownBy(() -> await(() -> pool.query(forbidden).execute()))
                    .as(forbidden)
                    .hasMessageMatching("(?s).*(an order names|keeps its id|no pickup point).*");
        }
    }

    @Test
    void anIncompletelyStagedListIsRefused() {
        var upload = await(uploads::begin);
        await(() -> uploads.stage(upload, 0, List.of(item("a", "1"), item("b", "2"))));
        assertThatThrownBy(() -> await(() -> uploads.replace(upload, 3, PickupUploader.partner(""))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2 are staged");
        await(() -> uploads.discard(upload));
        assertThat(offered()).isEmpty();
    }

    @Test
    void theNextUploadForgetsWhatACrashHasLeft() {
        var lost = await(uploads::begin);
        await(() -> uploads.stage(lost, 0, List.of(item("a", "1"))));
        Rows.change(pool, "update pickup_upload_begun set heard_at = now() - interval '16 minutes'");
        var next = await(uploads::begin);
        await(() -> uploads.discard(next));
        assertThat(count("pickup_upload")).isZero();
    }

    @Test
    void twoListsAtOnceAreNeverMixed() {
        var works = new ArrayList<Callable<PickupReplacement>>();
        for (int list = 0; list < 8; list++) {
            var prefix = "list" + list + "-";
            works.add(() -> upload(IntStream.range(0, 50)
                    .mapToObj(n -> item(prefix + n, prefix))
                    .toArray(PickupItem[]::new)));
        }
        assertThat(together(works)).allMatch(Replaced.class::isInstance);
        assertThat(offered()).hasSize(50);
        assertThat(Rows.number(pool, "select count(distinct full_address) from pickup_point where active"))
                .isEqualTo(1);
    }

    private PickupReplacement upload(PickupItem... items) {
        var upload = await(uploads::begin);
        await(() -> uploads.stage(upload, 0, List.of(items)));
        var replacement = await(() -> uploads.replace(upload, items.length, PickupUploader.partner("shop")));
        if (replacement instanceof Repeated) {
            await(() -> uploads.discard(upload));
        }
        return replacement;
    }

    private List<String> offered() {
        var all = Rows.text(
                pool,
                "select coalesce(string_agg(id || ' ' || full_address, '|' order by id), '')"
                        + " from pickup_point where active");
        return all.isEmpty() ? List.of() : List.of(all.split("\\|"));
    }

    private long count(String table) {
        return Rows.number(pool, "select count(*) from " + table);
    }

    private static PickupItem item(String id, String address) {
        return new PickupItem(id, address);
    }
}
