package steps.domain.family;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.domain.user.User;
import steps.platform.sql.Results;
import steps.platform.sql.SqlZone;

/** Shows members their family. */
@Singleton
public class FamilyHomes {
    static final String STEPS = """
            select member.user_id, coalesce(sum(daily_steps.steps), 0) as this_week,
                   coalesce(sum(daily_steps.steps) filter (where daily_steps.day = local.today), 0) as today
              from family_member as member
              join users on users.id = member.user_id
             cross join lateral (
                   select cast($2::timestamptz at time zone coalesce(users.time_zone, $3) as date) as today) as local
              left join daily_steps on daily_steps.user_id = member.user_id and daily_steps.day <= local.today
                                   and daily_steps.day >= cast(date_trunc('week', local.today) as date)
             where member.family_id = $1 and member.left_at is null
             group by member.user_id
            """;

    private final Pool pool;
    private final FamilyRepository families;
    private final InvitationRepository invitations;
    private final ZoneId ours;
    private final Clock clock;

    FamilyHomes(
            Pool pool,
            FamilyRepository families,
            InvitationRepository invitations,
            @ConfigProperty(name = "steps.time-zone", defaultValue = "Europe/Moscow") ZoneId ours,
            Clock clock) {
        this.pool = pool;
        this.families = families;
        this.invitations = invitations;
        this.ours = ours;
        this.clock = clock;
    }

    /** Null when the person is in no family. */
    public Uni<FamilyHome> of(User user) {
        return families.findOf(user.id())
                .chain(family -> family == null ? Uni.createFrom().nullItem() : of(family));
    }

    private Uni<FamilyHome> of(Family family) {
        return stepsOf(family)
                .chain(steps -> invitations.openOf(family.id()).map(open -> new FamilyHome(family, steps, open)));
    }

    private Uni<Map<Long, FamilyHome.Steps>> stepsOf(Family family) {
        return pool.preparedQuery(STEPS)
                .execute(Tuple.of(family.id(), clock.instant().atOffset(ZoneOffset.UTC), SqlZone.of(ours)))
                .map(FamilyHomes::steps);
    }

    private static Map<Long, FamilyHome.Steps> steps(RowSet<Row> rows) {
        return Results.stream(rows)
                .collect(Collectors.toMap(
                        row -> row.getLong("user_id"),
                        row -> new FamilyHome.Steps(row.getLong("today"), row.getLong("this_week"))));
    }
}
