package steps.bot.telegram.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import steps.bot.dialog.engine.Engine;
import steps.bot.dialog.engine.FailedUpdate;
import steps.bot.dialog.engine.FailedUpdates;
import steps.bot.dialog.engine.Replay;

/** Takes failed updates once more, as they came: read, decided and committed as any update. */
@Singleton
public class Replays {
    private final UpdateReader reader;
    private final Engine engine;
    private final FailedUpdates failedUpdates;

    Replays(UpdateReader reader, Engine engine, FailedUpdates failedUpdates) {
        this.reader = reader;
        this.engine = engine;
        this.failedUpdates = failedUpdates;
    }

    /** Fails only while the database is away. */
    public Uni<Replay> replay(FailedUpdate failed) {
        try {
            return switch (reader.read(failed.body().getBytes(StandardCharsets.UTF_8))) {
                case Arrival.Private privately -> engine.replay(failed.id(), privately.update());
                case Arrival.InGroup group -> close(failed);
                case Arrival.OutOfGroup group -> close(failed);
                case Arrival.Ignored ignored -> close(failed);
            };
        } catch (UnreadableUpdate | RuntimeException e) {
            return Uni.createFrom().item(new Replay.Unreadable());
        }
    }

    private Uni<Replay> close(FailedUpdate failed) {
        return failedUpdates
                .closeMeaningless(failed.id())
                .map(closed -> closed ? new Replay.Meaningless() : new Replay.NotOpen());
    }
}
