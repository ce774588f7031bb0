package steps.bot.dialog.engine;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.GathersAlbum;
import steps.bot.dialog.Input;
import steps.bot.dialog.Reply;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Update;
import steps.bot.dialog.Visit;
import steps.bot.dialog.unsent.UnsentTurn;
import steps.domain.content.DialogTexts;
import steps.domain.content.ReaderLanguage;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;
import steps.domain.user.Users;
import steps.platform.cache.Caches;
import steps.platform.lease.Replicas;
import steps.platform.transaction.DatabaseFailures;
import steps.platform.transaction.SqlStates;
import steps.platform.transaction.Transactions;

/**
 * Takes one update in one transaction: claims, locks and loads the conversation, lets the dialogue decide, saves the state,
 * the update's id and what is to be said. Domain services join the transaction. A crash leaves no trace or the whole effect.
 */
@Singleton
public class Engine {
    private static final Logger LOG = Logger.getLogger(Engine.class);

    private final Transactions transactions;
    private final Conversations conversations;
    private final FailedUpdates failedUpdates;
    private final Users users;
    private final Router router;
    private final Corrections corrections;
    private final States states;
    private final Texts texts;
    private final Caches caches;
    private final Replicas replicas;
    private final Counter busy;
    private final Clock clock;

    Engine(
            Transactions transactions,
            Conversations conversations,
            FailedUpdates failedUpdates,
            Users users,
            Router router,
            Corrections corrections,
            States states,
            Texts texts,
            Caches caches,
            Replicas replicas,
            MeterRegistry metrics,
            Clock clock) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.failedUpdates = failedUpdates;
        this.users = users;
        this.router = router;
        this.corrections = corrections;
        this.states = states;
        this.texts = texts;
        this.caches = caches;
        this.replicas = replicas;
        this.busy = metrics.counter("steps.updates.busy");
        this.clock = clock;
    }

    /**
     * What is to be said now that the update's effect is committed; null when that is nothing, or when the update was taken
     * before. Fails only while the database is away or the chat's own row is held: a handler that fails for good is recorded and the person gets an
     * apology, and whoever wanted a row that somebody else holds for long is told so.
     */
    public Uni<UnsentTurn> take(Update update) {
        return caches.whenLoaded()
                .chain(replicas::number)
                .chain(() -> transactions.retrying(() -> turn(update)))
                .onFailure(failure -> !DatabaseFailures.isOutage(failure))
                .recoverWithUni(failure -> fail(update, failure));
    }

    /**
     * Takes a failed update once more. It is done at most once, however many try: who closes its row in the turn's own
     * transaction has done it. Fails only while the database is away.
     */
    public Uni<Replay> replay(long failedId, Update update) {
        return caches.whenLoaded()
                .chain(() -> transactions.retrying(() -> again(failedId, update.again())))
                .onFailure(failure -> !DatabaseFailures.isOutage(failure))
                .recoverWithUni(failure -> failAgain(failedId, failure));
    }

    private Uni<Replay> again(long failedId, Update update) {
        return claim(update)
                .chain(conversation -> failedUpdates
                        .claim(failedId)
                        .chain(open -> open ? replay(failedId, conversation, update) : notOpen()));
    }

    private Uni<Replay> replay(long failedId, Conversation conversation, Update update) {
        return decide(conversation, update)
                .chain(taken -> failedUpdates.close(failedId))
                .map(closed -> new Replay.Done());
    }

    private static Uni<Replay> notOpen() {
        return Uni.createFrom().item(new Replay.NotOpen());
    }

    private Uni<Replay> failAgain(long failedId, Throwable failure) {
        LOG.errorf(failure, "Failed update %d failed again", failedId);
        return failedUpdates
                .failedAgain(failedId, failure)
                .map(recorded -> new Replay.FailedAgain(failure.getClass().getName()));
    }

    private Uni<UnsentTurn> turn(Update update) {
        return claim(update)
                .chain(conversation ->
                        isTaken(conversation, update) ? Uni.createFrom().nullItem() : decide(conversation, update));
    }

    /** Of an album only the first part is answered, unless all of them are wanted. */
    private boolean isTaken(Conversation conversation, Update update) {
        return conversation.hasSeen(update.id())
                || (conversation.hasTaken(update) && !(states.read(conversation.state()) instanceof GathersAlbum));
    }

    /** From here on everything is said in the language of whoever reads it. */
    private Uni<Conversation> claim(Update update) {
        return conversations
                .claim(update.chatId())
                .invoke(conversation -> ReaderLanguage.set(Visit.languageOf(conversation.visitor(), update.sender())));
    }

    private Uni<UnsentTurn> decide(Conversation conversation, Update update) {
        var now = clock.instant();
        var visit = corrections.visit(conversation, update, now);
        return greet(visit)
                .chain(() -> router.route(visit))
                .map(turn -> Tidiness.of(turn, visit))
                .chain(turn ->
                        save(conversation, update, turn, corrections.after(visit, turn, conversation.answer()), now));
    }

    /** Whoever writes has not blocked the bot, and may have another name than last time. */
    private Uni<Void> greet(Visit visit) {
        var sender = visit.update().sender();
        var user = visit.visitor();
        if (user == null || sender == null) {
            return Uni.createFrom().voidItem();
        }
        boolean named =
                user.followTelegram(sender.username(), sender.firstName(), sender.lastName(), sender.languageCode());
        boolean moved = visit.input() instanceof Input.BotBlocked ? user.blockBot() : user.unblockBot();
        return named || moved ? users.keep(user) : Uni.createFrom().voidItem();
    }

    private Uni<UnsentTurn> save(
            Conversation conversation, Update update, Turn turn, @Nullable LastAnswer answer, Instant now) {
        var own = new UnsentTurn(
                update.chatId(), turnId(update, now), replicas.current(), now, answeredFirst(update, turn));
        return conversations
                .save(conversation.after(update, states.write(turn.next()), answer), own)
                .replaceWith(own.replies().isEmpty() ? null : own);
    }

    /** A press waits for its answer with a clock on the button, so that goes out before anything else. */
    private static List<Reply> answeredFirst(Update update, Turn turn) {
        if (!(update.input() instanceof Input.Press press)) {
            return turn.replies();
        }
        var answers = turn.replies().stream().filter(Reply.Answer.class::isInstance);
        var others = turn.replies().stream().filter(reply -> !(reply instanceof Reply.Answer));
        var answer = answers.findFirst().orElseGet(() -> new Reply.Answer(press.callbackId(), "", false));
        return Stream.concat(Stream.of(answer), others).toList();
    }

    /** Telegram's numbers fit an int: our own clock's turns take the room above, in milliseconds. */
    private static long turnId(Update update, Instant now) {
        return update.id() == null ? now.toEpochMilli() : update.id();
    }

    /** Nobody has done anything when our own clock's update fails, and it comes again. */
    private Uni<UnsentTurn> fail(Update update, Throwable failure) {
        if (SqlStates.isHeld(failure)) {
            return busy(update);
        }
        if (update.isOfClock()) {
            LOG.error("What our own clock brought failed", failure);
            failedUpdates.countOfClock();
            return Uni.createFrom().nullItem();
        }
        LOG.errorf(failure, "Update %d failed for good", update.id());
        return apologise(update, failure);
    }

    /**
     * Nothing has happened and nothing is kept for a replay: what somebody wanted, they may want again. A clock comes again by
     * itself, and so does a move of a live location, whose next point tells the same and more.
     */
    private Uni<UnsentTurn> busy(Update update) {
        LOG.warnf("Update %s met a row that somebody else holds", update.id());
        busy.increment();
        return update.isOfClock() || update.input() instanceof Input.PlaceMoved
                ? Uni.createFrom().nullItem()
                : transactions.retrying(
                        () -> claim(update).chain(conversation -> stay(conversation, update, DialogTexts.BUSY)));
    }

    private Uni<UnsentTurn> apologise(Update update, Throwable failure) {
        return transactions
                .retrying(() -> claim(update)
                        .call(() -> failedUpdates.record(update, failure))
                        .chain(conversation -> stay(conversation, update, DialogTexts.APOLOGY)))
                .onFailure(again -> !DatabaseFailures.isOutage(again) && !SqlStates.isHeld(again))
                .recoverWithUni(again -> keepFor(update, again));
    }

    /** Not even the chat's row can be used: its updates must not come again for ever, in front of everybody's. */
    private Uni<UnsentTurn> keepFor(Update update, Throwable failure) {
        LOG.errorf(failure, "Nothing can be said about update %d", update.id());
        return failedUpdates.record(update, failure).replaceWith((UnsentTurn) null);
    }

    /** The chat stays where it was. */
    private Uni<UnsentTurn> stay(Conversation conversation, Update update, TextKey words) {
        var turn = Turn.to(states.read(conversation.state())).say(texts.html(words));
        return save(conversation, update, turn, conversation.answer(), clock.instant());
    }
}
