package steps.platform.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Async;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class JoiningPoolTest {
    private static final String RENAME = "update users set first_name = 'Инна' where id = ";
    private static final int MORE_THAN_THE_POOL = 40;

    @Inject
    Pool pool;

    @Inject
    Users users;

    private User alice;

    @BeforeEach
    void register() {
        alice = People.registered(users, "Алиса");
    }

    @Test
    void plainSqlJoinsThePanacheTransactionOfItsContext() {
        var seen = inTransaction(() -> rename().chain(this::entity));
        assertThat(seen.firstName()).isEqualTo("Инна");
        assertThatThrownBy(() -> inTransaction(() -> rename("Яна").chain(JoiningPoolTest::fail)))
                .hasMessage("no");
        assertThat(name()).isEqualTo("Инна");
    }

    @Test
    void panacheJoinsTheTransactionOfPlainSql() {
        assertThatThrownBy(() -> await(() -> pool.withTransaction(connection -> rename().chain(
                                () -> Panache.withTransaction(() -> users.blockedBot(alice.telegramId())))
                        .chain(JoiningPoolTest::fail))))
                .hasMessage("no");
        assertThat(name()).isEqualTo("Алиса");
        assertThat(await(() -> users.find(alice.telegramId())).hasBlockedBot()).isFalse();
    }

    @Test
    void whatAPartRolledBackNobodyCommits() {
        assertThatThrownBy(() -> await(() -> pool.withTransaction(
                        connection -> rename().chain(() -> Panache.withTransaction(JoiningPoolTest::fail))
                                .onFailure()
                                .recoverWithNull())))
                .hasMessageContaining("rolled back");
        assertThat(name()).isEqualTo("Алиса");
    }

    @Test
    void whatIsDoneAfterTheTransactionIsNoPartOfIt() {
        assertThatThrownBy(() -> await(() -> pool.withTransaction(connection -> rename())
                        .chain(() -> rename("Яна"))
                        .chain(JoiningPoolTest::fail)))
                .hasMessage("no");
        assertThat(name()).isEqualTo("Яна");
    }

    @Test
    void transactionsOfManyContextsNeverWaitForASecondConnection() {
        List<Callable<User>> works = IntStream.range(0, MORE_THAN_THE_POOL)
                .<Callable<User>>mapToObj(i ->
                        () -> await(() -> pool.withTransaction(connection -> pause().chain(this::entity))))
                .toList();
        assertThat(Async.together(works)).extracting(User::id).containsOnly(alice.id());
    }

    /** By a session of Hibernate. */
    private Uni<User> entity() {
        return Panache.withSession(() -> User.findById(alice.id()));
    }

    private Uni<RowSet<Row>> pause() {
        return pool.query("select pg_sleep(0.05)").execute();
    }

    private Uni<RowSet<Row>> rename() {
        return rename("Инна");
    }

    private Uni<RowSet<Row>> rename(String name) {
        return pool.query(RENAME.replace("Инна", name) + alice.id()).execute();
    }

    private static Uni<Void> fail() {
        return Uni.createFrom().failure(new IllegalArgumentException("no"));
    }

    private String name() {
        return Rows.text(pool, "select first_name from users where id = $1", alice.id());
    }
}
