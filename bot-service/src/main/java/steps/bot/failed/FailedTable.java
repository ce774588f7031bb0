package steps.bot.failed;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.bot.dialog.engine.FailedUpdate;

/** The open failed updates for a terminal. */
final class FailedTable {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private FailedTable() {}

    static String of(List<FailedUpdate> failed) {
        if (failed.isEmpty()) {
            return "No failed update is open.";
        }
        var head = line("Id", "Failed (UTC)", "Update", "Replays", "Failure");
        return Stream.concat(Stream.of(head), failed.stream().map(FailedTable::line))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(FailedUpdate failed) {
        return line(failed.id(), TIME.format(failed.at()), failed.updateId(), failed.replays(), failed.kind());
    }

    private static String line(Object... columns) {
        return "%8s  %-19s  %12s  %7s  %s".formatted(columns);
    }
}
