package steps.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class UsersTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Inject
    Users users;

    @Inject
    Ledger ledger;

    @Inject
    Pool pool;

    @Test
    void aRegisteredPersonIsFoundAgainWithAnEmptyAccount() {
        var registrant = full(People.named("Alice"));
        assertThat(register(registrant)).isInstanceOf(Registration.Registered.class);

        var found = find(registrant);
        assertThat(found.telegramId()).isEqualTo(registrant.telegramId());
        assertThat(found.username()).isEqualTo("alice");
        assertThat(found.firstName()).isEqualTo("Alice");
        assertThat(found.phone()).isEqualTo("+79991234567");
        assertThat(found.email()).isEqualTo("alice@example.com");
        assertThat(found.role()).isEqualTo(Role.ADMIN);
        assertThat(found.consentAt()).isEqualTo(registrant.consentAt());
        assertThat(found.hasBlockedBot()).isFalse();
        assertThat(found.zoneOr(MOSCOW)).isEqualTo(MOSCOW);
        assertThat(await(() -> ledger.balanceOf(found.id()))).isEqualTo(Points.NONE);
    }

    @Test
    void aSkippedEmailIsNoEmail() {
        var registrant = People.named("Alice");
        register(registrant);
        assertThat(find(registrant).email()).isNull();
        assertThat(find(registrant).role()).isEqualTo(Role.USER);
    }

    @Test
    void registeredPeopleStayAsTheyAre() {
        var registrant = People.named("Alice");
        var first = register(registrant).user();
        var again = register(full(registrant));
        assertThat(again).isInstanceOf(Registration.AlreadyRegistered.class);
        assertThat(again.user().id()).isEqualTo(first.id());
        assertThat(find(registrant).email()).isNull();
        assertThat(find(registrant).referralCode()).isEqualTo(first.referralCode());
    }

    @Test
    void tenRegistrationsAtOnceMakeOnePersonWithOneAccount() {
        var registrant = People.named("Alice");
        together(Collections.<Callable<Object>>nCopies(10, () -> {
            try {
                return register(registrant);
            } catch (Exception refusedByTheDatabase) {
                return refusedByTheDatabase;
            }
        }));
        assertThat(Rows.number(
                        pool,
                        "select count(*) from account join users on users.id = account.user_id where telegram_id = $1",
                        registrant.telegramId()))
                .isEqualTo(1);
    }

    @Test
    void twoPeopleMayHaveTheSameUsername() {
        assertThat(register(People.named("Alice"))).isInstanceOf(Registration.Registered.class);
        assertThat(register(People.named("Alice"))).isInstanceOf(Registration.Registered.class);
    }

    @Test
    void aStrangerIsNotFound() {
        assertThat(await(() -> users.find(1))).isNull();
    }

    @Test
    void aBlockedBotRemembersItUntilThePersonWrites() {
        var registrant = People.named("Alice");
        register(registrant);
        await(() -> users.blockedBot(registrant.telegramId()));
        assertThat(find(registrant).hasBlockedBot()).isTrue();
        keep(registrant, User::unblockBot);
        assertThat(find(registrant).hasBlockedBot()).isFalse();
        keep(registrant, User::blockBot);
        assertThat(find(registrant).hasBlockedBot()).isTrue();
        keep(registrant, User::unblockBot);
        assertThat(find(registrant).hasBlockedBot()).isFalse();
        await(() -> users.blockedBot(1));
    }

    @Test
    void namesFollowTelegramAndTheRowIsWrittenOnlyWhenTheyChanged() {
        var registrant = People.named("Alice");
        register(registrant);
        var before = version(registrant);
        follow(registrant, "alice", "Alice", null);
        assertThat(version(registrant)).isEqualTo(before);
        follow(registrant, null, "Алиса", "Иванова");
        assertThat(version(registrant)).isNotEqualTo(before);
        assertThat(find(registrant).username()).isNull();
        assertThat(find(registrant).firstName()).isEqualTo("Алиса");
    }

    @Test
    void aPersonsOwnTimeZoneStandsAboveOurs() {
        var registrant = People.named("Alice");
        register(registrant);
        Rows.change(pool, "update users set time_zone = 'Asia/Omsk' where telegram_id = $1", registrant.telegramId());
        assertThat(find(registrant).zoneOr(MOSCOW)).isEqualTo(ZoneId.of("Asia/Omsk"));
    }

    private Registration register(Registrant registrant) {
        return await(() -> users.register(registrant));
    }

    private User find(Registrant registrant) {
        return await(() -> users.find(registrant.telegramId()));
    }

    private void follow(Registrant registrant, String username, String firstName, String lastName) {
        keep(registrant, user -> user.followTelegram(username, firstName, lastName, "ru"));
    }

    /** Written only when it says that something is news. */
    private void keep(Registrant registrant, Predicate<User> change) {
        inTransaction(() -> users.find(registrant.telegramId())
                .chain(user ->
                        change.test(user) ? users.keep(user) : Uni.createFrom().voidItem()));
    }

    /** Changes with every write of the row. */
    private String version(Registrant registrant) {
        return Rows.text(pool, "select xmin || ' ' || ctid from users where telegram_id = $1", registrant.telegramId());
    }

    private static Registrant full(Registrant known) {
        return new Registrant(
                known.telegramId(),
                known.username(),
                known.firstName(),
                "Иванова",
                known.language(),
                known.phone(),
                new Email("alice@example.com"),
                known.consentAt(),
                Role.ADMIN);
    }
}
