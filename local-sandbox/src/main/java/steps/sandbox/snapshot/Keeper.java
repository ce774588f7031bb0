package steps.sandbox.snapshot;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import steps.sandbox.world.World;

/** Writes the world to disk soon after it changed, the larger it is the more rarely, and once more at the end. */
public final class Keeper {
    private static final Logger LOG = Logger.getLogger(Keeper.class.getName());
    private static final long SHORTEST_PAUSE_MS = 300;

    /** Of the time, at most one part in so many goes into writing. */
    private static final int SHARE_OF_TIME = 20;

    private final World world;
    private final SnapshotFile file;
    private long pauseMs = SHORTEST_PAUSE_MS;
    private boolean due;
    private boolean closed;
    private Future<Void> writing = Future.succeededFuture();

    private Keeper(World world, SnapshotFile file) {
        this.world = world;
        this.file = file;
    }

    /** Restores what was saved in the folder and keeps it up to date from then on. */
    public static Keeper open(World world, Path folder) {
        SnapshotFile file = new SnapshotFile(folder);
        try {
            file.read().ifPresent(saved -> saved.restore(world));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
        Keeper keeper = new Keeper(world, file);
        world.changes().listen(change -> keeper.changed());
        return keeper;
    }

    private void changed() {
        if (!due && !closed) {
            due = true;
            world.vertx().setTimer(pauseMs, timer -> {
                if (!closed) {
                    write();
                }
            });
        }
    }

    private Future<Void> write() {
        due = false;
        Snapshot snapshot = Snapshot.of(world);
        writing = writing.compose(before -> world.vertx().executeBlocking(() -> {
                    long begin = System.nanoTime();
                    file.write(snapshot);
                    long tookMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
                    return Math.max(SHORTEST_PAUSE_MS, tookMs * SHARE_OF_TIME);
                }))
                .onSuccess(pause -> pauseMs = pause)
                .onFailure(failure -> LOG.log(Level.SEVERE, "the sandbox could not save its state", failure))
                .<Void>mapEmpty()
                .otherwiseEmpty();
        return writing;
    }

    public Future<Void> close() {
        closed = true;
        return write().onComplete(written -> file.close());
    }
}
