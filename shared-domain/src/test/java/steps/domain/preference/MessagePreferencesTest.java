package steps.domain.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static steps.testing.Async.await;
import static steps.testing.Async.together;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import steps.domain.user.User;
import steps.domain.user.Users;
import steps.platform.cache.Caches;
import steps.testing.DatabaseResource;
import steps.testing.People;
import steps.testing.Rows;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class MessagePreferencesTest {
    @Inject
    MessagePreferences preferences;

    @Inject
    Users users;

    @Inject
    Caches caches;

    @Inject
    Pool pool;

    private User alice;

    @BeforeEach
    void registers() {
        await(caches::refresh);
        alice = People.registered(users, "Alice");
    }

    @Test
    void newPeopleWantEverythingAndNoReminder() {
        assertThat(known()).isEqualTo(MessagePreference.USUAL);
        assertThat(MessageKind.values()).allMatch(known()::wants);
        change(() -> preferences.accept(alice.id(), MessageKind.NEWS));
        assertThat(known()).isEqualTo(MessagePreference.USUAL);
    }

    @Test
    void aKindDeclinedTwiceIsAcceptedByOneWord() {
        change(() -> preferences.decline(alice.id(), MessageKind.NEWS));
        change(() -> preferences.decline(alice.id(), MessageKind.NEWS));
        change(() -> preferences.decline(alice.id(), MessageKind.FAMILY));
        assertThat(known().declined()).isEqualTo(Set.of(MessageKind.NEWS, MessageKind.FAMILY));
        change(() -> preferences.accept(alice.id(), MessageKind.NEWS));
        assertThat(known().declined()).isEqualTo(Set.of(MessageKind.FAMILY));
    }

    @Test
    void wishesAtTheSameTimeAreAllKept() {
        var others = EnumSet.complementOf(EnumSet.of(MessageKind.REMINDERS));
        var wishes = others.stream().<Supplier<Uni<Void>>>map(kind -> () -> preferences.decline(alice.id(), kind));
        together(Stream.concat(wishes, Stream.of(() -> preferences.remindAt(alice.id(), 18)))
                .<Callable<Void>>map(wish -> () -> await(wish))
                .toList());
        assertThat(known().declined()).isEqualTo(others);
        assertThat(known().reminderHour()).isEqualTo(18);
    }

    @Test
    void ownQuietHoursHoldUntilTheUsualOnesAreWanted() {
        var siesta = new QuietHours(LocalTime.of(13, 0), LocalTime.of(15, 30));
        change(() -> preferences.beQuiet(alice.id(), siesta));
        assertThat(preferences.quietHours(known())).isEqualTo(siesta);
        change(() -> preferences.beQuiet(alice.id(), null));
        assertThat(known().quietHours()).isNull();
        assertThat(preferences.quietHours(known())).isEqualTo(new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 0)));
    }

    @Test
    void operatorsChangeTheUsualQuietHours() {
        Rows.change(pool, "update bot_setting set value = '23' where key = 'quiet_from_hour'");
        await(caches::refresh);
        var hours = preferences.usualQuietHours();
        Rows.change(pool, "update bot_setting set value = default_value");
        await(caches::refresh);
        assertThat(hours.from()).isEqualTo(LocalTime.of(23, 0));
    }

    @Test
    void aReminderIsForAnHourOfTheDayOrNone() {
        change(() -> preferences.remindAt(alice.id(), 0));
        assertThat(known().reminderHour()).isZero();
        assertThatThrownBy(() -> change(() -> preferences.remindAt(alice.id(), 24)))
                .hasMessageContaining("reminder_hour");
        change(() -> preferences.remindAt(alice.id(), null));
        assertThat(known().reminderHour()).isNull();
    }

    @Test
    void theDatabaseKnowsTheSameKindsAsTheCode() {
        for (var kind : List.of(MessageKind.values())) {
            change(() -> preferences.decline(alice.id(), kind));
        }
        assertThatThrownBy(() -> Rows.change(
                        pool, "update message_preference set declined = '{spam}' where user_id = $1", alice.id()))
                .hasMessageContaining("declined");
    }

    private MessagePreference known() {
        return await(() -> preferences.of(alice.id()));
    }

    private static void change(Supplier<Uni<Void>> wish) {
        await(wish);
    }
}
