package steps.domain.delivery;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * What a delivery says.
 *
 * @param html in Telegram's HTML
 * @param rows of buttons under it
 */
@RegisterForReflection
public record Letter(String html, List<List<Key>> rows) {
    public Letter {
        if (html.isBlank()) {
            throw new IllegalArgumentException("A letter says something.");
        }
        rows = List.copyOf(rows);
    }

    public static Letter of(String html) {
        return new Letter(html, List.of());
    }

    /** A button's words and what pressing it sends, at most 64 bytes. */
    @RegisterForReflection
    public record Key(String label, String data) {}
}
