package steps.domain.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import steps.domain.setting.BotSetting;
import steps.domain.setting.SettingValues;
import steps.domain.text.CleanText;

/**
 * The time of day at which nobody is written to without need, by the person's own clock; over midnight when it ends earlier than
 * it begins.
 *
 * @param from the first quiet minute
 * @param until the first that is not quiet any more; the same as {@code from} when no hour is quiet
 */
public record QuietHours(LocalTime from, LocalTime until) {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:с |from )?(\\d{1,2})(?:[:.]([0-5]\\d))? ?(?:-|до|to|until) ?(\\d{1,2})(?:[:.]([0-5]\\d))?");

    public QuietHours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(until, "until");
    }

    /** Of everybody who has not chosen their own; operators may change them. */
    static QuietHours usual(SettingValues values) {
        return new QuietHours(
                LocalTime.of(values.whole(BotSetting.QUIET_FROM_HOUR), 0),
                LocalTime.of(values.whole(BotSetting.QUIET_UNTIL_HOUR), 0));
    }

    /** No hour is quiet. */
    public static QuietHours none() {
        return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    /** As people write them: {@code 23–8}, {@code с 22:30 до 7}. Empty when that is none. */
    public static Optional<QuietHours> parse(String written) {
        var matcher = WRITTEN.matcher(CleanText.of(written).toLowerCase(Locale.ROOT));
        return matcher.matches()
                ? time(matcher.group(1), matcher.group(2))
                        .flatMap(from ->
                                time(matcher.group(3), matcher.group(4)).map(until -> new QuietHours(from, until)))
                : Optional.empty();
    }

    private static Optional<LocalTime> time(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        return hours * 60 + minutes > 24 * 60 ? Optional.empty() : Optional.of(LocalTime.of(hours % 24, minutes));
    }

    public boolean areNone() {
        return from.equals(until);
    }

    public boolean cover(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean goesOn = time.isBefore(until);
        return from.isAfter(until) ? begun || goesOn : begun && goesOn;
    }

    /**
     * When this person may be written to: now, or at the end of the quiet hours that it is now. In the night in which clocks are
     * put forward that may be an hour that does not exist; then it is the moment that comes in its place.
     */
    public Instant nextLoudMoment(Instant now, ZoneId zone) {
        var local = now.atZone(zone);
        return cover(local.toLocalTime()) ? endAfter(now, local.toLocalDate(), zone) : now;
    }

    /** Where clocks are put back there are two ends on one day. */
    private Instant endAfter(Instant now, LocalDate today, ZoneId zone) {
        var end = today.atTime(until).atZone(zone);
        return Stream.of(
                        end,
                        end.withLaterOffsetAtOverlap(),
                        today.plusDays(1).atTime(until).atZone(zone))
                .map(ZonedDateTime::toInstant)
                .filter(moment -> moment.isAfter(now))
                .findFirst()
                .orElseThrow();
    }
}
