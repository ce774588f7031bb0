package steps.bot.broadcast;

import java.util.Optional;
import steps.bot.dialog.Button;
import steps.bot.dialog.CallbackData;

/** The buttons under broadcasts, and those of the people who send them. */
public sealed interface BroadcastPress extends Button {
    String TAG = "cast";

    /** Under a broadcast, for whoever got it. */
    sealed interface OfReader extends BroadcastPress {
        @Override
        default boolean outlivesItsMessage() {
            return true;
        }
    }

    /** On what an administrator is about to send. */
    sealed interface OfPlan extends BroadcastPress {}

    /** About a broadcast that there is already. */
    sealed interface OfControl extends BroadcastPress {
        long broadcastId();

        @Override
        default boolean outlivesItsMessage() {
            return true;
        }
    }

    /** One of a broadcast's own buttons, by its place from 0 on. */
    record Go(long broadcastId, int place) implements OfReader {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "go", broadcastId, place);
        }
    }

    /** No more of these. */
    record Decline(long broadcastId) implements OfReader {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "no", broadcastId);
        }
    }

    /** The message that was shown is for others. */
    record Plan() implements OfPlan {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "plan");
        }
    }

    /** One group of people more, or not any more. */
    record Toggle(AudienceChoice choice) implements OfPlan {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "who", choice.code());
        }
    }

    /** Whoever plans it wants to see what others would. */
    record Trial() implements OfPlan {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "try");
        }
    }

    record ChooseTime() implements OfPlan {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "time");
        }
    }

    /** By the reader's clock, or by ours again. */
    record TurnClock() implements OfPlan {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "clock");
        }
    }

    record SendNow() implements OfPlan {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "now");
        }
    }

    record Schedule() implements OfPlan {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "later");
        }
    }

    /** Nothing of it is sent. */
    record Drop() implements OfPlan {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "drop");
        }
    }

    /** How far a broadcast is. */
    record Look(long broadcastId) implements OfControl {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "look", broadcastId);
        }
    }

    record Pause(long broadcastId) implements OfControl {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "pause", broadcastId);
        }
    }

    record Resume(long broadcastId) implements OfControl {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "resume", broadcastId);
        }
    }

    record Cancel(long broadcastId) implements OfControl {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "cancel", broadcastId);
        }
    }

    /** Once more to those for whom it failed. */
    record Retry(long broadcastId) implements OfControl {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "retry", broadcastId);
        }
    }

    /** What became of whom, as a file. */
    record Table(long broadcastId) implements OfControl {
        @Override
        public String wire() {
            return CallbackData.of(TAG, "csv", broadcastId);
        }
    }

    static Optional<BroadcastPress> of(CallbackData wire) {
        return wire.tag().equals(TAG) ? wire.text(0).flatMap(what -> of(what, wire)) : Optional.empty();
    }

    private static Optional<BroadcastPress> of(String what, CallbackData wire) {
        return switch (what) {
            case "plan" -> Optional.of(new Plan());
            case "who" -> wire.text(1).flatMap(AudienceChoice::of).map(Toggle::new);
            case "try" -> Optional.of(new Trial());
            case "time" -> Optional.of(new ChooseTime());
            case "clock" -> Optional.of(new TurnClock());
            case "now" -> Optional.of(new SendNow());
            case "later" -> Optional.of(new Schedule());
            case "drop" -> Optional.of(new Drop());
            case "go" ->
                wire.number(1)
                        .flatMap(id -> wire.number(2)
                                .filter(place -> place <= Short.MAX_VALUE)
                                .map(place -> new Go(id, place.intValue())));
            default -> wire.number(1).flatMap(id -> of(what, id));
        };
    }

    private static Optional<BroadcastPress> of(String what, long id) {
        return switch (what) {
            case "no" -> Optional.of(new Decline(id));
            case "look" -> Optional.of(new Look(id));
            case "pause" -> Optional.of(new Pause(id));
            case "resume" -> Optional.of(new Resume(id));
            case "cancel" -> Optional.of(new Cancel(id));
            case "retry" -> Optional.of(new Retry(id));
            case "csv" -> Optional.of(new Table(id));
            default -> Optional.empty();
        };
    }
}
