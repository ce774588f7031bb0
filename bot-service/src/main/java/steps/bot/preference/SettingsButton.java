package steps.bot.preference;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;
import steps.domain.preference.MessageKind;
import steps.domain.preference.QuietHours;
import steps.domain.preference.TimeZones;

/** The buttons of one's own settings; each names what is wanted, so that a second press changes nothing. */
public sealed interface SettingsButton extends Button {
    String TAG = "settings";

    record Home() implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG);
        }
    }

    record Kinds() implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "kinds");
        }
    }

    record Turn(MessageKind kind, boolean on) implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, on ? "on" : "off", kind.code());
        }
    }

    record Zones() implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "zones");
        }
    }

    record Zone(ZoneId zone) implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "zone", zone.getId());
        }
    }

    record Quiet() implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "quiet");
        }
    }

    record BeQuiet(QuietHours hours) implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "hours", minutes(hours.from()), minutes(hours.until()));
        }
    }

    record UsualQuiet() implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "usual");
        }
    }

    record Reminder() implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "reminder");
        }
    }

    record RemindAt(int hour) implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "remind", hour);
        }
    }

    record DoNotRemind() implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "remind_not");
        }
    }

    /** Under a reminder. */
    record NoMore() implements SettingsButton {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "no_more");
        }

        /** Whoever is tired of reminders may press it under any of them. */
        @Override
        public boolean outlivesItsMessage() {
            return true;
        }
    }

    static Optional<SettingsButton> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? read(wire) : Optional.empty();
    }

    private static Optional<SettingsButton> read(CallbackData wire) {
        return switch (wire.text(0).orElse("")) {
            case "" -> wire.arguments().isEmpty() ? Optional.of(new Home()) : Optional.empty();
            case "kinds" -> Optional.of(new Kinds());
            case "on" -> kind(wire).map(kind -> new Turn(kind, true));
            case "off" -> kind(wire).map(kind -> new Turn(kind, false));
            case "zones" -> Optional.of(new Zones());
            case "zone" -> wire.text(1).flatMap(TimeZones::known).map(Zone::new);
            case "quiet" -> Optional.of(new Quiet());
            case "hours" ->
                time(wire, 1)
                        .flatMap(from -> time(wire, 2).map(until -> new QuietHours(from, until)))
                        .map(BeQuiet::new);
            case "usual" -> Optional.of(new UsualQuiet());
            case "reminder" -> Optional.of(new Reminder());
            case "remind" -> wire.number(1).filter(hour -> hour < 24).map(hour -> new RemindAt(hour.intValue()));
            case "remind_not" -> Optional.of(new DoNotRemind());
            case "no_more" -> Optional.of(new NoMore());
            default -> Optional.empty();
        };
    }

    private static Optional<MessageKind> kind(CallbackData wire) {
        return wire.text(1)
                .flatMap(code -> Arrays.stream(MessageKind.values())
                        .filter(kind -> kind.code().equals(code))
                        .findFirst());
    }

    private static Optional<LocalTime> time(CallbackData wire, int index) {
        return wire.number(index)
                .filter(minute -> minute < 24 * 60)
                .map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute));
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
