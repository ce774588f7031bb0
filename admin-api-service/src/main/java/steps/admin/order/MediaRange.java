package steps.admin.order;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One part of an {@code Accept} header, such as {@code text/*;q=0.5}. */
record MediaRange(String type, String subtype, double quality) {
    static List<MediaRange> parse(String accept) {
        return Stream.of(accept.toLowerCase(Locale.ROOT).split(","))
                .map(MediaRange::of)
                .toList();
    }

    /** By the most exact range that fits, 0 when none does. */
    static double quality(List<MediaRange> ranges, String type, String subtype) {
        return ranges.stream()
                .filter(range -> range.fits(type, subtype))
                .max(Comparator.comparingInt(MediaRange::exactness))
                .map(MediaRange::quality)
                .orElse(0.0);
    }

    private static MediaRange of(String written) {
        var parts = written.split(";");
        var names = parts[0].strip().split("/", 2);
        double quality = Stream.of(parts)
                .skip(1)
                .map(String::strip)
                .filter(parameter -> parameter.startsWith("q="))
                .mapToDouble(parameter -> number(parameter.substring(2)))
                .findFirst()
                .orElse(1);
        return new MediaRange(names[0], names.length == 2 ? names[1] : "", quality);
    }

    private static double number(String written) {
        return written.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(written) : 0;
    }

    private boolean fits(String wantedType, String wantedSubtype) {
        return (type.equals("*") && subtype.equals("*"))
                || (type.equals(wantedType) && (subtype.equals("*") || subtype.equals(wantedSubtype)));
    }

    private int exactness() {
        return type.equals("*") ? 0 : subtype.equals("*") ? 1 : 2;
    }
}
