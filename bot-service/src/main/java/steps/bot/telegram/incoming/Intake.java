package steps.bot.telegram.incoming;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import steps.bot.dialog.Update;
import steps.bot.dialog.engine.Engine;
import steps.bot.runtime.ChatQueues;
import steps.bot.runtime.QueueFull;
import steps.bot.telegram.LogMarks;
import steps.bot.telegram.outgoing.TurnSender;
import steps.platform.trace.Spans;

/** The way of every update, wherever it comes from: its chat's queue, one transaction, and then the replies. */
@ApplicationScoped
public class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final int LONGEST_QUEUE = 200;

    private final ChatQueues queues;
    private final List<Shortcut> shortcuts;
    private final Engine engine;
    private final TurnSender speaker;
    private final LogMarks marks;
    private final UpdateMetrics metrics;
    private final Spans spans;

    Intake(
            Vertx vertx,
            @All List<Shortcut> shortcuts,
            Engine engine,
            TurnSender speaker,
            LogMarks marks,
            UpdateMetrics metrics,
            Spans spans) {
        this.queues = new ChatQueues(vertx, LONGEST_QUEUE);
        this.shortcuts = shortcuts;
        this.engine = engine;
        this.speaker = speaker;
        this.marks = marks;
        this.metrics = metrics;
        this.spans = spans;
        metrics.queue(queues);
    }

    /** Completes when the update's effect is committed; what it says leaves after that. */
    public Uni<Void> take(Update update) {
        return queues.<Void>enqueue(update.chatId(), () -> marked(update))
                .onFailure(QueueFull.class)
                .invoke(() -> metrics.refused(update));
    }

    /** How many updates wait or are being taken. */
    int size() {
        return queues.size();
    }

    private Uni<Void> marked(Update update) {
        marks.set(update);
        return spans.around(
                        "update", () -> marks.attributes(update), () -> metrics.timed(update, () -> shortest(update)))
                .invoke(() -> LOG.debug("An update is taken"));
    }

    private Uni<Void> shortest(Update update) {
        return shortcuts.stream()
                .filter(shortcut -> shortcut.fits(update))
                .findFirst()
                .map(shortcut -> shortcut.take(update)
                        .chain(done -> done ? Uni.createFrom().voidItem() : longWay(update)))
                .orElseGet(() -> longWay(update));
    }

    private Uni<Void> longWay(Update update) {
        return engine.take(update).onItem().ifNotNull().invoke(speaker::say).replaceWithVoid();
    }
}
