package steps.admin.panel.list;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A place in an order, as an address carries it: what a row is sorted by, and its key. */
record Place(String value, String key) {
    private static final char BETWEEN = '\u0000';

    String code() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((value + BETWEEN + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for what is none. */
    static Optional<Place> of(String code) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(code), StandardCharsets.UTF_8);
            int between = text.indexOf(BETWEEN);
            return between < 0
                    ? Optional.empty()
                    : Optional.of(new Place(text.substring(0, between), text.substring(between + 1)));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
