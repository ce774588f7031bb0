package steps.admin.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card.Fact;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.report.BroadcastResults;

/**
 * How far a broadcast is, in words.
 *
 * @param next what the browser asks for next; empty when nothing changes any more
 * @param pause between two questions, in seconds
 */
public record ProgressView(String label, long done, long all, List<Fact> facts, String next, int pause) {
    /** A row is read for each of them. */
    private static final long MANY = 100_000;

    private static final int PAUSE_S = 2;
    private static final int PAUSE_OF_MANY_S = 10;
    private static final int LONGEST_PAUSE_S = 3_600;
    private static final Words LABEL = Words.of("%s из %s", "%s of %s");
    private static final Words BEGINS = Words.of("Начнётся %s", "Starts at %s");

    public ProgressView {
        facts = List.copyOf(facts);
    }

    static ProgressView of(
            Broadcast broadcast, BroadcastResults results, OptionalDouble rate, Instant now, Reader reader) {
        var begins = broadcast.nextAt();
        var next = "/admin/broadcast-progress/" + broadcast.id() + "?done=" + results.done() + "&at="
                + now.toEpochMilli() + "&state=" + broadcast.state().code();
        return begins != null && results.all() == 0
                ? new ProgressView(
                        reader.say(BEGINS.filled(reader.times().minute(begins))),
                        0,
                        0,
                        List.of(),
                        next,
                        untilItBegins(begins, now))
                : new ProgressView(
                        reader.say(LABEL.filled(Numbers.grouped(results.done()), Numbers.grouped(results.all()))),
                        results.done(),
                        results.all(),
                        facts(broadcast, results, rate, reader),
                        broadcast.state().isUnderWay() || results.waiting() + results.inFlight() > 0 ? next : "",
                        results.all() > MANY ? PAUSE_OF_MANY_S : PAUSE_S);
    }

    /** Nothing changes before; a page that is left open asks seldom, since somebody may have chosen another time. */
    private static int untilItBegins(Instant begins, Instant now) {
        return Math.clamp(Duration.between(now, begins).toSeconds() + 1, PAUSE_S, LONGEST_PAUSE_S);
    }

    private static List<Fact> facts(Broadcast broadcast, BroadcastResults results, OptionalDouble rate, Reader reader) {
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(reader.say(Words.of("Состояние", "State")), BroadcastStates.badge(broadcast.state(), reader)));
        if (broadcast.state().isUnderWay() && rate.isPresent()) {
            facts.add(new Fact(
                    reader.say(Words.of("Скорость", "Rate")),
                    Cell.text(reader.say(Words.of("%s в секунду", "%s per second")
                            .filled(String.format(Locale.ROOT, "%.1f", rate.getAsDouble()))))));
            facts.add(new Fact(
                    reader.say(Words.of("Осталось", "Time left")),
                    Cell.text(
                            rate.getAsDouble() > 0
                                    ? reader.say(TimeWords.of(Duration.ofSeconds((long)
                                            Math.ceil((results.waiting() + results.inFlight()) / rate.getAsDouble()))))
                                    : "—")));
        }
        counts(results)
                .filter(count -> count.people() > 0)
                .forEach(count -> facts.add(
                        new Fact(reader.say(RecipientWords.state(count.state())), Cell.number(count.people()))));
        results.skipped()
                .forEach((reason, people) -> facts.add(
                        new Fact("— " + reader.say(RecipientWords.reason(reason.code())), Cell.number(people))));
        long clicks =
                results.clicks().values().stream().mapToLong(Long::longValue).sum();
        if (clicks > 0) {
            facts.add(new Fact(reader.say(Words.of("Нажали кнопку", "Pressed a button")), Cell.number(clicks)));
        }
        return facts;
    }

    private static Stream<Count> counts(BroadcastResults results) {
        return Stream.of(
                new Count("waiting", results.waiting()),
                new Count("in_flight", results.inFlight()),
                new Count("sent", results.sent()),
                new Count("blocked", results.blocked()),
                new Count("failed", results.failed()),
                new Count("unknown", results.unknown()),
                new Count("canceled", results.canceled()),
                new Count("skipped", results.allSkipped()));
    }

    private record Count(String state, long people) {}
}
