package steps.bot.telegram.limits;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import steps.bot.runtime.Contexts;
import steps.bot.telegram.api.TelegramFailure;
import steps.platform.lease.Replicas;

/**
 * Keeps us below what Telegram takes: a pace for each chat, a budget for all replicas together, and patience where
 * Telegram asks for it.
 */
@Singleton
public class FloodControl {
    private static final Logger LOG = Logger.getLogger(FloodControl.class);

    private final Vertx vertx;
    private final SendGate gate;
    private final SharedBudget budget;
    private final ChatPaces chats;
    private final Replicas replicas;
    private final FloodMetrics metrics;
    private final Clock clock;
    private final Complaints complaints = new Complaints();

    FloodControl(
            Vertx vertx,
            SendGate gate,
            SharedBudget budget,
            ChatPaces chats,
            Replicas replicas,
            FloodMetrics metrics,
            Clock clock) {
        this.vertx = vertx;
        this.gate = gate;
        this.budget = budget;
        this.chats = chats;
        this.replicas = replicas;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Makes the call as soon as the chat's pace and the lane's share of the budget allow it. */
    public <R> Uni<R> send(Lane lane, long chatId, Supplier<Uni<? extends R>> call) {
        return Uni.createFrom()
                .deferred(() -> pause(chats.take(lane, chatId, clock.instant())))
                .chain(() -> gate.next(lane))
                .chain(() -> whenReleased(chatId))
                .chain(() -> counted(chatId, call));
    }

    /** The same for a call that Telegram counts as so many messages, such as an album. */
    public <R> Uni<R> send(Lane lane, long chatId, int messages, Supplier<Uni<? extends R>> call) {
        return messages == 1
                ? send(lane, chatId, call)
                : pause(chats.take(lane, chatId, clock.instant()))
                        .chain(() -> gate.next(lane))
                        .chain(() -> send(lane, chatId, messages - 1, call));
    }

    /** Makes the call when there is room for something unimportant, and none at all when the chat has heard a lot; which it was. */
    public Uni<Boolean> sendIfRoom(long chatId, Supplier<Uni<? extends Void>> call) {
        return Uni.createFrom()
                .deferred(() -> chats.takeSpare(chatId, clock.instant())
                        ? gate.next(Lane.STATUS).chain(() -> unlessHeld(chatId, call))
                        : leaveOut());
    }

    /** Meanwhile another replica may have been asked for peace there. */
    private Uni<Boolean> unlessHeld(long chatId, Supplier<Uni<? extends Void>> call) {
        return chats.held(chatId, clock.instant()).isZero()
                ? counted(chatId, call).replaceWith(true)
                : leaveOut();
    }

    private Uni<Boolean> leaveOut() {
        metrics.leftOut();
        return Uni.createFrom().item(false);
    }

    /** Makes a call that Telegram does not count as a message, only not while it wants peace in this chat. */
    public <R> Uni<R> uncounted(long chatId, Supplier<Uni<? extends R>> call) {
        return whenReleased(chatId).chain(() -> heeding(chatId, call));
    }

    private Uni<Void> whenReleased(long chatId) {
        return Uni.createFrom().deferred(() -> pause(chats.held(chatId, clock.instant())));
    }

    private Uni<Void> pause(Duration time) {
        return time.isZero() ? Uni.createFrom().voidItem() : Contexts.pause(vertx, time);
    }

    private <R> Uni<R> counted(long chatId, Supplier<Uni<? extends R>> call) {
        var now = clock.instant();
        if (chats.isCalm(chatId, now)) {
            complaints.went(chatId, now);
        }
        return heeding(chatId, call);
    }

    private <R> Uni<R> heeding(long chatId, Supplier<Uni<? extends R>> call) {
        return Uni.createFrom().<R>deferred(call).onFailure().invoke(failure -> heed(chatId, failure));
    }

    private void heed(long chatId, Throwable failure) {
        if (!(failure instanceof TelegramFailure.Unreachable trouble) || !trouble.isForTooMany()) {
            return;
        }
        boolean aboutAll = isAboutAll(chatId);
        chats.hold(chatId, clock.instant().plus(trouble.retryAfter()));
        metrics.complained(aboutAll);
        Contexts.apart(vertx, () -> tellOthers(chatId, trouble.retryAfter()));
        if (aboutAll) {
            gate.forget();
            Contexts.apart(vertx, () -> slowDown(trouble.retryAfter()));
        }
    }

    /** One that was quick, or has complained a moment ago, proves nothing about the others. */
    private boolean isAboutAll(long chatId) {
        var now = clock.instant();
        return chats.isCalm(chatId, now)
                && complaints.concernAll(chatId, now, gate.fullRatePerSecond() / replicas.count());
    }

    private void tellOthers(long chatId, Duration hold) {
        budget.hold(chatId, hold)
                .subscribe()
                .with(
                        told -> {},
                        failure -> LOG.warnf("The others do not know of a complaint: %s", failure.getMessage()));
    }

    private void slowDown(Duration hold) {
        budget.slowDown(hold)
                .subscribe()
                .with(
                        pace -> LOG.warnf("Telegram had too much of us: %s of peace, then %.0f %%", hold, pace * 100),
                        failure -> LOG.warnf("The budget could not be cut: %s", failure.getMessage()));
    }
}
