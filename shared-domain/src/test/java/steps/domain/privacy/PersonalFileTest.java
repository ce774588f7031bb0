package steps.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Ledger;
import steps.domain.referral.Referrals;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.Bank;
import steps.testing.DatabaseResource;
import steps.testing.Families;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PersonalFileTest {
    private static final Map<String, String> LEFT_OUT = Map.of(
            "track_sketch", "some numbers of the track points, which are in the file",
            "panel_session", "of accounts of the panel, which are nobody in the bot",
            "panel_address", "of browsers that the panel's accounts come from",
            "panel_upload", "files that accounts of the panel have sent, for an hour",
            "panel_view", "lists as accounts of the panel look at them",
            "webhook_message", "numbers of orders that are in the file, for 30 days; nobody's name",
            "webhook_delivery", "where such a message went",
            "webhook_attempt", "when it went there, and what was answered",
            "erased_chat", "only of chats whose people are gone",
            "erased_person", "only of people who are gone, and nobody can tell of whom");

    /** All tables that lead to a person: by a column that says so, or by a reference to one that does. */
    private static final String PERSONAL = """
            with recursive refers (child, parent) as (
              select conrelid::regclass::oid, confrelid::regclass::oid from pg_constraint where contype = 'f'),
            named as (
              select distinct format('%I', table_name)::regclass::oid as id from information_schema.columns
               where table_schema = 'public'
                 and column_name ~ '(^|_)(user|chat|telegram|walk|account|order|invitee|inviter|person)_id$|mark'),
            personal (id) as (
              select id from named union select 'users'::regclass::oid
              union select refers.child from refers join personal on refers.parent = personal.id)
            select relname from personal join pg_class on oid = personal.id
            """;

    @Inject
    PersonalFile file;

    @Inject
    Resident resident;

    @Inject
    Referrals referrals;

    @Inject
    Users users;

    @Inject
    Bank bank;

    @Inject
    Ledger ledger;

    @Inject
    Pool pool;

    /** Whoever adds a table says here what of it people get, and in docs/privacy.md what becomes of it. */
    @Test
    void everyTableThatLeadsToAPersonIsInTheFileOrLeftOutForAReason() {
        var told = Stream.of(PersonalSection.values())
                .flatMap(section -> section.tables().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        told.addAll(LEFT_OUT.keySet());
        assertThat(told).isEqualTo(personalTables());
        assertThat(PersonalSection.values())
                .allSatisfy(section -> assertThat(section.query()).contains(section.tables()));
    }

    @Test
    void everythingIsInIt() throws IOException {
        var person = resident.somebody();
        var zina = resident.registers(person);
        var boris = People.registered(users, "Boris");
        await(() -> referrals.link(boris, zina.referralCode()));
        resident.walks(zina);
        resident.isSuspected(zina);
        long order = resident.buys(person, zina);
        resident.isWrittenTo(zina);
        resident.talks(zina);
        new Families(pool, ledger).of(boris, zina);
        bank.gives(zina.id(), 70);
        bank.takes(zina.id(), 20);
        var json = read(zina);
        assertThat(json.at("/profile/phone").asText()).isEqualTo(person.phone().e164());
        assertThat(json.at("/profile/email").asText()).isEqualTo(person.email().address());
        assertThat(json.at("/profile/telegram_id").asLong()).isEqualTo(person.telegramId());
        assertThat(json.at("/invitations/people_invited").asInt()).isOne();
        assertThat(json.at("/invitations/came_by_invitation").asBoolean()).isFalse();
        assertThat(json.at("/account/balance").asLong()).isEqualTo(200);
        assertThat(json.at("/transfers").findValuesAsText("points")).containsExactly("500", "-300");
        assertThat(json.at("/families/0/contributed").asLong()).isEqualTo(70);
        assertThat(json.at("/families/0/is_owner").asBoolean()).isFalse();
        assertThat(json.at("/families/0/contributions").findValuesAsText("points"))
                .containsExactly("70");
        assertThat(json.at("/walks/0/form").asText()).isEqualTo("stroller");
        assertThat(json.at("/walks/0/explanation").isObject()).isTrue();
        assertThat(json.at("/walk_flags/0/kind").asText()).isEqualTo("twin");
        assertThat(json.toString()).doesNotContain("987654321");
        assertThat(json.at("/track_points/walks/0/points")).hasSize(2);
        assertThat(json.at("/track_points/walks/0/points/0")).hasSameSizeAs(json.at("/track_points/columns"));
        assertThat(json.at("/track_points/walks/0/points/0/1").asDouble()).isEqualTo(56.5);
        assertThat(json.at("/track_points/left_out").asInt()).isZero();
        assertThat(json.at("/orders/0/id").asLong()).isEqualTo(order);
        assertThat(json.at("/orders/0/recipient_phone").asText())
                .isEqualTo(person.phone().e164());
        assertThat(json.at("/orders/0/items")).hasSize(1);
        assertThat(json.at("/orders/0/history/0/status").asText()).isEqualTo("paid");
        assertThat(json.at("/deliveries/0/letter/html").asText()).contains(person.firstName());
        assertThat(json.at("/conversation/state/type").asText()).isEqualTo("menu.at_menu");
        assertThat(json.at("/unsent_turns/0/replies/0").asText()).contains(person.firstName());
        assertThat(json.at("/failed_updates/0/body").asText()).contains(person.firstName());
        assertThat(json.toString()).doesNotContain("Boris").doesNotContain(Long.toString(boris.telegramId()));
    }

    @Test
    void aPersonWhoDidNothingGetsAFileOfEmptyParts() throws IOException {
        var boris = People.registered(users, "Boris");
        var json = read(boris);
        assertThat(json.properties()).hasSize(PersonalSection.values().length);
        assertThat(json.at("/profile/first_name").asText()).isEqualTo("Boris");
        assertThat(json.at("/walks")).isEmpty();
        assertThat(json.at("/track_points/walks")).isEmpty();
        assertThat(json.at("/conversation").isNull()).isTrue();
    }

    /** Doubles as long as they get. */
    @Test
    void theNewestPointsOfSomebodyWhoWalksAllDayFitIntoAMessage() throws IOException {
        var zina = resident.registers(resident.somebody());
        resident.walks(zina);
        Rows.change(
                pool,
                "insert into track_point (walk_id, at, latitude, longitude, accuracy_m, metres, steps, multiplier, verdict)"
                        + " select id, '2026-10-01T00:00:00Z'::timestamptz + n * interval '2 seconds', 55 + n / 654321.7,"
                        + " 37 + n / 765432.1, 4 + n / 98765.4, 2 + n / 345678.9, 3, 1.250000, 'weak_signal'"
                        + " from walk, generate_series(1, 100008) as n where user_id = $1",
                zina.id());
        var bytes = await(() -> file.of(zina)).getBytes();
        assertThat(bytes).hasSizeLessThan(20_000_000);
        var json = new ObjectMapper().readTree(bytes);
        assertThat(json.at("/track_points/left_out").asInt()).isEqualTo(10);
        assertThat(json.at("/track_points/walks/0/points")).hasSize(100_000);
    }

    private JsonNode read(User user) throws IOException {
        return new ObjectMapper().readTree(await(() -> file.of(user)).getBytes());
    }

    private Set<String> personalTables() {
        var rows = await(() -> pool.query(PERSONAL).execute());
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
