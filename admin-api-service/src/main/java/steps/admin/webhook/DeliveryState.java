package steps.admin.webhook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;

/** Whether a message has arrived at an endpoint, as the column has it. */
enum DeliveryState {
    WAITING(Words.of("Ждёт", "Waiting"), "yellow"),
    DELIVERED(Words.of("Доставлено", "Delivered"), "green"),
    FAILED(Words.of("Не доставлено", "Given up"), "red");

    private final Words words;
    private final String tone;

    DeliveryState(Words words, String tone) {
        this.words = words;
        this.tone = tone;
    }

    static DeliveryState ofCode(String code) {
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
