package steps.domain.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;

/**
 * What a delivery says.
 *
 * @param html in Telegram's HTML
 * @param rows of buttons under it
 * @param photo over the words: the {@code file_id} of a picture that Telegram has already, or null
 */
@RegisterForReflection
public record Letter(String html, List<List<Key>> rows, String photo) {
    public Letter {
        if (html.isBlank()) {
            throw new IllegalArgumentException("A letter says something.");
        }
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static Letter of(String html) {
        return of(html, List.of());
    }

    public static Letter of(String html, List<List<Key>> rows) {
        return new Letter(html, rows, null);
    }

    public Letter withPhoto(String fileId) {
        return new Letter(html, rows, fileId);
    }

    /** A button's words and what pressing it sends, at most 64 bytes. */
    @RegisterForReflection
    public record Key(String label, String data) {
        public Key {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(data, "data");
        }
    }
}
