package steps.bot.preference;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.dialog.Button;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;
import steps.domain.preference.MessageKind;
import steps.domain.preference.MessagePreference;
import steps.domain.preference.MessagePreferences;
import steps.domain.preference.PreferenceTexts;
import steps.domain.preference.QuietHours;
import steps.domain.preference.TimeZones;
import steps.domain.user.LanguageTexts;
import steps.domain.user.User;

/** The words and keyboards of one's own settings. */
@Singleton
class SettingsScreens {
    private static final int HOURS_A_ROW = 4;
    private static final int CITIES_A_ROW = 2;
    private static final List<QuietHours> PROPOSED =
            List.of(hours(21, 8), hours(22, 7), hours(23, 8), hours(23, 10), hours(0, 9));

    private final Texts texts;
    private final Menu menu;
    private final MessagePreferences preferences;
    private final ZoneId ours;

    SettingsScreens(
            Texts texts,
            Menu menu,
            MessagePreferences preferences,
            @ConfigProperty(name = "steps.time-zone", defaultValue = "Europe/Moscow") ZoneId ours) {
        this.texts = texts;
        this.menu = menu;
        this.preferences = preferences;
        this.ours = ours;
    }

    Turn home(MessagePreference wishes, User user, Visit visit) {
        var html = texts.html(
                PreferenceTexts.HOME,
                "language",
                language(),
                "zone",
                zone(user.zoneOr(ours), visit),
                "now",
                figures().moment(visit.now(), user.zoneOr(ours)),
                "quiet",
                quiet(preferences.quietHours(wishes)),
                "reminder",
                reminder(wishes, user),
                "declined",
                declined(wishes));
        return Menu.atMenu()
                .show(
                        visit,
                        html,
                        Keyboard.rows(List.of(
                                List.of(
                                        key("🌐", PreferenceTexts.LANGUAGE, new LanguageButton.Ask()),
                                        key("🕓", PreferenceTexts.ZONE, new SettingsButton.Zones())),
                                List.of(
                                        key("🌙", PreferenceTexts.QUIET, new SettingsButton.Quiet()),
                                        key("⏰", PreferenceTexts.REMINDER, new SettingsButton.Reminder())),
                                List.of(key("✉️", PreferenceTexts.KINDS, new SettingsButton.Kinds())),
                                menu.leaving())));
    }

    /** That it is kept, as a toast or above what is shown next. */
    Turn saved(Turn turn, Visit visit) {
        return visit.pressed().isPresent()
                ? turn.toast(visit, texts.words(PreferenceTexts.SAVED))
                : turn.prefaced("✅ " + texts.html(PreferenceTexts.SAVED));
    }

    Turn askZone(User user, Visit visit) {
        var cities = TimeZones.OF_RUSSIA.stream()
                .map(zone -> Key.of(zone(zone, visit), new SettingsButton.Zone(zone)))
                .toList();
        return Turn.to(new SettingsState.NamingZone())
                .show(
                        visit,
                        texts.html(PreferenceTexts.ASK_ZONE, "zone", zone(user.zoneOr(ours), visit)),
                        Keyboard.rows(withLeaving(rows(cities, CITIES_A_ROW))));
    }

    Turn unknownZone() {
        return Turn.to(new SettingsState.NamingZone())
                .say(texts.html(PreferenceTexts.UNKNOWN_ZONE), Keyboard.rows(List.of(leaving())));
    }

    Turn askQuiet(MessagePreference wishes, Visit visit) {
        var usual = Key.of(
                texts.words(PreferenceTexts.QUIET_USUAL, "quiet", quiet(preferences.usualQuietHours())),
                new SettingsButton.UsualQuiet());
        var choices = Stream.concat(
                        PROPOSED.stream().map(hours -> Key.of(quiet(hours), new SettingsButton.BeQuiet(hours))),
                        Stream.of(Key.of(
                                texts.words(PreferenceTexts.QUIET_NONE),
                                new SettingsButton.BeQuiet(QuietHours.none()))))
                .toList();
        var rows = new ArrayList<List<Key>>();
        rows.add(List.of(usual));
        rows.addAll(rows(choices, CITIES_A_ROW));
        return Turn.to(new SettingsState.NamingQuietHours())
                .show(
                        visit,
                        texts.html(PreferenceTexts.ASK_QUIET, "quiet", quiet(preferences.quietHours(wishes))),
                        Keyboard.rows(withLeaving(rows)));
    }

    Turn wrongQuiet() {
        return Turn.to(new SettingsState.NamingQuietHours())
                .say(texts.html(PreferenceTexts.WRONG_QUIET), Keyboard.rows(List.of(leaving())));
    }

    Turn askReminder(MessagePreference wishes, User user, Visit visit) {
        var quiet = preferences.quietHours(wishes);
        var hours = IntStream.range(0, 24)
                .filter(hour -> !quiet.cover(LocalTime.of(hour, 0)))
                .mapToObj(hour -> Key.of(clock(hour), new SettingsButton.RemindAt(hour)))
                .toList();
        var rows = new ArrayList<>(rows(hours, HOURS_A_ROW));
        if (wishes.wantsReminders()) {
            rows.add(List.of(key("🔕", PreferenceTexts.DO_NOT_REMIND, new SettingsButton.DoNotRemind())));
        }
        return Menu.atMenu()
                .show(
                        visit,
                        texts.html(PreferenceTexts.ASK_REMINDER, "reminder", reminder(wishes, user)),
                        Keyboard.rows(withLeaving(rows)));
    }

    Turn kinds(MessagePreference wishes, Visit visit) {
        var keys = Arrays.stream(MessageKind.values())
                .map(kind -> List.of(toggle(kind, wishes)))
                .toList();
        return Menu.atMenu().show(visit, texts.html(PreferenceTexts.ASK_KINDS), Keyboard.rows(withLeaving(keys)));
    }

    Turn noMore(Visit visit) {
        return Turn.to(visit.state())
                .toast(visit, texts.words(PreferenceTexts.SAVED))
                .say(texts.html(PreferenceTexts.NO_MORE), Keyboard.column(menu.home()));
    }

    private Key toggle(MessageKind kind, MessagePreference wishes) {
        boolean on = isOn(kind, wishes);
        return key(on ? "✅" : "🔕", nameOf(kind), new SettingsButton.Turn(kind, !on));
    }

    private static boolean isOn(MessageKind kind, MessagePreference wishes) {
        return kind == MessageKind.REMINDERS ? wishes.wantsReminders() : wishes.wants(kind);
    }

    private static PreferenceTexts nameOf(MessageKind kind) {
        return switch (kind) {
            case NEWS -> PreferenceTexts.NEWS;
            case REMINDERS -> PreferenceTexts.REMINDERS;
            case FRIENDS -> PreferenceTexts.FRIENDS;
            case FAMILY -> PreferenceTexts.FAMILY;
        };
    }

    /** Reminders have a line of their own. */
    private String declined(MessagePreference wishes) {
        var names = Arrays.stream(MessageKind.values())
                .filter(kind -> kind != MessageKind.REMINDERS && !wishes.wants(kind))
                .map(kind -> texts.words(nameOf(kind)))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? texts.words(PreferenceTexts.NOTHING_DECLINED) : names;
    }

    private String reminder(MessagePreference wishes, User user) {
        var hour = wishes.reminderHour();
        var next = wishes.nextReminder();
        return hour != null && next != null && wishes.wantsReminders()
                ? texts.words(
                        PreferenceTexts.REMINDER_DAILY,
                        "hour",
                        clock(hour),
                        "next",
                        figures().moment(next, user.zoneOr(ours)))
                : texts.words(PreferenceTexts.REMINDER_OFF);
    }

    private String quiet(QuietHours hours) {
        return hours.areNone()
                ? texts.words(PreferenceTexts.NONE)
                : texts.words(PreferenceTexts.QUIET_SPAN, "from", hours.from(), "until", hours.until());
    }

    private String zone(ZoneId zone, Visit visit) {
        var difference = difference(zone.getRules().getOffset(visit.now()).getTotalSeconds() / 60);
        return TimeZones.cityOf(zone, ReaderLanguage.current())
                .map(city -> texts.words(PreferenceTexts.ZONE_OF_CITY, "city", city, "difference", difference))
                .orElse(difference);
    }

    private static String difference(int minutes) {
        if (minutes == 0) {
            return "UTC";
        }
        int most = Math.abs(minutes);
        var hours = "UTC" + (minutes > 0 ? "+" : "−") + most / 60;
        return most % 60 == 0 ? hours : hours + ":" + most % 60;
    }

    private String language() {
        return texts.words(
                ReaderLanguage.current() == Language.RUSSIAN ? LanguageTexts.RUSSIAN : LanguageTexts.ENGLISH);
    }

    private Key key(String emoji, TextKey words, Button button) {
        return Key.of(emoji + " " + texts.words(words), button);
    }

    private List<Key> leaving() {
        return menu.leaving(new SettingsButton.Home());
    }

    private List<List<Key>> withLeaving(List<List<Key>> rows) {
        return Stream.concat(rows.stream(), Stream.of(leaving())).toList();
    }

    private static List<List<Key>> rows(List<Key> keys, int columns) {
        return IntStream.iterate(0, at -> at < keys.size(), at -> at + columns)
                .mapToObj(at -> keys.subList(at, Math.min(at + columns, keys.size())))
                .toList();
    }

    private static String clock(int hour) {
        return LocalTime.of(hour, 0).toString();
    }

    private static QuietHours hours(int from, int until) {
        return new QuietHours(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }
}
