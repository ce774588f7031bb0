package steps.domain.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Plans;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class RemindersTest {
    @Inject
    Reminders reminders;

    @Inject
    MessagePreferences preferences;

    @Inject
    Users users;

    @Inject
    Pool pool;

    private User alice;

    @BeforeEach
    void registersAndIsQuietAtNoHour() {
        Rows.change(pool, "update message_preference set next_reminder_at = null, reminder_day = null");
        alice = People.registered(users, "Alice");
        await(() -> preferences.beQuiet(alice.id(), QuietHours.none()));
    }

    @Test
    void peopleAreRemindedOnceADayAtTheHourTheyChose() {
        await(() -> preferences.remindAt(alice.id(), 12));
        assertThat(known().nextReminder()).isNotNull();
        remind();
        assertThat(reminded(alice)).isZero();
        isDue(alice);
        remind();
        remind();
        assertThat(reminded(alice)).isEqualTo(1);
        assertThat(known().nextReminder()).isAfter(Instant.now());
        assertThat(Rows.text(
                        pool,
                        "select letter->>'type' || priority || after_crash || (not_after > now()) from delivery where chat_id = $1",
                        alice.telegramId()))
                .isEqualTo("walk_reminder1asktrue");
    }

    @Test
    void changingOnesMindBringsNoSecondOneOnTheSameDay() {
        await(() -> preferences.remindAt(alice.id(), 12));
        isDue(alice);
        var day = Rows.text(pool, "select reminder_day::text from message_preference where user_id = $1", alice.id());
        remind();
        for (int hour = 0; hour < 24; hour++) {
            int other = hour;
            await(() -> preferences.remindAt(alice.id(), other));
            await(() -> preferences.live(alice, ZoneId.of("Etc/GMT-" + (other % 12 + 1))));
            assertThat(Rows.text(
                            pool, "select reminder_day::text from message_preference where user_id = $1", alice.id()))
                    .isGreaterThan(day);
        }
    }

    @Test
    void remindersStopWhenDeclinedAndKeepTheirHourWhenAcceptedAgain() {
        await(() -> preferences.remindAt(alice.id(), 12));
        await(() -> preferences.decline(alice.id(), MessageKind.REMINDERS));
        assertThat(known().nextReminder()).isNull();
        assertThat(known().wantsReminders()).isFalse();
        await(() -> preferences.accept(alice.id(), MessageKind.REMINDERS));
        assertThat(known().wantsReminders()).isTrue();
        assertThat(known().nextReminder()).isNotNull();
        await(() -> preferences.decline(alice.id(), MessageKind.REMINDERS));
        await(() -> preferences.remindAt(alice.id(), 18));
        assertThat(known().wantsReminders()).isTrue();
        await(() -> preferences.remindAt(alice.id(), null));
        assertThat(known().nextReminder()).isNull();
    }

    @Test
    void peopleWhoWalkedTodayOrWalkNowNeedNone() {
        await(() -> preferences.live(alice, ZoneId.of("Asia/Kamchatka")));
        await(() -> preferences.remindAt(alice.id(), 12));
        Rows.change(
                pool,
                "insert into daily_steps values ($1, cast(now() at time zone 'Asia/Kamchatka' as date), 100)",
                alice.id());
        isDue(alice);
        remind();
        assertThat(reminded(alice)).isZero();
        Rows.change(pool, "update daily_steps set day = day - 1 where user_id = $1", alice.id());
        isDue(alice);
        remind();
        assertThat(reminded(alice)).isEqualTo(1);
    }

    @Test
    void unreachablePeopleAreNotRemindedAndNeitherIsAnybodyHoursLater() {
        await(() -> preferences.remindAt(alice.id(), 12));
        for (var change : List.of(
                "update users set blocked_bot = true where id = $1",
                "update users set blocked_bot = false, active = false where id = $1")) {
            Rows.change(pool, change, alice.id());
            isDue(alice);
            remind();
            assertThat(reminded(alice)).as(change).isZero();
        }
        Rows.change(pool, "update users set active = true where id = $1", alice.id());
        Rows.change(
                pool,
                "update message_preference set next_reminder_at = now() - interval '61 min' where user_id = $1",
                alice.id());
        remind();
        assertThat(reminded(alice)).isZero();
    }

    @Test
    void quietHoursThatBeganMeanwhileAreWaitedFor() {
        await(() -> preferences.remindAt(alice.id(), 12));
        var now = LocalTime.now(ZoneId.of("Europe/Moscow")).withSecond(0).withNano(0);
        Rows.change(
                pool,
                "update message_preference set quiet_from = $2, quiet_until = $3 where user_id = $1",
                alice.id(),
                now.minusHours(1),
                now.plusHours(1));
        isDue(alice);
        remind();
        assertThat(reminded(alice)).isZero();
        assertThat(Rows.text(
                        pool,
                        "select (next_reminder_at between now() and now() + interval '1 hour')"
                                + " and reminded_day is null from message_preference where user_id = $1",
                        alice.id()))
                .isEqualTo("true");
    }

    @Test
    void manyAtOnceAreRemindedOnceByAllThatLook() {
        var people = new ArrayList<User>();
        for (int n = 0; n < 40; n++) {
            var person = People.registered(users, "P" + n);
            await(() -> preferences.beQuiet(person.id(), QuietHours.none()));
            await(() -> preferences.remindAt(person.id(), 12));
            people.add(person);
        }
        people.forEach(this::isDue);
        Callable<Boolean> looking = () -> await(reminders::remindDue);
        together(Collections.nCopies(6, looking));
        remind();
        assertThat(people).allMatch(person -> reminded(person) == 1);
    }

    @Test
    void dueRemindersAreFoundByTheirIndex() {
        var plan = Plans.after("""
                        insert into users (telegram_id, first_name, phone, role, referral_code, consent_at, registered_at,
                                           blocked_bot, active)
                        select 7000000000 + n, 'x', '', 'user', 'plan' || lpad(n::text, 6, '0'), now(), now(), false, true
                          from generate_series(1, 20000) as n
                        """, """
                        insert into message_preference (user_id, reminder_hour, next_reminder_at, reminder_day)
                        select id, 12, now() + id * interval '1 s', now()::date from users where telegram_id > 7000000000
                        """, "analyze message_preference", "analyze users")
                .of(Reminders.DUE, "timestamptz, integer", "(now(), 500)");
        assertThat(plan).contains("message_preference_due");
    }

    private void isDue(User person) {
        Rows.change(
                pool,
                "update message_preference set next_reminder_at = now() - interval '1 s',"
                        + " reminder_day = coalesce(reminded_day + 1, reminder_day) where user_id = $1",
                person.id());
    }

    private void remind() {
        assertThat(await(reminders::remindDue)).isFalse();
    }

    private long reminded(User person) {
        return Rows.number(pool, "select count(*) from delivery where chat_id = $1", person.telegramId());
    }

    private MessagePreference known() {
        return await(() -> preferences.of(alice.id()));
    }
}
