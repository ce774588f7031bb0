package steps.domain.setting;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A value for every setting, each one that it accepts. */
public record SettingValues(Map<BotSetting, String> values) {
    public SettingValues {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        if (values.size() != BotSetting.values().length) {
            throw new IllegalArgumentException("Every setting has a value");
        }
    }

    /** What holds while nobody has changed anything. */
    public static SettingValues defaults() {
        var values = new EnumMap<BotSetting, String>(BotSetting.class);
        for (var setting : BotSetting.values()) {
            values.put(setting, setting.defaultValue());
        }
        return new SettingValues(values);
    }

    /**
     * These with what is written; what cannot be used stays as it was, and what is not written is as usual.
     *
     * @param complaints gets one line for each value that cannot be used
     */
    SettingValues after(Map<String, String> written, Consumer<String> complaints) {
        var next = new EnumMap<>(defaults().values());
        written.forEach((key, value) ->
                BotSetting.of(key).ifPresent(setting -> next.put(setting, usable(setting, value, complaints))));
        return new SettingValues(next);
    }

    private String usable(BotSetting setting, String value, Consumer<String> complaints) {
        if (setting.accepts(value)) {
            return value;
        }
        complaints.accept("The setting " + setting.key() + " cannot be '" + value + "', it stays " + written(setting));
        return written(setting);
    }

    /** Each setting has a value. */
    private String written(BotSetting setting) {
        return Objects.requireNonNull(values.get(setting));
    }

    public double number(BotSetting setting) {
        return Double.parseDouble(written(setting));
    }

    public int whole(BotSetting setting) {
        return Integer.parseInt(written(setting));
    }

    public boolean flag(BotSetting setting) {
        return Boolean.parseBoolean(written(setting));
    }

    /** An address as a button opens it, however it was written; empty when there is none. */
    public Optional<String> link(BotSetting setting) {
        var written = written(setting);
        if (written.startsWith("@")) {
            return Optional.of("https://t.me/" + written.substring(1));
        }
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(written.startsWith("http") ? written : "https://" + written);
    }
}
