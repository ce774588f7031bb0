package steps.admin.key;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;

/** Whether a key opens anything. */
enum KeyState {
    ACTIVE(Words.of("Действует", "Active"), "green"),
    ROTATING(Words.of("Действуют оба секрета", "Both secrets work"), "yellow"),
    EXPIRED(Words.of("Срок истёк", "Expired"), "secondary"),
    REVOKED(Words.of("Отозван", "Revoked"), "secondary");

    /** By the database's clock, which is the one that calls are looked at by. */
    static final String SQL = "(case when revoked_at is not null then 'revoked' when expires_at <= now() then 'expired'"
            + " when previous_until > now() then 'rotating' else 'active' end)";

    private final Words words;
    private final String tone;

    KeyState(Words words, String tone) {
        this.words = words;
        this.tone = tone;
    }

    static KeyState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static List<Option> options() {
        return Stream.of(values())
                .map(state -> new Option(state.name().toLowerCase(Locale.ROOT), state.words))
                .toList();
    }

    Cell badge(Reader reader) {
        return Cell.badge(reader.say(words), tone);
    }
}
