package steps.admin.order;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import steps.admin.partner.MediaType;

/** One part of an {@code Accept} header, such as {@code text/*;q=0.5}. */
record MediaRange(MediaType range, double quality) {
    /** Java's own client writes {@code .2}, which is none by the book. */
    private static final Pattern QUALITY = Pattern.compile("(?:0|1)?\\.[0-9]+|[01]\\.?");

    private static final String ANY = "*";

    static List<MediaRange> parse(List<String> accept) {
        return MediaType.list(accept).stream().map(MediaRange::of).toList();
    }

    /** By the most exact range that fits, 0 when none does. */
    static double quality(List<MediaRange> ranges, String type, String subtype) {
        return ranges.stream()
                .filter(range -> range.fits(type, subtype))
                .max(Comparator.comparingInt(MediaRange::exactness))
                .map(MediaRange::quality)
                .orElse(0.0);
    }

    /** Anything but a quality is passed over, like every parameter that means nothing here. */
    private static MediaRange of(MediaType range) {
        double quality = range.values("q")
                .filter(written -> QUALITY.matcher(written).matches())
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElse(1);
        return new MediaRange(range, Math.min(quality, 1));
    }

    /** A lone asterisk, which Java's own client writes, too, is everything. */
    private boolean fits(String type, String subtype) {
        return range.is(ANY, ANY) || range.is(ANY, "") || range.is(type, ANY) || range.is(type, subtype);
    }

    private int exactness() {
        return range.type().equals(ANY) ? 0 : range.subtype().equals(ANY) ? 1 : 2;
    }
}
