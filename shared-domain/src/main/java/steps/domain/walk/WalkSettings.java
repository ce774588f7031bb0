package steps.domain.walk;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.domain.setting.BotSetting;
import steps.domain.setting.BotSettings;
import steps.domain.setting.SettingValues;
import steps.domain.walk.meter.WalkRules;

/** The rules of walks as operators set them; a walk that goes on takes new ones from its next point. */
@Singleton
public class WalkSettings {
    private static final Logger LOG = Logger.getLogger(WalkSettings.class);

    private final BotSettings settings;
    private volatile Known known = new Known(null, WalkRules.defaults());

    WalkSettings(BotSettings settings) {
        this.settings = settings;
    }

    /** Those that fit together; rules that do not leave the last good ones in force. */
    public WalkRules rules() {
        var values = settings.current();
        var last = known;
        if (values.equals(last.values())) {
            return last.rules();
        }
        var next = new Known(values, rules(values, last.rules()));
        known = next;
        return next.rules();
    }

    /** How long nothing is heard before a walk ends. */
    public Duration silence() {
        return Duration.ofMinutes(settings.current().whole(BotSetting.WALK_SILENCE_MINUTES));
    }

    /** How long nothing is heard before the walker is told what may help; not at all unless it is shorter. */
    public Duration silenceHint() {
        return Duration.ofMinutes(settings.current().whole(BotSetting.WALK_SILENCE_HINT_MINUTES));
    }

    /** The shortest time between two changes of a walk's status message. */
    public Duration statusPace() {
        return Duration.ofSeconds(settings.current().whole(BotSetting.WALK_STATUS_SECONDS));
    }

    /** How long the points of a walk are kept after its end. */
    public Duration tracksKept() {
        return Duration.ofDays(settings.current().whole(BotSetting.WALK_TRACK_DAYS));
    }

    /** Whether a picture of the way comes with a walk's summary. */
    public boolean routeCard() {
        return settings.current().flag(BotSetting.WALK_ROUTE_CARD);
    }

    static WalkRules rules(SettingValues values, WalkRules lastGood) {
        try {
            return rules(values);
        } catch (IllegalArgumentException e) {
            LOG.warnf("The rules of walks do not fit together, the last ones stay: %s", e.getMessage());
            return lastGood;
        }
    }

    private static WalkRules rules(SettingValues values) {
        return new WalkRules(
                values.number(BotSetting.WALK_MAX_ACCURACY_M),
                values.number(BotSetting.WALK_ACCURACY_IF_ABSENT_M),
                values.number(BotSetting.WALK_START_DISTANCE_M),
                values.number(BotSetting.WALK_START_FACTOR),
                values.number(BotSetting.WALK_STEP_DISTANCE_M),
                values.whole(BotSetting.WALK_SHORTEST_SEGMENT_S),
                values.number(BotSetting.WALK_SPEED_LIMIT_KMH),
                values.whole(BotSetting.WALK_CONFIRM_FAST_S),
                values.whole(BotSetting.WALK_REST_S),
                values.whole(BotSetting.WALK_AVERAGING_S),
                values.whole(BotSetting.WALK_SLOW_ENDS_RIDE_S),
                values.whole(BotSetting.WALK_GAP_S),
                values.whole(BotSetting.WALK_WINDOW_S),
                values.number(BotSetting.WALK_STEP_LENGTH_M),
                values.whole(BotSetting.WALK_DAILY_LIMIT_STEPS));
    }

    /** The rules that were made of these values. */
    private record Known(@Nullable SettingValues values, WalkRules rules) {}
}
