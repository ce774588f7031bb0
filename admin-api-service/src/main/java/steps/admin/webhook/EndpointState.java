package steps.admin.webhook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;

/** Whether an endpoint is told what happens. */
enum EndpointState {
    WELL(Words.of("Доходит", "Working"), "green"),
    FAILING(Words.of("Не доходит", "Failing"), "red"),
    PAUSED(Words.of("На паузе", "Paused"), "secondary");

    static final String SQL = "(case when webhook_endpoint.disabled_at is not null then 'paused'"
            + " when webhook_endpoint.failing_since is not null then 'failing' else 'well' end)";

    private final Words words;
    private final String tone;

    EndpointState(Words words, String tone) {
        this.words = words;
        this.tone = tone;
    }

    static EndpointState ofCode(String code) {
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
