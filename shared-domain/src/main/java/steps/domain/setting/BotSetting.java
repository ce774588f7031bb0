package steps.domain.setting;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What operators may change while everything runs. The table {@code bot_setting} holds the values and says in Russian
 * what they are; a test holds its kinds, ranges and defaults against these.
 */
public enum BotSetting {
    WALK_DAILY_LIMIT_STEPS(Kind.WHOLE, "3000", "1", "100000"),
    WALK_STEP_LENGTH_M(Kind.DECIMAL, "0.75", "0.3", "1.5"),
    WALK_SPEED_LIMIT_KMH(Kind.DECIMAL, "8", "3", "20"),
    WALK_MAX_ACCURACY_M(Kind.DECIMAL, "50", "10", "500"),
    WALK_ACCURACY_IF_ABSENT_M(Kind.DECIMAL, "10", "1", "100"),
    WALK_START_DISTANCE_M(Kind.DECIMAL, "12", "5", "100"),
    WALK_START_FACTOR(Kind.DECIMAL, "2.2", "0.5", "10"),
    WALK_STEP_DISTANCE_M(Kind.DECIMAL, "8", "3", "100"),
    WALK_SHORTEST_SEGMENT_S(Kind.WHOLE, "12", "5", "120"),
    WALK_CONFIRM_FAST_S(Kind.WHOLE, "30", "5", "300"),
    WALK_REST_S(Kind.WHOLE, "75", "15", "600"),
    WALK_AVERAGING_S(Kind.WHOLE, "60", "5", "600"),
    WALK_SLOW_ENDS_RIDE_S(Kind.WHOLE, "60", "15", "600"),
    WALK_GAP_S(Kind.WHOLE, "600", "60", "3600"),
    WALK_WINDOW_S(Kind.WHOLE, "6", "1", "30"),
    WALK_SILENCE_MINUTES(Kind.WHOLE, "15", "2", "240"),
    WALK_SILENCE_HINT_MINUTES(Kind.WHOLE, "6", "1", "240"),
    WALK_STATUS_SECONDS(Kind.WHOLE, "10", "1", "600"),
    WALK_TRACK_DAYS(Kind.WHOLE, "30", "1", "3650"),
    WALK_ROUTE_CARD(Kind.FLAG, "true", null, null),
    REFERRAL_REWARD_PERCENT(Kind.WHOLE, "10", "0", "100"),
    QUIET_FROM_HOUR(Kind.WHOLE, "22", "0", "23"),
    QUIET_UNTIL_HOUR(Kind.WHOLE, "9", "0", "23"),
    PROMOTIONS_A_WEEK(Kind.WHOLE, "3", "0", "50"),
    PRODUCT_LOW_STOCK(Kind.WHOLE, "3", "0", "1000"),
    /** Where people write to support; nowhere while it is empty. Managers know it by this name. */
    SUPPORT_LINK("поддержка", Kind.LINK, "", null, null),
    /** Where the privacy policy is published; the built-in text stands for it while it is empty. */
    PRIVACY_POLICY_LINK(Kind.LINK, "", null, null);

    /** What a value may look like. */
    public enum Kind {
        WHOLE("[0-9]{1,9}"),
        DECIMAL("[0-9]{1,9}(\\.[0-9]{1,6})?"),
        FLAG("true|false"),
        LINK("|(https?://|t[.]me/|@)[^\\s\"<>]+");

        private final Pattern form;

        Kind(String form) {
            this.form = Pattern.compile(form);
        }
    }

    private static final int LONGEST = 512;

    private final @Nullable String key;
    private final Kind kind;
    private final String defaultValue;
    private final @Nullable String min;
    private final @Nullable String max;

    BotSetting(Kind kind, String defaultValue, @Nullable String min, @Nullable String max) {
        this(null, kind, defaultValue, min, max);
    }

    BotSetting(@Nullable String key, Kind kind, String defaultValue, @Nullable String min, @Nullable String max) {
        this.key = key;
        this.kind = kind;
        this.defaultValue = defaultValue;
        this.min = min;
        this.max = max;
    }

    /** As in the database. */
    public String key() {
        return key == null ? name().toLowerCase(Locale.ROOT) : key;
    }

    public Kind kind() {
        return kind;
    }

    /** What holds until somebody changes it. */
    public String defaultValue() {
        return defaultValue;
    }

    /** The smallest that is allowed; null for what is no number. */
    public @Nullable String min() {
        return min;
    }

    /** The largest that is allowed; null for what is no number. */
    public @Nullable String max() {
        return max;
    }

    /** Whether this setting can have such a value. */
    public boolean accepts(String value) {
        return value.length() <= LONGEST
                && kind.form.matcher(value).matches()
                && (min == null || isInRange(new BigDecimal(value)));
    }

    private boolean isInRange(BigDecimal value) {
        return value.compareTo(new BigDecimal(min)) >= 0 && value.compareTo(new BigDecimal(max)) <= 0;
    }

    public static Optional<BotSetting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }
}
