package steps.bot.telegram.outgoing;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import steps.bot.dialog.LiveKeyboard;
import steps.bot.dialog.Reply;
import steps.bot.dialog.unsent.UnsentTurn;
import steps.bot.dialog.unsent.UnsentTurns;
import steps.bot.runtime.ChatQueues;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.LogMarks;
import steps.bot.telegram.api.TelegramFailure;
import steps.domain.user.Users;
import steps.platform.lease.Replicas;

/**
 * Says what turns have decided: the messages of one chat in their order, of different chats side by side. A turn is kept
 * in the database until it was said, so that it is said at least once whatever happens to this process; and it is said by
 * the replica that it belongs to and by no other.
 */
@Singleton
public class TurnSender {
    private static final Logger LOG = Logger.getLogger(TurnSender.class);
    private static final int LONGEST_QUEUE = 1_000;
    private static final int ATTEMPTS = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration DOUBT = Duration.ofMillis(200);

    /** A turn of our own that nobody says after so long has been given up once. */
    private static final Duration LEFT = Duration.ofSeconds(15);

    private final Vertx vertx;
    private final ChatQueues queues;
    private final ReplySender outgoing;
    private final UnsentTurns unsent;
    private final SentTurns said;
    private final Replicas replicas;
    private final Users users;
    private final Clock clock;
    private final LogMarks marks;
    private final Map<Key, TurnProgress> tellings = new ConcurrentHashMap<>();

    /** Dropped because they might be another's by now, and not yet asked for again. */
    private final Map<Key, UnsentTurn> doubtful = new ConcurrentHashMap<>();

    private volatile boolean over;

    public TurnSender(
            Vertx vertx,
            ReplySender outgoing,
            UnsentTurns unsent,
            SentTurns said,
            Replicas replicas,
            Users users,
            Clock clock,
            LogMarks marks,
            MeterRegistry metrics) {
        this.vertx = vertx;
        this.queues = new ChatQueues(vertx, LONGEST_QUEUE);
        this.outgoing = outgoing;
        this.unsent = unsent;
        this.said = said;
        this.replicas = replicas;
        this.users = users;
        this.clock = clock;
        this.marks = marks;
        metrics.gauge("steps.replies.unsent", tellings, Map::size);
    }

    /** Returns at once. */
    public void say(UnsentTurn turn) {
        var key = Key.of(turn);
        var telling = tellings.computeIfAbsent(key, first -> new TurnProgress(turn));
        if (!telling.begin(turn)) {
            return;
        }
        queues.enqueue(turn.chatId(), () -> sayAll(telling))
                .chain(() -> said.add(telling.sent()))
                .subscribe()
                .with(done -> tellings.remove(key), failure -> leave(key, telling, failure));
    }

    /** Says what replicas that are gone have left, and what this one had to leave for a while. */
    public Uni<Void> takeUp() {
        var dropped = List.copyOf(doubtful.values());
        return replicas.number()
                .chain(number -> unsent.waiting(number, clock.instant().minus(LEFT))
                        .map(turns -> notUnderWay(turns, dropped))
                        .chain(turns -> unsent.claim(number, turns))
                        .invoke(turns -> turns.forEach(this::say))
                        .replaceWithVoid())
                .invoke(() -> dropped.forEach(turn -> doubtful.remove(Key.of(turn), turn)));
    }

    /**
     * Whether it has dropped turns that are perhaps nobody's: a replica that stood still commits under a number which the
     * others have just buried, and none of them looks again.
     */
    public boolean hasDropped() {
        return !over && !doubtful.isEmpty();
    }

    /** Begins to say nothing more; what is being said goes on. */
    public void finish() {
        over = true;
    }

    /** How many turns are being said, or were said and are not crossed off. */
    public long size() {
        return tellings.values().stream().filter(TurnProgress::isUnderWay).count();
    }

    /** Work that must keep its place among the chat's messages. */
    public <T> Uni<T> inTurn(long chatId, Supplier<Uni<? extends T>> work) {
        return queues.enqueue(chatId, work);
    }

    private List<UnsentTurn> notUnderWay(List<UnsentTurn> waiting, List<UnsentTurn> dropped) {
        return Stream.concat(waiting.stream(), dropped.stream())
                .filter(turn -> {
                    var telling = tellings.get(Key.of(turn));
                    return telling == null || !telling.isUnderWay();
                })
                .toList();
    }

    /** It stays in the database and is taken up later, by us or by another. */
    private void leave(Key key, TurnProgress telling, Throwable failure) {
        telling.pause();
        if (failure instanceof NotOwned) {
            tellings.remove(key);
            doubtful.put(key, telling.turn());
        }
        LOG.warnf("Turn %d could not be said now: %s", key.turnId(), failure.toString());
    }

    private Uni<Void> sayAll(TurnProgress telling) {
        var chatId = telling.turn().chatId();
        marks.set(chatId);
        return over
                ? Uni.createFrom().failure(new NotOwned())
                : sayRest(telling)
                        .onFailure(TelegramFailure.Blocked.class)
                        .recoverWithUni(() -> users.blockedBot(chatId));
    }

    private Uni<Void> sayRest(TurnProgress telling) {
        if (telling.isOver()) {
            return Uni.createFrom().voidItem();
        }
        var next = telling.next();
        if (next == null) {
            telling.saidOne(null);
            return sayRest(telling);
        }
        var after = telling.afterNext();
        return (next instanceof Reply.Answer answer && after != null
                        ? sayTogether(telling, answer, after)
                        : sayOne(telling, next))
                .chain(() -> sayRest(telling));
    }

    private Uni<Void> sayOne(TurnProgress telling, Reply reply) {
        var turn = telling.turn();
        return insist(turn, reply, () -> whenOurs(turn))
                .invoke(telling::saidOne)
                .replaceWithVoid();
    }

    /** The clock on a button stops when what it has caused is to be seen, however long that had to wait. */
    private Uni<Void> sayTogether(TurnProgress telling, Reply.Answer answer, Reply after) {
        var turn = telling.turn();
        var answered = insist(turn, answer, () -> whenOurs(turn)).memoize().indefinitely();
        return insist(turn, after, () -> whenOurs(turn).invoke(() -> begin(answered)))
                .call(() -> answered)
                .invoke(keyboard -> {
                    telling.saidOne(null);
                    telling.saidOne(keyboard);
                })
                .replaceWithVoid();
    }

    private static void begin(Uni<LiveKeyboard> answered) {
        answered.subscribe()
                .with(
                        done -> LOG.debug("A button is answered"),
                        failure -> LOG.debugf("A button is not answered: %s", failure.getMessage()));
    }

    private Uni<LiveKeyboard> insist(UnsentTurn turn, Reply reply, Supplier<Uni<Void>> before) {
        return insist(() -> outgoing.send(turn.chatId(), reply, before), ATTEMPTS, FIRST_PAUSE)
                .onFailure(TelegramFailure.Refused.class)
                .recoverWithUni(TurnSender::refused);
    }

    /** Asked right before each call: a replica that was taken for dead must not say what another says. */
    private Uni<Void> whenOurs(UnsentTurn turn) {
        return switch (replicas.ownershipOf(turn.replica())) {
            case OURS -> Uni.createFrom().voidItem();
            case DOUBTFUL -> Contexts.pause(vertx, DOUBT).chain(() -> whenOurs(turn));
            case LOST -> Uni.createFrom().failure(new NotOwned());
        };
    }

    private Uni<LiveKeyboard> insist(Supplier<Uni<? extends LiveKeyboard>> send, int attempts, Duration pause) {
        return Uni.createFrom()
                .<LiveKeyboard>deferred(send)
                .onFailure(failure -> attempts > 1 && failure instanceof TelegramFailure.Unreachable)
                .recoverWithUni(failure -> Contexts.pause(vertx, longer(pause, wished(failure)))
                        .chain(() -> insist(send, attempts - 1, shorter(pause.multipliedBy(2), LONGEST_PAUSE))));
    }

    private static Duration wished(Throwable failure) {
        return failure instanceof TelegramFailure.Unreachable trouble ? trouble.retryAfter() : Duration.ZERO;
    }

    private static Uni<LiveKeyboard> refused(Throwable refusal) {
        LOG.errorf(refusal.getCause(), "Telegram refused a message: %s", refusal.getMessage());
        return Uni.createFrom().nullItem();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private record Key(long chatId, long turnId) {
        static Key of(UnsentTurn turn) {
            return new Key(turn.chatId(), turn.turnId());
        }
    }
}
