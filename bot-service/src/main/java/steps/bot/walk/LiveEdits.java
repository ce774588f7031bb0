package steps.bot.walk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import steps.bot.dialog.Input;
import steps.bot.dialog.Update;
import steps.bot.runtime.MicroBatches;
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
    private static final Duration GATHERING = Duration.ofMillis(2);
    private static final int LARGEST_BATCH = 500;

    private final Caches caches;
    private final LiveWalks walks;
    private final WalkStatus status;
    private final MicroBatches<LiveLocation, Boolean> batches;

    LiveEdits(Vertx vertx, Caches caches, LiveWalks walks, WalkStatus status) {
        this.caches = caches;
        this.walks = walks;
        this.status = status;
        this.batches = new MicroBatches<>(vertx, GATHERING, LARGEST_BATCH, this::write);
    }

    @Override
    public boolean fits(Update update) {
        return update.input() instanceof Input.PlaceMoved(Input.Place place) && place.isLive();
    }

    @Override
    public Uni<Boolean> take(Update update) {
        var moved = (Input.PlaceMoved) update.input();
        return batches.add(Live.of(moved.place()).in(update.chatId()));
    }

    private Uni<List<Boolean>> write(List<LiveLocation> batch) {
        return caches.whenLoaded()
                .chain(() -> walks.move(batch))
                .map(moves -> moves.stream().map(this::isDone).toList())
                .onFailure()
                .recoverWithUni(failure -> batch.size() > 1 ? oneByOne(batch) : giveUp(failure));
    }

    /** One walk that cannot be moved must not hold up those that came with it. */
    private Uni<List<Boolean>> oneByOne(List<LiveLocation> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(edit -> write(List.of(edit)))
                .map(List::getFirst)
                .collect()
                .asList();
    }

    /** The long way meets the same trouble and knows what to do about it. */
    private static Uni<List<Boolean>> giveUp(Throwable failure) {
        LOG.warnf("A live location goes the long way: %s", failure.getMessage());
        return Uni.createFrom().item(List.of(false));
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
}
