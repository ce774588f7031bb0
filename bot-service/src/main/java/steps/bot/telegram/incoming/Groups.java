package steps.bot.telegram.incoming;

import com.pengrad.telegrambot.request.LeaveChat;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.dialog.Keyboard;
import steps.bot.runtime.ChatQueues;
import steps.bot.telegram.api.Requests;
import steps.bot.telegram.api.TelegramFailure;
import steps.bot.telegram.api.TelegramGateway;
import steps.bot.telegram.limits.FloodControl;
import steps.bot.telegram.limits.Lane;
import steps.domain.content.DialogTexts;
import steps.domain.content.Texts;
import steps.platform.cache.Caches;

/** Leaves every chat that is not a private one, once, with a word why to those who would read it. */
@Singleton
class Groups {
    private static final Logger LOG = Logger.getLogger(Groups.class);
    private static final int LONGEST_QUEUE = 200;

    private final ChatQueues queues;
    private final GroupVisits visits;
    private final TelegramGateway gateway;
    private final FloodControl flood;
    private final Texts texts;
    private final Caches caches;

    Groups(Vertx vertx, GroupVisits visits, TelegramGateway gateway, FloodControl flood, Texts texts, Caches caches) {
        this.queues = new ChatQueues(vertx, LONGEST_QUEUE);
        this.visits = visits;
        this.gateway = gateway;
        this.flood = flood;
        this.texts = texts;
        this.caches = caches;
    }

    /** Fails only while the database is away: a group that we cannot leave is no reason to be asked again. */
    Uni<Void> leave(Arrival.InGroup group) {
        return queues.enqueue(
                group.groupId(),
                () -> visits.claim(group).chain(goodbye -> switch (goodbye) {
                    case NONE -> Uni.createFrom().voidItem();
                    case SILENT -> leave(group.groupId());
                    case WITH_A_WORD -> sayWhyAndLeave(group.groupId());
                }));
    }

    Uni<Void> forget(Arrival.OutOfGroup group) {
        return queues.enqueue(group.groupId(), () -> visits.end(group));
    }

    private Uni<Void> sayWhyAndLeave(long groupId) {
        return visits.tell(groupId)
                .chain(() -> sayWhy(groupId))
                .chain(stillIn -> stillIn ? leave(groupId) : Uni.createFrom().voidItem());
    }

    /** Whether we are still in there, as far as the answer tells. */
    private Uni<Boolean> sayWhy(long groupId) {
        return caches.whenLoaded()
                .chain(() -> flood.send(
                        Lane.DELIVERY,
                        groupId,
                        () -> gateway.call(
                                Requests.message(groupId, texts.html(DialogTexts.PRIVATE_ONLY), Keyboard.none()))))
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(failure -> !isOut(failure));
    }

    private static boolean isOut(Throwable failure) {
        return failure instanceof TelegramFailure.Blocked
                || (failure instanceof TelegramFailure.Refused refused && refused.movedTo() != null);
    }

    private Uni<Void> leave(long groupId) {
        return gateway.call(new LeaveChat(groupId))
                .replaceWithVoid()
                .onFailure(TelegramFailure.Unreachable.class)
                .call(() -> visits.stay(groupId))
                .onFailure()
                .invoke(failure -> LOG.infof("A group could not be left: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }
}
