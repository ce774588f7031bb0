package steps.bot.preference;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Input;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.WaitingDialog;
import steps.domain.preference.MessageKind;
import steps.domain.preference.MessagePreference;
import steps.domain.preference.MessagePreferences;
import steps.domain.preference.QuietHours;
import steps.domain.preference.TimeZones;
import steps.domain.user.Users;

/** Lets people say where they live, when they want quiet, and what they want to hear of. */
@Singleton
class SettingsDialog implements WaitingDialog<SettingsState, SettingsButton> {
    private final MessagePreferences preferences;
    private final Users users;
    private final SettingsScreens screens;

    SettingsDialog(MessagePreferences preferences, Users users, SettingsScreens screens) {
        this.preferences = preferences;
        this.users = users;
        this.screens = screens;
    }

    @Override
    public String tag() {
        return SettingsButton.TAG;
    }

    @Override
    public Class<SettingsState> states() {
        return SettingsState.class;
    }

    @Override
    public Set<String> commands() {
        return Set.of("settings");
    }

    @Override
    public Optional<SettingsButton> button(CallbackData wire) {
        return SettingsButton.of(wire);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return home(visit);
    }

    @Override
    public Uni<Turn> on(SettingsState state, Visit visit) {
        var written = visit.input() instanceof Input.Text text ? text.text() : "";
        return switch (state) {
            case SettingsState.NamingZone naming ->
                TimeZones.find(written).map(zone -> live(zone, visit)).orElseGet(() -> turn(screens.unknownZone()));
            case SettingsState.NamingQuietHours naming ->
                QuietHours.parse(written)
                        .map(hours -> beQuiet(hours, visit))
                        .orElseGet(() -> turn(screens.wrongQuiet()));
        };
    }

    @Override
    public Uni<Turn> again(SettingsState state, Visit visit) {
        return switch (state) {
            case SettingsState.NamingZone naming -> turn(screens.askZone(visit.user(), visit));
            case SettingsState.NamingQuietHours naming -> asking(visit, wishes -> screens.askQuiet(wishes, visit));
        };
    }

    @Override
    public Uni<Turn> press(SettingsButton button, Visit visit) {
        return switch (button) {
            case SettingsButton.Home home -> home(visit);
            case SettingsButton.Zones zones -> turn(screens.askZone(visit.user(), visit));
            case SettingsButton.Zone(ZoneId zone) -> live(zone, visit);
            case SettingsButton.Quiet quiet -> asking(visit, wishes -> screens.askQuiet(wishes, visit));
            case SettingsButton.BeQuiet(QuietHours hours) -> beQuiet(hours, visit);
            case SettingsButton.UsualQuiet usual -> beQuiet(null, visit);
            case SettingsButton.Reminder reminder -> askReminder(visit);
            case SettingsButton.RemindAt(int hour) ->
                kept(preferences.remindAt(visit.user().id(), hour), visit);
            case SettingsButton.DoNotRemind not -> kept(declineReminders(visit), visit);
            case SettingsButton.Kinds kinds -> asking(visit, wishes -> screens.kinds(wishes, visit));
            case SettingsButton.Turn(MessageKind kind, boolean on) -> on ? turnOn(kind, visit) : turnOff(kind, visit);
            case SettingsButton.NoMore no -> declineReminders(visit).map(done -> screens.noMore(visit));
        };
    }

    private Uni<Turn> live(ZoneId zone, Visit visit) {
        return preferences.live(visit.user(), zone).chain(known -> known ? saved(visit) : turn(screens.unknownZone()));
    }

    private Uni<Turn> beQuiet(@Nullable QuietHours hours, Visit visit) {
        return kept(preferences.beQuiet(visit.user().id(), hours), visit);
    }

    /** Who has never said when cannot be reminded yet. */
    private Uni<Turn> turnOn(MessageKind kind, Visit visit) {
        return preferences
                .accept(visit.user().id(), kind)
                .chain(() -> preferences.of(visit.user().id()))
                .map(wishes -> kind == MessageKind.REMINDERS && !wishes.wantsReminders()
                        ? screens.askReminder(wishes, visit.user(), visit)
                        : screens.saved(screens.kinds(wishes, visit), visit));
    }

    private Uni<Turn> turnOff(MessageKind kind, Visit visit) {
        return preferences
                .decline(visit.user().id(), kind)
                .chain(() -> asking(visit, wishes -> screens.saved(screens.kinds(wishes, visit), visit)));
    }

    private Uni<Void> declineReminders(Visit visit) {
        return preferences.decline(visit.user().id(), MessageKind.REMINDERS);
    }

    private Uni<Turn> askReminder(Visit visit) {
        return asking(visit, wishes -> screens.askReminder(wishes, visit.user(), visit));
    }

    private Uni<Turn> kept(Uni<Void> wish, Visit visit) {
        return wish.chain(() -> saved(visit));
    }

    private Uni<Turn> saved(Visit visit) {
        return home(visit).map(shown -> screens.saved(shown, visit));
    }

    /** As the person is now: their zone may just have changed. */
    private Uni<Turn> home(Visit visit) {
        return users.find(visit.user().telegramId())
                .chain(user -> asking(visit, wishes -> screens.home(wishes, user, visit)));
    }

    private Uni<Turn> asking(Visit visit, Function<MessagePreference, Turn> screen) {
        return preferences.of(visit.user().id()).map(screen);
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }
}
