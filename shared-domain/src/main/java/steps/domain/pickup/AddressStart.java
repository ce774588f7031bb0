package steps.domain.pickup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address from its city on, and what may stand before that: postcode, country, region, district. People look for the city,
 * and partners' lists have the rest or leave it out as they like.
 *
 * @param words from the city on, which comes by its full name and without the word for its kind; never empty for an address
 *     that has any words
 * @param before what stood before it
 */
record AddressStart(String words, List<String> before) {
    private static final String REPUBLICS =
            "адыгея|алтай|башкортостан|бурятия|дагестан|днр|ингушетия|кабардино балкария|калмыкия"
                    + "|карачаево черкесия|карелия|коми|крым|лнр|марий эл|мордовия|саха / якутия /|саха якутия|саха|северная осетия алания"
                    + "|северная осетия|татарстан|тыва|удмуртия|хакасия|чечня|чувашия|якутия";

    /** «Московская область», «Ямало-Ненецкий АО», «Кемеровская обл. - Кузбасс». */
    private static final String NAMED_BY_ADJECTIVE =
            "(?:(?:кабардино|карачаево|северо|ханты|ямало) )?[а-я]+(?:ая|ий|ый|ой)(?: автономная| народная)?"
                    + " (?:обл|область|аобл|край|ао|автономный округ|республика|респ)"
                    + "(?: (?:югра|кузбасс|чувашия|алания|якутия)(?: ао| обл| область| респ| республика)?)?";

    private static final String REGION = "[0-9]{6}|россия|рф|российская федерация|рт|рб|мо|ло|хмао|янао"
            + "|(?:республика|респ) (?:" + REPUBLICS + ")(?: респ)?"
            + "|(?:" + REPUBLICS + ") (?:республика|респ)"
            + "|" + NAMED_BY_ADJECTIVE;

    private static final Pattern BEFORE_CITY = Pattern.compile("(?:" + REGION + ")(?= |$)|(?:" + REPUBLICS + ")$");
    private static final Pattern AFTER_CITY = Pattern.compile(" (?:" + REGION + "|" + REPUBLICS + ")$");
    private static final Pattern DISTRICT =
            Pattern.compile("[а-я]+(?:ий|ый|ой)(?: (?:муниципальный|м))? (?:район|р н)(?= |$)"
                    + "|(?:район|р н) [а-я]+(?:ий|ый|ой)(?= |$)"
                    + "|[а-я]+(?:ий|ый|ой) (?:городской округ|муниципальный округ|г о|м о)(?= |$)");

    /** How those begin, beside adjectives: most addresses begin with their city, and need not be held against patterns. */
    private static final Set<String> FIRST_WORDS = Stream.concat(
                    Stream.of(REPUBLICS.split("[|]")).map(AddressStart::firstWord),
                    Stream.of("россия рф российская рт рб мо ло хмао янао республика респ северо ханты ямало район р"
                            .split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ADJECTIVE_ENDINGS = Set.of("ая", "ий", "ый", "ой");

    /** A district that has the name of its city, so that the city may be named by it alone. */
    private static final List<String> CITY_DISTRICTS =
            List.of("городской округ", "муниципальный округ", "муниципальное образование", "г о", "м о");

    /** Longer ones first: «р п» is no «п». */
    private static final List<String> KINDS = List.of(
            "р п", "ст ца", "г", "гор", "город", "с", "село", "д", "дер", "деревня", "п", "пос", "поселок", "пгт", "рп",
            "станица", "х", "хутор", "аул");

    AddressStart {
        before = List.copyOf(before);
    }

    static AddressStart of(List<String> parts) {
        return parts.isEmpty() ? new AddressStart("", List.of()) : new Reading(parts).start();
    }

    /** What somebody looks for: «Химки, Московская область» is «Химки» to them. */
    static String ofPlace(List<String> parts) {
        return withoutRegion(of(parts).words());
    }

    private static String withoutRegion(String words) {
        var after = AFTER_CITY.matcher(words);
        return !BEFORE_CITY.matcher(words).matches() && after.find()
                ? withoutRegion(withoutKind(words.substring(0, after.start())))
                : words;
    }

    /** Also in «казань г», as registers of addresses spell it. */
    private static String withoutKind(String words) {
        var known = CityNames.full(words);
        if (!known.equals(words)) {
            return withoutKind(known);
        }
        var name = without(KINDS, without(CITY_DISTRICTS, words));
        return name.equals(words) ? words : withoutKind(name);
    }

    private static String without(List<String> kinds, String words) {
        for (var kind : kinds) {
            int more = kind.length() + 1;
            if (words.length() > more
                    && words.startsWith(kind)
                    && words.charAt(more - 1) == ' '
                    && isLetter(words, more)) {
                return words.substring(more);
            }
            int end = words.length() - more;
            if (end > 0 && words.endsWith(kind) && words.charAt(end) == ' ' && isLetter(words, end - 1)) {
                return words.substring(0, end);
            }
        }
        return words;
    }

    /** Not the number of a house, or its sign. */
    private static boolean isLetter(String words, int at) {
        return Character.isLetter(words.charAt(at));
    }

    private static boolean isCityDistrict(String part) {
        return without(CITY_DISTRICTS, part).length() < part.length();
    }

    private static boolean isNamedSettlement(String part) {
        return !isCityDistrict(part) && without(KINDS, part).length() < part.length();
    }

    private static String firstWord(String words) {
        int end = words.indexOf(' ');
        return end < 0 ? words : words.substring(0, end);
    }

    private static boolean mayStandBeforeCity(String part) {
        var first = firstWord(part);
        return Character.isDigit(first.charAt(0))
                || (first.length() > 2 && ADJECTIVE_ENDINGS.contains(first.substring(first.length() - 2)))
                || FIRST_WORDS.contains(first);
    }

    /** An address while what stands before its city is set aside. */
    private static final class Reading {
        private final List<String> parts;
        private final List<String> before = new ArrayList<>();
        private int next = 1;
        private String part;

        Reading(List<String> parts) {
            this.parts = parts;
            this.part = parts.getFirst();
        }

        AddressStart start() {
            boolean more = true;
            while (more) {
                more = setsAside(end());
            }
            var words = new StringBuilder(withoutKind(part));
            parts.subList(next, parts.size()).forEach(later -> words.append(' ').append(later));
            return new AddressStart(words.toString(), before);
        }

        /** Where the piece before the city ends in this part, 0 for none. */
        private int end() {
            int end = mayStandBeforeCity(part) ? endOfRegionOrDistrict() : 0;
            boolean doubled = end == 0 && following() != null && isCityDistrict(part) && isNamedSettlement(following());
            return doubled ? part.length() : end;
        }

        private int endOfRegionOrDistrict() {
            var region = BEFORE_CITY.matcher(part);
            if (region.lookingAt()) {
                return region.end();
            }
            var district = DISTRICT.matcher(part);
            if (!district.lookingAt()) {
                return 0;
            }
            int end = district.end();
            return isPlace(end == part.length() ? following() : part.substring(end + 1)) ? end : 0;
        }

        private boolean setsAside(int end) {
            boolean whole = end == part.length();
            if (end == 0 || (whole && following() == null)) {
                return false;
            }
            before.add(part.substring(0, end));
            part = whole ? parts.get(next++) : part.substring(end + 1);
            return true;
        }

        /** Null after the last part. */
        private @Nullable String following() {
            return next < parts.size() ? parts.get(next) : null;
        }

        private static boolean isPlace(@Nullable String words) {
            return words != null && !StreetKinds.isStreet(words);
        }
    }
}
