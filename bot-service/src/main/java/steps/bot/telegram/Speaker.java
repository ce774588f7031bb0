package steps.bot.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import steps.bot.dialog.Reply;
import steps.bot.dialog.Taken;
import steps.bot.dialog.UnsentTurn;
import steps.domain.user.Users;

/**
 * Says what turns have decided: the messages of one chat in their order, of different chats side by side. A turn stays in
 * its conversation until it was said, so that it is said at least once whatever happens to this process.
 */
@ApplicationScoped
public class Speaker {
    private static final Logger LOG = Logger.getLogger(Speaker.class);
    private static final int LONGEST_QUEUE = 1_000;
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    /** Whoever committed a turn so long ago and has not said it is gone. */
    static final Duration TAKE_OVER = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final ChatQueues queues;
    private final Outgoing outgoing;
    private final SaidTurns said;
    private final Users users;
    private final Clock clock;
    private final LogMarks marks;
    private final Set<Key> known = ConcurrentHashMap.newKeySet();

    Speaker(
            Vertx vertx,
            Outgoing outgoing,
            SaidTurns said,
            Users users,
            Clock clock,
            LogMarks marks,
            MeterRegistry metrics) {
        this.vertx = vertx;
        this.queues = new ChatQueues(vertx, LONGEST_QUEUE);
        this.outgoing = outgoing;
        this.said = said;
        this.users = users;
        this.clock = clock;
        this.marks = marks;
        metrics.gauge("steps.replies.unsent", known, Set::size);
    }

    /** Returns at once. */
    void say(Taken taken) {
        takeOver(taken.earlier());
        if (taken.own() != null && !taken.own().replies().isEmpty()) {
            start(taken.own());
        }
    }

    /** Says those turns that nobody else can still be saying. */
    void takeOver(Collection<UnsentTurn> turns) {
        var since = clock.instant().minus(TAKE_OVER);
        turns.stream().filter(turn -> turn.committedAt().isBefore(since)).forEach(this::start);
    }

    /** Work that must keep its place among the chat's messages. */
    <T> Uni<T> inTurn(long chatId, Supplier<Uni<? extends T>> work) {
        return queues.enqueue(chatId, work);
    }

    private void start(UnsentTurn turn) {
        var key = new Key(turn.chatId(), turn.turnId());
        if (!known.add(key)) {
            return;
        }
        queues.enqueue(turn.chatId(), () -> sayAll(turn))
                .chain(() -> said.add(turn))
                .onTermination()
                .invoke(() -> known.remove(key))
                .subscribe()
                .with(done -> LOG.debugf("Turn %d is said", turn.turnId()), failure -> leave(turn, failure));
    }

    /** It stays in the conversation and is taken over later. */
    private static void leave(UnsentTurn turn, Throwable failure) {
        LOG.warnf("Turn %d could not be said now: %s", turn.turnId(), failure.toString());
    }

    private Uni<Void> sayAll(UnsentTurn turn) {
        marks.set(turn.chatId());
        return Multi.createFrom()
                .iterable(turn.replies())
                .onItem()
                .transformToUniAndConcatenate(reply -> insist(turn.chatId(), reply))
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure(TelegramFailure.Blocked.class)
                .recoverWithUni(() -> users.blockedBot(turn.chatId()));
    }

    private Uni<Void> insist(long chatId, Reply reply) {
        return insist(() -> outgoing.send(chatId, reply), ATTEMPTS, FIRST_PAUSE)
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithUni(Speaker::refused);
    }

    private Uni<Void> insist(Supplier<Uni<? extends Void>> send, int attempts, Duration pause) {
        return Uni.createFrom()
                .deferred(send)
                .onFailure(failure -> attempts > 1 && failure instanceof TelegramFailure.Unreachable)
                .recoverWithUni(failure -> Contexts.pause(vertx, longer(pause, wished(failure)))
                        .chain(() -> insist(send, attempts - 1, shorter(pause.multipliedBy(2), LONGEST_PAUSE))));
    }

    private static Duration wished(Throwable failure) {
        return failure instanceof TelegramFailure.Unreachable trouble ? trouble.retryAfter() : Duration.ZERO;
    }

    private static Uni<Void> refused(Throwable refusal) {
        LOG.errorf("Telegram refused a message: %s", refusal.getMessage());
        return Uni.createFrom().voidItem();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private record Key(long chatId, long turnId) {}
}
