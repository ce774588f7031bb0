package steps.domain.preference;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import steps.domain.content.Language;
import steps.domain.text.CleanText;

/**
 * Finds the time zone that somebody means, by a city or by the difference to UTC. All of them are regions, since a bare
 * {@code +03:00} is east of Greenwich to Java and west of it to PostgreSQL, which reckons with calendars, too.
 */
public final class TimeZones {
    /** Buttons for most readers, from west to east. */
    public static final List<ZoneId> OF_RUSSIA = List.of(
            ZoneId.of("Europe/Kaliningrad"),
            ZoneId.of("Europe/Moscow"),
            ZoneId.of("Europe/Samara"),
            ZoneId.of("Asia/Yekaterinburg"),
            ZoneId.of("Asia/Omsk"),
            ZoneId.of("Asia/Novosibirsk"),
            ZoneId.of("Asia/Irkutsk"),
            ZoneId.of("Asia/Yakutsk"),
            ZoneId.of("Asia/Vladivostok"),
            ZoneId.of("Asia/Magadan"),
            ZoneId.of("Asia/Kamchatka"));

    private static final String FIXED = "Etc/GMT";
    private static final int MOSCOW_H = 3;
    private static final int WESTMOST_H = -12;
    private static final int EASTMOST_H = 14;
    private static final int FEWEST_LETTERS = 3;
    private static final Pattern DIFFERENCE =
            Pattern.compile("(utc|gmt|мск|msk)? ?([+-])? ?(\\d{1,2})(?:[:.]?([0-5]\\d))?");
    private static final Pattern REGIONS =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    /** Without a change of clocks in the year, like those of whole hours. */
    private static final Map<ZoneOffset, ZoneId> BETWEEN_HOURS = Map.of(
            ZoneOffset.of("+03:30"), ZoneId.of("Asia/Tehran"),
            ZoneOffset.of("+04:30"), ZoneId.of("Asia/Kabul"),
            ZoneOffset.of("+05:30"), ZoneId.of("Asia/Kolkata"),
            ZoneOffset.of("+05:45"), ZoneId.of("Asia/Kathmandu"),
            ZoneOffset.of("+06:30"), ZoneId.of("Asia/Yangon"),
            ZoneOffset.of("+08:45"), ZoneId.of("Australia/Eucla"),
            ZoneOffset.of("+09:30"), ZoneId.of("Australia/Darwin"),
            ZoneOffset.of("-09:30"), ZoneId.of("Pacific/Marquesas"));

    private static final Map<String, ZoneId> BY_NAME = byName();

    private TimeZones() {}

    /** Empty when nobody knows where that is, or several places begin so that have different clocks. */
    public static Optional<ZoneId> find(String written) {
        var clean = CleanText.of(written).toLowerCase(Locale.ROOT);
        return byDifference(clean).or(() -> byCity(plain(clean)));
    }

    /** One that {@link #find} may have found; empty for whatever somebody has made up. */
    public static Optional<ZoneId> known(String id) {
        return all().stream().filter(zone -> zone.getId().equals(id)).findFirst();
    }

    /** What its largest city is called; empty for a mere difference to UTC. */
    public static Optional<String> cityOf(ZoneId zone, Language language) {
        var id = zone.getId();
        if (!REGIONS.matcher(id).matches()) {
            return Optional.empty();
        }
        var english = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return Optional.of(
                switch (language) {
                    case RUSSIAN ->
                        CityZones.byZone().getOrDefault(zone, List.of(english)).getFirst();
                    case ENGLISH -> english;
                });
    }

    static Set<ZoneId> all() {
        var all = new HashSet<>(BY_NAME.values());
        IntStream.rangeClosed(WESTMOST_H, EASTMOST_H).mapToObj(TimeZones::fixed).forEach(all::add);
        return all;
    }

    private static Optional<ZoneId> byDifference(String clean) {
        var matcher = DIFFERENCE.matcher(clean);
        if (!matcher.matches()) {
            return clean.equals("utc") || clean.equals("gmt") ? Optional.of(ZoneId.of(FIXED)) : Optional.empty();
        }
        int sign = "-".equals(matcher.group(2)) ? -1 : 1;
        int base = matcher.group(1) != null && !matcher.group(1).matches("utc|gmt") ? MOSCOW_H : 0;
        int minutes = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
        return byMinutes(base * 60 + sign * (Integer.parseInt(matcher.group(3)) * 60 + minutes));
    }

    private static Optional<ZoneId> byMinutes(int minutes) {
        if (minutes < WESTMOST_H * 60 || minutes > EASTMOST_H * 60) {
            return Optional.empty();
        }
        return minutes % 60 == 0
                ? Optional.of(fixed(minutes / 60))
                : Optional.ofNullable(BETWEEN_HOURS.get(ZoneOffset.ofTotalSeconds(minutes * 60)));
    }

    /** Their names count the hours to Greenwich and not from it. */
    private static ZoneId fixed(int hours) {
        return ZoneId.of(hours == 0 ? FIXED : FIXED + (hours > 0 ? "-" : "+") + Math.abs(hours));
    }

    private static Optional<ZoneId> byCity(String name) {
        var exact = Optional.ofNullable(BY_NAME.get(name));
        return exact.isPresent() || name.length() < FEWEST_LETTERS ? exact : byBeginning(name);
    }

    private static Optional<ZoneId> byBeginning(String name) {
        var zones = BY_NAME.entrySet().stream()
                .filter(known -> known.getKey().startsWith(name))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
        return zones.size() == 1 ? zones.stream().findFirst() : Optional.empty();
    }

    private static Map<String, ZoneId> byName() {
        var names = new HashMap<String, ZoneId>();
        ZoneId.getAvailableZoneIds().stream()
                .filter(id -> REGIONS.matcher(id).matches())
                .sorted()
                .map(ZoneId::of)
                .forEach(zone -> addId(names, zone));
        CityZones.byZone().forEach((zone, cities) -> cities.forEach(city -> names.put(plain(city), zone)));
        return Map.copyOf(names);
    }

    private static void addId(Map<String, ZoneId> names, ZoneId zone) {
        names.put(plain(zone.getId()), zone);
        names.putIfAbsent(plain(zone.getId().substring(zone.getId().lastIndexOf('/') + 1)), zone);
    }

    private static String plain(String written) {
        return written.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("^г(ород|\\.)? ", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
