package steps.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.catalog.Product;
import steps.domain.catalog.Products;
import steps.domain.ledger.Ledger;
import steps.domain.order.Purchases;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Async;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.Shop;
import steps.testing.Waits;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class TransactionsTest {
    private static final int MORE_THAN_THE_POOL = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Transactions transactions;

    @Inject
    Pool pool;

    @Inject
    Users users;

    @Inject
    Vertx vertx;

    @Inject
    Products products;

    @Inject
    Purchases purchases;

    @Inject
    Ledger ledger;

    private Shop shop;
    private long mug;
    private User alice;

    @BeforeEach
    void aShopAndAlice() {
        shop = new Shop(pool, purchases, ledger);
        mug = shop.product("MUG", 10, 1);
        alice = People.registered(users, "Алиса");
    }

    @Test
    void plainSqlJoinsTheTransactionOfEntities() {
        var seen = inTransaction(() -> sellOut().chain(this::entity));
        assertThat(seen.isOnSale()).isFalse();
        assertThatThrownBy(() -> inTransaction(() -> rename("Яна").chain(TransactionsTest::fail)))
                .hasMessage("no");
        assertThat(name()).isEqualTo("Алиса");
    }

    @Test
    void entitiesJoinTheTransactionOfPlainSql() {
        assertThatThrownBy(() -> await(() -> transactions.inOne(() -> rename("Инна")
                        .chain(() -> products.putBack(List.of(mug)))
                        .chain(TransactionsTest::fail))))
                .hasMessage("no");
        assertThat(name()).isEqualTo("Алиса");
        assertThat(shop.stockOf(mug)).isEqualTo(1);
    }

    @Test
    void aRolledBackPartDoomsTheWhole() {
        assertThatThrownBy(() -> await(() -> transactions.inOne(() -> rename("Инна")
                        .chain(() -> transactions.withEntities(TransactionsTest::fail))
                        .onFailure()
                        .recoverWithNull())))
                .hasMessageContaining("rolled back");
        assertThatThrownBy(() -> await(() -> transactions.inOne(() -> rename("Инна")
                        .chain(() -> transactions.inOne(TransactionsTest::fail))
                        .onFailure()
                        .recoverWithNull())))
                .hasMessageContaining("rolled back");
        assertThat(name()).isEqualTo("Алиса");
    }

    @Test
    void workAfterTheTransactionIsNoPartOfIt() {
        assertThatThrownBy(() -> await(() -> transactions
                        .inOne(() -> rename("Инна"))
                        .chain(() -> rename("Яна"))
                        .chain(TransactionsTest::fail)))
                .hasMessage("no");
        assertThat(name()).isEqualTo("Яна");
    }

    @Test
    void transactionsOfManyContextsNeverWaitForASecondConnection() {
        List<Callable<Product>> works = IntStream.range(0, MORE_THAN_THE_POOL)
                .<Callable<Product>>mapToObj(i ->
                        () -> await(() -> transactions.inOne(() -> pause().chain(this::entity))))
                .toList();
        assertThat(Async.together(works)).extracting(Product::id).containsOnly(mug);
    }

    @Test
    void aTransactionGoesToItsEndWhoeverLosesInterest() {
        await(() -> {
            transactions
                    .inOne(() -> pause().chain(() -> rename("Инна")))
                    .subscribe()
                    .with(done -> {})
                    .cancel();
            return Uni.createFrom().voidItem();
        });
        Waits.until(PATIENCE, "it commits", () -> name().equals("Инна"));
    }

    @Test
    void aTransactionOfItsOwnIsRefusedInsideAnother() {
        assertThatThrownBy(() -> await(() -> transactions.inOne(() -> transactions.inSnapshot(() -> rename("Инна")))))
                .hasMessageContaining("runs here already");
        assertThatThrownBy(() -> await(() -> transactions.inOne(() -> transactions.retrying(() -> rename("Инна")))))
                .hasMessageContaining("runs here already");
        assertThat(name()).isEqualTo("Алиса");
    }

    @Test
    void aTransactionIsRefusedWhereOthersWorkWouldJoinIt() {
        var outcome = new CompletableFuture<Throwable>();
        vertx.runOnContext(go -> transactions
                .inOne(() -> rename("Инна"))
                .subscribe()
                .with(done -> outcome.complete(null), outcome::complete));
        assertThat(outcome).succeedsWithin(PATIENCE).isInstanceOf(IllegalStateException.class);
        assertThat(name()).isEqualTo("Алиса");
    }

    @Test
    void aSnapshotSeesOneMomentAndWritesNothing() {
        assertThat(await(() -> transactions.inSnapshot(
                        () -> nameHere().call(this::renameElsewhere).chain(this::nameHere))))
                .isEqualTo("Алиса");
        assertThat(name()).isEqualTo("Яна");
        assertThatThrownBy(() -> await(() -> transactions.inSnapshot(() -> rename("Инна"))))
                .hasMessageContaining("read-only");
    }

    @Test
    void bulkHasSettingsOfItsOwnAndLeavesTheConnectionAsItWas() {
        var settings = LocalSettings.NONE
                .with("work_mem", "64MB")
                .statementsWithin(Duration.ofMinutes(10))
                .locksWithin(Duration.ofSeconds(1));
        assertThat(await(() -> transactions.inBulk(settings, this::settings))).isEqualTo("64MB 10min 1s");
        assertThat(await(this::settings)).isNotEqualTo("64MB 10min 1s");
    }

    @Test
    void connectionsToAServerThatTakesNoChangesAnyMoreAreReplaced() {
        together("select set_config('default_transaction_read_only', 'on', false)");
        assertThatThrownBy(() -> together("select from users for share")).hasStackTraceContaining("read-only");
        Waits.until(PATIENCE, "all connections take changes", this::areAllWritable);
    }

    @Test
    void workThatMetADeadlockIsDoneAgain() {
        var boris = People.registered(users, "Борис");
        var bothHoldOne = new AtomicInteger();
        List<Callable<Void>> works = List.of(
                () -> await(() -> transactions.retrying(() -> renameBoth(alice, boris, bothHoldOne))),
                () -> await(() -> transactions.retrying(() -> renameBoth(boris, alice, bothHoldOne))));
        Async.together(works);
        assertThat(bothHoldOne).as("attempts").hasValueGreaterThan(2);
        assertThat(name()).isEqualTo("вместе");
    }

    private boolean areAllWritable() {
        try {
            together("select from users for share");
            return true;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    /** On each connection there can be. */
    private void together(String sql) {
        Async.together(IntStream.range(0, MORE_THAN_THE_POOL)
                .<Callable<Boolean>>mapToObj(i -> () -> await(() -> transactions.inOne(
                        () -> pause().chain(() -> pool.query(sql).execute()).replaceWith(true))))
                .toList());
    }

    /** In opposite orders, and not before each has its first. */
    private Uni<Void> renameBoth(User first, User second, AtomicInteger begun) {
        return rename(first)
                .invoke(begun::incrementAndGet)
                .chain(() -> both(begun))
                .chain(() -> rename(second))
                .replaceWithVoid();
    }

    private Uni<Void> both(AtomicInteger begun) {
        return begun.get() >= 2
                ? Uni.createFrom().voidItem()
                : Uni.createFrom()
                        .<Void>emitter(emitter -> vertx.setTimer(5, timer -> emitter.complete(null)))
                        .chain(() -> both(begun));
    }

    private Uni<RowSet<Row>> rename(User user) {
        return pool.query("update users set first_name = 'вместе' where id = " + user.id())
                .execute();
    }

    /** By a session of Hibernate. */
    private Uni<Product> entity() {
        return transactions.readingEntities(() -> Product.findById(mug));
    }

    private Uni<RowSet<Row>> sellOut() {
        return pool.query("update product set stock = 0 where id = " + mug).execute();
    }

    private Uni<RowSet<Row>> pause() {
        return pool.query("select pg_sleep(0.05)").execute();
    }

    private Uni<RowSet<Row>> rename(String name) {
        return pool.query("update users set first_name = '" + name + "' where id = " + alice.id())
                .execute();
    }

    /** On a thread, and so a context, of its own. */
    private Uni<Integer> renameElsewhere() {
        var context = Vertx.currentContext();
        return Uni.createFrom()
                .completionStage(CompletableFuture.supplyAsync(
                        () -> Rows.change(pool, "update users set first_name = 'Яна' where id = $1", alice.id())))
                .emitOn(task -> context.runOnContext(go -> task.run()));
    }

    private Uni<String> nameHere() {
        return pool.query("select first_name from users where id = " + alice.id())
                .execute()
                .map(rows -> rows.iterator().next().getString(0));
    }

    private Uni<String> settings() {
        return pool.query("""
                        select concat_ws(' ', current_setting('work_mem'), current_setting('statement_timeout'),
                                         current_setting('lock_timeout'))
                        """).execute().map(rows -> rows.iterator().next().getString(0));
    }

    private static Uni<Void> fail() {
        return Uni.createFrom().failure(new IllegalArgumentException("no"));
    }

    private String name() {
        return Rows.text(pool, "select first_name from users where id = $1", alice.id());
    }
}
