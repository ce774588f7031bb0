package steps.bot.telegram;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import steps.bot.dialog.Engine;
import steps.bot.dialog.Update;

/** The way of every update, wherever it comes from: its chat's queue, one transaction, and then the replies. */
@ApplicationScoped
public class Intake {
    private static final int LONGEST_QUEUE = 200;

    private final ChatQueues queues;
    private final List<Shortcut> shortcuts;
    private final Engine engine;
    private final Speaker speaker;

    Intake(Vertx vertx, @All List<Shortcut> shortcuts, Engine engine, Speaker speaker) {
        this.queues = new ChatQueues(vertx, LONGEST_QUEUE);
        this.shortcuts = shortcuts;
        this.engine = engine;
        this.speaker = speaker;
    }

    /** Completes when the update's effect is committed; what it says leaves after that. */
    public Uni<Void> take(Update update) {
        return queues.enqueue(update.chatId(), () -> shortest(update));
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
        return engine.take(update).invoke(speaker::say).replaceWithVoid();
    }
}
