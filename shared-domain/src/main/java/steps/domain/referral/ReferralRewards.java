package steps.domain.referral;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import steps.domain.ledger.Points;
import steps.domain.setting.BotSetting;
import steps.domain.setting.BotSettings;
import steps.platform.sql.Results;

/** Knows what friends get for whom they have invited; who is gone or deactivated gets nothing. */
@Singleton
public class ReferralRewards {
    static final String INVITER = """
            select users.id, users.telegram_id, referral.walked_at is null as is_first
              from referral join users on users.id = referral.inviter_id
             where referral.invitee_id = $1 and users.active and users.erased_at is null
            """;

    private final Pool pool;
    private final BotSettings settings;

    ReferralRewards(Pool pool, BotSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /** Null when nobody invited the walker who is still here. */
    public Uni<Invitation> forWalkOf(long walkerId, Points earned) {
        var reward = earned.percent(settings.current().whole(BotSetting.REFERRAL_REWARD_PERCENT));
        return pool.preparedQuery(INVITER).execute(Tuple.of(walkerId)).map(found -> invitation(found, reward));
    }

    /** Who would be rewarded; null when nobody is. */
    public Uni<Long> inviterOf(long walkerId) {
        return pool.preparedQuery(INVITER)
                .execute(Tuple.of(walkerId))
                .map(found ->
                        found.rowCount() == 0 ? null : found.iterator().next().getLong("id"));
    }

    private static @Nullable Invitation invitation(RowSet<Row> found, Points points) {
        return Results.oneOf(
                found,
                inviter -> new Invitation(
                        inviter.getLong("id"), inviter.getLong("telegram_id"), points, inviter.getBoolean("is_first")));
    }
}
