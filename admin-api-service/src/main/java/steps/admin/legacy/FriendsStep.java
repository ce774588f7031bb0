package steps.admin.legacy;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who brought whom, with the points that came of it. */
final class FriendsStep implements ImportStep {
    private static final BareTables TABLES = new BareTables(List.of("referral"), Map.of());

    private static final String OLD = """
            select referrals.id, referrals.reward_points, referrals.created_at::text as created_at,
                   coalesce(invitee.id, invitee_by_chat.id) as invitee_id, coalesce(inviter.id, inviter_by_chat.id) as inviter_id
              from referrals
              left join users invitee on invitee.id = referrals.user_id
              left join users invitee_by_chat on invitee_by_chat.telegram_id = referrals.user_id
              left join users inviter on inviter.id = referrals.inviter_id
              left join users inviter_by_chat on inviter_by_chat.telegram_id = referrals.inviter_id
             order by referrals.id
            """;

    @Override
    public String name() {
        return "friends";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        TABLES.during(load, () -> add(load));
    }

    private static void add(Load load) throws SQLException {
        var inviters = new HashMap<Long, Long>();
        var invited = new HashSet<Long>();
        try (var lines = load.lines("referral (invitee_id, inviter_id, created_at, former_points, walked_at)")) {
            load.each(OLD, row -> {
                long invitee = row.getLong("invitee_id");
                long inviter = row.getLong("inviter_id");
                long points = Math.max(0, row.getLong("reward_points"));
                var obstacle = obstacle(invitee, inviter, inviters, invited);
                if (obstacle != null) {
                    load.leave(Kind.FRIENDS, row.getLong("id"), obstacle, 1, row.getLong("reward_points"));
                    return;
                }
                if (points != row.getLong("reward_points")) {
                    load.leave(
                            Kind.FRIENDS,
                            row.getLong("id"),
                            "earned less than nothing",
                            0,
                            row.getLong("reward_points"));
                }
                invited.add(invitee);
                inviters.put(invitee, inviter);
                var since = row.getString("created_at");
                // Whose friend has walked already was told so there.
                lines.add(invitee, inviter, since, points, points > 0 ? since : null);
            });
            lines.end();
        }
    }

    /** 0 stands for nobody. */
    private static @Nullable String obstacle(long invitee, long inviter, Map<Long, Long> inviters, Set<Long> invited) {
        if (invitee == 0 || inviter == 0) {
            return "one of the two is nobody";
        }
        if (invitee == inviter) {
            return "nobody invites themselves";
        }
        if (invited.contains(invitee)) {
            return "the person was invited by somebody else already";
        }
        return inviters.getOrDefault(inviter, 0L) == invitee
                ? "the two invited each other, and the other was first"
                : null;
    }
}
