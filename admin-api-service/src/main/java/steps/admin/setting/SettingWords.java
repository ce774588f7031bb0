package steps.admin.setting;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import steps.admin.panel.page.Words;

/** What settings are called and mean, in English too: the database has it in Russian. One that is not here says that to everybody. */
final class SettingWords {
    private static final Map<String, Meaning> ENGLISH = Map.ofEntries(
            entry("walk_daily_limit_steps", new Meaning("Daily limit", "How many steps a day one person is paid for.")),
            entry("walk_step_length_m", new Meaning("Step length", "The counted distance is divided by it.")),
            entry(
                    "walk_speed_limit_kmh",
                    new Meaning("Speed limit", "Nobody walks faster: such stretches are not counted.")),
            entry(
                    "walk_max_accuracy_m",
                    new Meaning("Worst accuracy", "Points less accurate than this are skipped as a weak signal.")),
            entry(
                    "walk_accuracy_if_absent_m",
                    new Meaning(
                            "Accuracy if absent",
                            "The accuracy assumed for a point when the phone does not report one. At most the worst accuracy.")),
            entry(
                    "walk_start_distance_m",
                    new Meaning(
                            "Start of movement", "How far from where they stand somebody has to get to be walking.")),
            entry(
                    "walk_start_factor",
                    new Meaning(
                            "Start of movement by accuracy",
                            "The same as a multiple of the accuracy; the larger of the two applies.")),
            entry(
                    "walk_step_distance_m",
                    new Meaning("Shortest stretch", "A smaller move while walking is not counted yet.")),
            entry(
                    "walk_shortest_segment_s",
                    new Meaning(
                            "Shortest time of a stretch",
                            "Within less time no speed can be determined. At most the gap.")),
            entry(
                    "walk_confirm_fast_s",
                    new Meaning(
                            "Check of a fast point",
                            "After how many seconds the next point decides whether it was a glitch or a ride.")),
            entry("walk_rest_s", new Meaning("Rest", "How many seconds without progress count as a rest.")),
            entry(
                    "walk_averaging_s",
                    new Meaning(
                            "Averaging at rest", "How quickly the place of somebody who stands follows the points.")),
            entry(
                    "walk_slow_ends_ride_s",
                    new Meaning("End of a ride", "How many seconds below the speed limit end a ride.")),
            entry(
                    "walk_gap_s",
                    new Meaning("Gap", "After so long without points the way between them is not counted.")),
            entry(
                    "walk_silence_minutes",
                    new Meaning("Silence", "After so many minutes without a location the walk ends by itself.")),
            entry(
                    "walk_silence_hint_minutes",
                    new Meaning(
                            "Hint on silence",
                            "After so many minutes without a location the walker gets a hint, once a walk. There is none if this is not"
                                    + " less than the silence.")),
            entry(
                    "walk_status_seconds",
                    new Meaning(
                            "Update of the walk's message",
                            "The message with steps and points changes no more often than this.")),
            entry(
                    "walk_track_days",
                    new Meaning(
                            "Keeping of points",
                            "How many days after a walk its points are kept. Its results are kept for good.")),
            entry(
                    "walk_route_card",
                    new Meaning("Map of the walk", "Whether a picture of the route comes with the results of a walk.")),
            entry(
                    "walk_window_s",
                    new Meaning(
                            "Averaging of points",
                            "Frequent points are averaged over so many seconds before movement is judged by them.")),
            entry(
                    "referral_reward_percent",
                    new Meaning(
                            "Reward for a friend",
                            "The percentage of the points of a friend's walk that goes to whoever invited them. Rounded down.")),
            entry(
                    "quiet_from_hour",
                    new Meaning(
                            "Quiet hours from",
                            "From this hour of the reader's time broadcasts and reminders wait until morning, unless they have"
                                    + " chosen other hours.")),
            entry(
                    "quiet_until_hour",
                    new Meaning(
                            "Quiet hours until",
                            "Until this hour of the reader's time. There are no quiet hours if both are the same.")),
            entry(
                    "promotions_a_week",
                    new Meaning(
                            "Broadcasts a week",
                            "Nobody gets more promotional messages than this within seven days, however many broadcasts there are.")),
            entry(
                    "поддержка",
                    new Meaning(
                            "Support",
                            "The link that “Support” opens: https://…, t.me/… or @name. If empty, people are told that there is no"
                                    + " support yet.")),
            entry(
                    "privacy_policy_link",
                    new Meaning(
                            "Privacy policy",
                            "The link to the policy that the consent and /privacy open: https://…, t.me/… or @name. If empty, the"
                                    + " built-in text is shown.")),
            entry(
                    "product_low_stock",
                    new Meaning(
                            "A gift is running out",
                            "How many pieces are left when managers get a message. They are told in any case once it has run out.")));

    private static final Map<String, String> UNITS = Map.ofEntries(
            entry("шагов", "steps"),
            entry("м", "m"),
            entry("км/ч", "km/h"),
            entry("× точность", "× accuracy"),
            entry("с", "s"),
            entry("мин", "min"),
            entry("дней", "days"),
            entry("ч", "h"),
            entry("шт.", "pcs"));

    private SettingWords() {}

    static Words title(String key, String russian) {
        var english = ENGLISH.get(key);
        return Words.of(russian, english == null ? russian : english.title());
    }

    static Words description(String key, String russian) {
        var english = ENGLISH.get(key);
        return Words.of(russian, english == null ? russian : english.description());
    }

    static Words unit(String russian) {
        return Words.of(russian, UNITS.getOrDefault(russian, russian));
    }

    /** The keys of those whose English words have all of these somewhere. */
    static List<String> found(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return ENGLISH.entrySet().stream()
                .filter(known -> Stream.of(words).allMatch(known.getValue().all()::contains))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private record Meaning(String title, String description) {
        String all() {
            return (title + " " + description).toLowerCase(Locale.ROOT);
        }
    }
}
