package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;
import static steps.testing.Async.inTransaction;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.Families;
import steps.testing.People;
import steps.testing.Rows;
import steps.testing.SchemaOwner;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class FamilyAccountsTest {
    private static final String CONTRIBUTIONS_OFF = """
            select count(*) from family_member
             where contributed <> (select coalesce(sum(amount), 0) from transfer where membership_id = family_member.id)
            """;

    private static final String UNTIL_SOMEBODY_WAITS = """
            do $$ begin
              while not exists (select from pg_locks where not granted) loop perform pg_sleep(0.01); end loop;
            end $$
            """;

    private static final String LEAVE =
            "update family_member set left_at = joined_at where user_id = $1 and left_at is null";

    @Inject
    Ledger ledger;

    @Inject
    Bank bank;

    @Inject
    Books books;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private Families families;
    private User alice;
    private User boris;
    private long family;

    @BeforeEach
    void aFamilyOfTwo() {
        families = new Families(pool, ledger);
        alice = People.registered(users, "Alice");
        boris = People.registered(users, "Boris");
        family = families.of(alice, boris);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(await(books::audit).balance()).isTrue();
        assertThat(Rows.number(pool, CONTRIBUTIONS_OFF)).isZero();
    }

    @Test
    void everyCreditOfAMemberGoesToTheFamilyAsTheirContribution() {
        bank.gives(alice.id(), 30);
        bank.gives(boris.id(), 12);
        bank.gives(alice.id(), 5);
        assertThat(families.balanceOf(family)).isEqualTo(47);
        assertThat(families.contributionOf(alice)).isEqualTo(35);
        assertThat(families.contributionOf(boris)).isEqualTo(12);
        assertThat(ownPointsOf(alice)).isZero();
        assertThat(await(() -> ledger.balanceOf(boris.id()))).isEqualTo(new Points(47));
    }

    @Test
    void aFormerMemberIsCreditedThemselvesAndBeginsAnewElsewhere() {
        bank.gives(alice.id(), 30);
        families.leaves(alice, family);
        bank.gives(alice.id(), 7);
        assertThat(ownPointsOf(alice)).isEqualTo(7);
        families.of(alice);
        assertThat(families.contributionOf(alice)).isZero();
        assertThat(families.balanceOf(family)).isEqualTo(30);
    }

    @Test
    void aFamilyPaysNoMoreThanItHas() {
        bank.gives(alice.id(), 30);
        assertThat(bank.takes(boris.id(), 31)).isInstanceOf(Posting.TooFewPoints.class);
        assertThat(bank.takes(boris.id(), 30)).isInstanceOf(Posting.Posted.class);
        assertThat(families.contributionOf(alice)).isEqualTo(30);
        assertThat(families.balanceOf(family)).isZero();
    }

    /** Twenty times somebody comes or goes while fifty credits of both are on their way: each goes where they are just then. */
    @Test
    void creditsFindTheirWayWhileMembersComeAndGo() {
        var works = new ArrayList<Callable<Object>>();
        for (int n = 0; n < 50; n++) {
            works.add(() -> bank.gives(alice.id(), 3));
            works.add(() -> bank.gives(boris.id(), 2));
        }
        works.add(() -> {
            for (int round = 0; round < 10; round++) {
                families.leaves(boris, family);
                families.joins(boris, family);
            }
            return 0;
        });
        together(works);
        assertThat(families.balanceOf(family) + ownPointsOf(boris)).isEqualTo(250);
        assertThat(Rows.number(
                        pool, "select coalesce(sum(contributed), 0) from family_member where family_id = $1", family))
                .isEqualTo(families.balanceOf(family));
    }

    /** The member leaves once a credit waits for the family's account, which it has found before. */
    @Test
    void aCreditThatWaitsWhileTheMemberLeavesIsTheirs() {
        var gone = new AtomicBoolean();
        together(List.<Callable<Object>>of(
                () -> {
                    inTransaction(() -> ledger.lock(new Owner.OwnAccount(boris.id()), new Owner.Family(family))
                            .chain(() -> pool.query(UNTIL_SOMEBODY_WAITS).execute())
                            .chain(() -> pool.preparedQuery(LEAVE).execute(Tuple.of(boris.id()))));
                    gone.set(true);
                    return 0;
                },
                () -> {
                    while (!gone.get()) {
                        assertThat(bank.gives(boris.id(), 1)).isInstanceOf(Posting.Posted.class);
                    }
                    return 0;
                }));
        assertThat(ownPointsOf(boris)).isPositive();
    }

    @Test
    void noMoreThanFiveJoinHoweverManyComeAtOnce() {
        var comers = Stream.generate(() -> People.registered(users, "Comer")).limit(12);
        var joined = together(
                comers.<Callable<Boolean>>map(comer -> () -> joins(comer)).toList());
        assertThat(joined).filteredOn(Boolean::booleanValue).hasSize(3);
    }

    @Test
    void nobodyIsInTwoFamilies() {
        assertThatThrownBy(() -> families.of(alice)).hasMessageContaining("family_member_current");
    }

    @Test
    void nobodyJoinsAFamilyThatIsGone() {
        families.disbands(alice, family);
        var vera = People.registered(users, "Vera");
        assertThatThrownBy(() -> families.joins(vera, family)).hasMessageContaining("the family is gone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update family_member set contributed = contributed + 1",
                "insert into family_member (family_id, user_id, joined_at, contributed)"
                        + " select family_id, user_id, joined_at, 5 from family_member limit 1",
                "update account set balance = balance + 1 where family_id is not null",
                "update family_member set left_at = now(); update family_member set left_at = null",
                "insert into account (kind, family_id, balance) values ('user', 1, 0)",
                "insert into family_share select transfer.id, user_id, 1 from transfer, family_member limit 1;"
                        + " delete from family_share",
                "truncate family_share",
            })
    void theDatabaseRefusesWhatNoTransferHasDone(String forbidden) {
        bank.gives(alice.id(), 30);
        bank.takes(alice.id(), 3);
        assertThatThrownBy(() -> SchemaOwner.run(forbidden))
                .hasMessageMatching("(?s).*(append-only|by transfers only|check constraint|begins and ends once).*");
    }

    private boolean joins(User comer) {
        try {
            families.joins(comer, family);
            return true;
        } catch (RuntimeException e) {
            assertThat(e).hasStackTraceContaining("at most 5 members");
            return false;
        }
    }

    private long ownPointsOf(User user) {
        return Rows.number(pool, "select balance from account where user_id = $1", user.id());
    }
}
