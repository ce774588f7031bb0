package steps.domain.referral;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import steps.domain.ledger.Points;
import steps.domain.setting.BotSetting;
import steps.domain.setting.BotSettings;

/** Knows what friends get for whom they have invited; who is gone or deactivated gets nothing. */
@Singleton
public class ReferralRewards {
    static final String INVITER = """
            select users.id from referral join users on users.id = referral.inviter_id
             where referral.invitee_id = $1 and users.active and users.erased_at is null
            """;

    private final Pool pool;
    private final BotSettings settings;

    ReferralRewards(Pool pool, BotSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /** Null when it is nothing. */
    public Uni<ReferralReward> forWalkOf(long walkerId, Points earned) {
        var reward = earned.percent(settings.current().whole(BotSetting.REFERRAL_REWARD_PERCENT));
        return reward.isNone()
                ? Uni.createFrom().nullItem()
                : pool.preparedQuery(INVITER).execute(Tuple.of(walkerId)).map(found -> reward(found, reward));
    }

    private static ReferralReward reward(RowSet<Row> inviter, Points points) {
        return inviter.rowCount() == 0
                ? null
                : new ReferralReward(inviter.iterator().next().getLong("id"), points);
    }
}
