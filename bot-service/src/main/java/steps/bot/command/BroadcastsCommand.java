package steps.bot.command;

import static steps.bot.command.Await.await;

import io.quarkus.runtime.QuarkusApplication;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastOutcome;
import steps.domain.broadcast.Broadcasts;
import steps.domain.broadcast.report.BroadcastReports;
import steps.domain.broadcast.report.BroadcastResults;
import steps.domain.broadcast.report.RecipientResult;

/** {@code broadcasts list|show|pause|resume|cancel|retry|csv} for operators, when the bot itself cannot be asked. */
public class BroadcastsCommand implements QuarkusApplication {
    public static final String NAME = "broadcasts";

    private static final String USAGE = "Usage: broadcasts list | broadcasts show|pause|resume|cancel|retry|csv ID";
    private static final int WRONG_USAGE = 2;
    private static final int MOST = 50;
    private static final int PAGE = 5_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Broadcasts broadcasts;
    private final BroadcastReports reports;

    BroadcastsCommand(Broadcasts broadcasts, BroadcastReports reports) {
        this.broadcasts = broadcasts;
        this.reports = reports;
    }

    @Override
    public int run(String... args) {
        var command = String.join(" ", args);
        if (command.equals("broadcasts list")) {
            return list();
        }
        if (!command.matches("broadcasts (show|pause|resume|cancel|retry|csv) [0-9]{1,18}")) {
            System.err.println(USAGE);
            return WRONG_USAGE;
        }
        long id = Long.parseLong(args[2]);
        return switch (args[1]) {
            case "show" -> show(id);
            case "csv" -> csv(id);
            case "pause" -> tell(id, await(() -> broadcasts.pause(id)));
            case "resume" -> tell(id, await(() -> broadcasts.resume(id)));
            case "cancel" -> tell(id, await(() -> broadcasts.cancel(id)));
            default -> tell(id, await(() -> broadcasts.retryFailed(id)));
        };
    }

    private int list() {
        var latest = await(() -> broadcasts.latest(MOST));
        System.out.println(latest.isEmpty() ? "There is no broadcast." : line("Id", "State", "Due (UTC)", "Title"));
        latest.forEach(one -> System.out.println(line(one.id(), state(one), due(one), one.title())));
        return 0;
    }

    private int show(long id) {
        var broadcast = await(() -> broadcasts.find(id));
        if (broadcast == null) {
            return unknown(id);
        }
        var results = await(() -> reports.of(broadcast));
        System.out.println(line(broadcast.id(), state(broadcast), due(broadcast), broadcast.title()));
        System.out.println(words(results));
        return 0;
    }

    private int csv(long id) {
        if (await(() -> broadcasts.find(id)) == null) {
            return unknown(id);
        }
        System.out.print(RecipientResult.CSV_HEAD);
        long after = 0;
        while (true) {
            long last = after;
            var page = await(() -> reports.page(id, last, PAGE));
            page.forEach(one -> System.out.print(one.csv()));
            if (page.size() < PAGE) {
                return 0;
            }
            after = page.getLast().userId();
        }
    }

    private static int tell(long id, BroadcastOutcome outcome) {
        return switch (outcome) {
            case BroadcastOutcome.Changed(Broadcast now) -> said(id + ": " + state(now), 0);
            case BroadcastOutcome.Unchanged(Broadcast now) -> said(id + ": " + state(now) + " already", 0);
            case BroadcastOutcome.NotAllowed(Broadcast now) -> said(id + ": not possible, it is " + state(now), 1);
            case BroadcastOutcome.Outdated(Broadcast now) -> said(id + ": changed meanwhile, try again", 1);
            case BroadcastOutcome.Faulty faulty -> said(id + ": " + faulty.faults(), 1);
            case BroadcastOutcome.Unknown unknown -> unknown(id);
        };
    }

    private static int unknown(long id) {
        return said(id + ": there is no such broadcast", 1);
    }

    private static int said(String what, int code) {
        System.out.println(what);
        return code;
    }

    private static String words(BroadcastResults results) {
        return "sent %d of %d, waiting %d, in flight %d, blocked %d, failed %d, unknown %d, canceled %d, skipped %s, clicks %s"
                .formatted(
                        results.sent(),
                        results.all(),
                        results.waiting(),
                        results.inFlight(),
                        results.blocked(),
                        results.failed(),
                        results.unknown(),
                        results.canceled(),
                        results.skipped(),
                        results.clicks());
    }

    private static String state(Broadcast broadcast) {
        return broadcast.reason() == null
                ? broadcast.state().code()
                : broadcast.state().code() + " (" + broadcast.reason() + ")";
    }

    private static String due(Broadcast broadcast) {
        var due = broadcast.nextAt() == null ? broadcast.startedAt() : broadcast.nextAt();
        return due == null ? "-" : TIME.format(due);
    }

    private static String line(Object... columns) {
        return "%8s  %-20s  %-16s  %s".formatted(columns);
    }
}
