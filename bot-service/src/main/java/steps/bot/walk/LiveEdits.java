package steps.bot.walk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import steps.bot.dialog.Input;
import steps.bot.dialog.Update;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.incoming.Shortcut;
import steps.bot.walk.WalkState.Live;
import steps.domain.walk.LiveLocation;
import steps.domain.walk.LiveWalks;
import steps.domain.walk.WalkMove;
import steps.platform.cache.Caches;

/**
 * The short way of live locations that move: those that arrive within two milliseconds, or while a batch is being
 * written, are written together. Each is answered when its batch has committed. A chat has one at a time in here.
 */
@Singleton
class LiveEdits implements Shortcut {
    private static final Logger LOG = Logger.getLogger(LiveEdits.class);
    private static final long GATHERING_MS = 2;
    private static final int LARGEST_BATCH = 500;

    private final Vertx vertx;
    private final Caches caches;
    private final LiveWalks walks;
    private final WalkStatus status;
    private final List<Waiting> waiting = new ArrayList<>();
    private boolean busy;

    LiveEdits(Vertx vertx, Caches caches, LiveWalks walks, WalkStatus status) {
        this.vertx = vertx;
        this.caches = caches;
        this.walks = walks;
        this.status = status;
    }

    @Override
    public boolean fits(Update update) {
        return update.input() instanceof Input.PlaceMoved(Input.Place place) && place.isLive();
    }

    @Override
    public Uni<Boolean> take(Update update) {
        var moved = (Input.PlaceMoved) update.input();
        var edit = new Waiting(Live.of(moved.place()).in(update.chatId()), new CompletableFuture<>());
        if (add(edit)) {
            vertx.setTimer(GATHERING_MS, timer -> Contexts.apart(vertx, this::writeNext));
        }
        return Contexts.returning(Uni.createFrom().completionStage(edit.done()));
    }

    /** Whether nobody is going to write it yet. */
    private synchronized boolean add(Waiting edit) {
        waiting.add(edit);
        boolean idle = !busy;
        busy = true;
        return idle;
    }

    private synchronized List<Waiting> nextBatch() {
        var part = waiting.subList(0, Math.min(LARGEST_BATCH, waiting.size()));
        var batch = List.copyOf(part);
        part.clear();
        busy = !batch.isEmpty();
        return batch;
    }

    private void writeNext() {
        var batch = nextBatch();
        if (!batch.isEmpty()) {
            write(batch).subscribe().with(done -> writeNext(), failure -> LOG.error("A batch was lost", failure));
        }
    }

    private Uni<Void> write(List<Waiting> batch) {
        return caches.whenLoaded()
                .chain(() -> walks.move(batch.stream().map(Waiting::live).toList()))
                .invoke(moves -> answer(batch, moves))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> batch.size() > 1 ? oneByOne(batch) : giveUp(batch.getFirst(), failure));
    }

    /** One walk that cannot be moved must not hold up those that came with it. */
    private Uni<Void> oneByOne(List<Waiting> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(edit -> write(List.of(edit)))
                .collect()
                .last();
    }

    /** The long way meets the same trouble and knows what to do about it. */
    private static Uni<Void> giveUp(Waiting edit, Throwable failure) {
        LOG.warnf("A live location goes the long way: %s", failure.getMessage());
        edit.done().complete(false);
        return Uni.createFrom().voidItem();
    }

    private void answer(List<Waiting> batch, List<WalkMove> moves) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).done().complete(isDone(moves.get(i)));
        }
    }

    private boolean isDone(WalkMove move) {
        return switch (move) {
            case WalkMove.NoWalk none -> true;
            case WalkMove.Going going -> {
                status.show(going);
                yield true;
            }
            case WalkMove.Ending ending -> false;
            case WalkMove.Ended ended -> true;
        };
    }

    private record Waiting(LiveLocation live, CompletableFuture<Boolean> done) {}
}
