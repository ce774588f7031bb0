package steps.admin.broadcast;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.domain.broadcast.BroadcastState;

/** The names of a broadcast's states, and the ways out of each. */
final class BroadcastStates {
    private BroadcastStates() {}

    static List<Option> options() {
        return Stream.of(BroadcastState.values())
                .map(state -> new Option(state.code(), words(state)))
                .toList();
    }

    static Cell badge(BroadcastState state, Reader reader) {
        return Cell.badge(reader.say(words(state)), tone(state));
    }

    static Set<String> ways(BroadcastState state) {
        return switch (state) {
            case DRAFT -> Set.of("try", "send", "schedule", "copy", "cancel");
            case SCHEDULED -> Set.of("try", "send", "schedule", "withdraw", "copy", "cancel");
            case SENDING -> Set.of("pause", "copy", "cancel");
            case PAUSED -> Set.of("resume", "copy", "cancel");
            case CANCELED -> Set.of("copy");
            case SENT -> Set.of("retry", "copy");
        };
    }

    private static Words words(BroadcastState state) {
        return switch (state) {
            case DRAFT -> Words.of("Черновик", "Draft");
            case SCHEDULED -> Words.of("Запланирована", "Scheduled");
            case SENDING -> Words.of("Идёт", "Sending");
            case PAUSED -> Words.of("На паузе", "Paused");
            case CANCELED -> Words.of("Отменена", "Canceled");
            case SENT -> Words.of("Завершена", "Sent");
        };
    }

    private static String tone(BroadcastState state) {
        return switch (state) {
            case DRAFT, CANCELED -> "secondary";
            case SCHEDULED -> "blue";
            case SENDING -> "green";
            case PAUSED -> "yellow";
            case SENT -> "teal";
        };
    }
}
