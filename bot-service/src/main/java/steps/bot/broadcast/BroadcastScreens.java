package steps.bot.broadcast;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.menu.Menu;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastMessage;
import steps.domain.broadcast.BroadcastTexts;
import steps.domain.broadcast.SendingTime;
import steps.domain.content.Texts;

/** What an administrator sees while a broadcast is being made. */
@Singleton
class BroadcastScreens {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    /** Durations are told in minutes. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Texts texts;
    private final Menu menu;
    private final ZoneId ours;
    private final SendingTime sendingTime;

    BroadcastScreens(
            Texts texts, Menu menu, SendingTime sendingTime, @ConfigProperty(name = "steps.time-zone") ZoneId ours) {
        this.texts = texts;
        this.menu = menu;
        this.ours = ours;
        this.sendingTime = sendingTime;
    }

    /** The latest ones, to look at. */
    Keyboard home(List<Broadcast> latest) {
        var keys = latest.stream()
                .map(one -> Key.of("№ " + one.id() + " · " + one.title(), new BroadcastPress.Look(one.id())))
                .collect(Collectors.toCollection(ArrayList::new));
        keys.add(menu.home());
        return Keyboard.column(keys);
    }

    Keyboard offer() {
        return Keyboard.column(
                Key.of("📣 " + texts.words(BroadcastTexts.SEND_TO_ALL), new BroadcastPress.Plan()), menu.home());
    }

    String plan(BroadcastPlan.Planning plan, long people, BroadcastMessage message) {
        return texts.html(
                BroadcastTexts.PLAN,
                "whom",
                whom(plan),
                "people",
                figures().number(people),
                "duration",
                figures().duration(atLeast(SHORTEST, sendingTime.of(people, message))),
                "when",
                when(plan));
    }

    Keyboard planKeys(BroadcastPlan.Planning plan) {
        var rows = new ArrayList<List<Key>>();
        var choices = Arrays.stream(AudienceChoice.values())
                .map(choice -> choice(plan, choice))
                .toList();
        for (int i = 0; i < choices.size(); i += 2) {
            rows.add(choices.subList(i, Math.min(i + 2, choices.size())));
        }
        rows.add(List.of(Key.of("👁 " + texts.words(BroadcastTexts.TRIAL), new BroadcastPress.Trial())));
        rows.add(List.of(Key.of("🕒 " + texts.words(BroadcastTexts.CHOOSE_TIME), new BroadcastPress.ChooseTime())));
        if (plan.at() == null) {
            rows.add(List.of(Key.of("🚀 " + texts.words(BroadcastTexts.SEND_NOW), new BroadcastPress.SendNow())));
        } else {
            rows.add(List.of(Key.of(
                    mark(plan.ofReader()) + texts.words(BroadcastTexts.READERS_CLOCK),
                    new BroadcastPress.TurnClock())));
            rows.add(List.of(Key.of("🗓 " + texts.words(BroadcastTexts.SCHEDULE), new BroadcastPress.Schedule())));
        }
        rows.add(List.of(Key.of("✖️ " + texts.words(BroadcastTexts.DROP), new BroadcastPress.Drop())));
        return Keyboard.rows(rows);
    }

    /** Back to the plan, whatever time was to be chosen. */
    Keyboard backToPlan() {
        return Keyboard.column(menu.back(new BroadcastPress.Plan()));
    }

    Keyboard cancel(long id) {
        return Keyboard.column(
                Key.of("✖️ " + texts.words(BroadcastTexts.CANCEL), new BroadcastPress.Cancel(id))
                        .thatLasts(),
                menu.home());
    }

    String when(BroadcastPlan.Planning plan) {
        if (plan.at() == null) {
            return texts.words(BroadcastTexts.NOW);
        }
        var time = TIME.format(LocalDateTime.parse(plan.at()));
        return plan.ofReader()
                ? texts.words(BroadcastTexts.BY_READERS_CLOCK, "time", time)
                : texts.words(BroadcastTexts.BY_OUR_CLOCK, "time", time, "zone", ours.getId());
    }

    private static Duration atLeast(Duration shortest, Duration time) {
        return time.compareTo(shortest) < 0 ? shortest : time;
    }

    private String whom(BroadcastPlan.Planning plan) {
        return plan.chosen().isEmpty()
                ? texts.words(BroadcastTexts.EVERYBODY)
                : plan.chosen().stream()
                        .map(choice -> texts.words(choice.words()))
                        .collect(Collectors.joining(", "));
    }

    private Key choice(BroadcastPlan.Planning plan, AudienceChoice choice) {
        return Key.of(
                mark(plan.chosen().contains(choice)) + texts.words(choice.words()), new BroadcastPress.Toggle(choice));
    }

    private static String mark(boolean on) {
        return on ? "✅ " : "▫️ ";
    }
}
