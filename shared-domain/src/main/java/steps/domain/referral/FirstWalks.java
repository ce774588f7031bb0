package steps.domain.referral;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.NewDelivery;
import steps.domain.delivery.Notice;
import steps.domain.preference.MessageKind;
import steps.domain.preference.MessagePreferences;

/** Tells whoever invited somebody, once, that this friend has begun to walk; in the transaction that pays for the walk. */
@Singleton
public class FirstWalks {
    private static final String REMEMBER =
            "update referral set walked_at = $2 where invitee_id = $1 and walked_at is null";

    private final Pool pool;
    private final Deliveries deliveries;
    private final MessagePreferences preferences;
    private final Clock clock;

    FirstWalks(Pool pool, Deliveries deliveries, MessagePreferences preferences, Clock clock) {
        this.pool = pool;
        this.preferences = preferences;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Nothing happens unless this was the first. */
    public Uni<Void> tell(long walkerId, Invitation invitation) {
        return invitation == null || !invitation.isFirstWalk()
                ? Uni.createFrom().voidItem()
                : pool.preparedQuery(REMEMBER)
                        .execute(Tuple.of(walkerId, clock.instant().atOffset(ZoneOffset.UTC)))
                        .chain(first -> first.rowCount() == 1
                                ? enqueueIfWanted(walkerId, invitation)
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> enqueueIfWanted(long walkerId, Invitation invitation) {
        return preferences
                .of(invitation.inviterId())
                .chain(wishes -> wishes.wants(MessageKind.FRIENDS)
                        ? enqueue(walkerId, invitation)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> enqueue(long walkerId, Invitation invitation) {
        var notice = new Notice.FriendWalked(walkerId, invitation.reward().value());
        return deliveries
                .enqueue(NewDelivery.of(invitation.inviterChat(), notice))
                .replaceWithVoid();
    }
}
