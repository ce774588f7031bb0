package steps.domain.figures;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.platform.sql.SqlZone;

/**
 * Counts how far those have got who came on a day, and answers it for any days. Who is registered is a person; of the others their
 * conversation says how far they are, by the names of its states, which are a contract.
 */
@Singleton
public class Funnels {
    private static final String FORGET = "delete from rollup_funnel";

    /** A conversation without a state is one of somebody who had their data removed: they are counted as the person that they were. */
    private static final String COUNT = """
            insert into rollup_funnel (day, came, agreed, gave_phone, registered, walked, ordered)
            select (began_at at time zone $1)::date, count(*), count(*) filter (where stage >= 1), count(*) filter (where stage >= 2),
                   count(*) filter (where stage >= 3), count(*) filter (where stage >= 3 and walked),
                   count(*) filter (where stage >= 3 and walked and ordered)
              from (select least(conversation.began_at, users.registered_at) as began_at,
                           case when users.id is not null then 3
                                when conversation.state ->> 'type' = 'registration.awaiting_email' then 2
                                when conversation.state ->> 'type' = 'registration.awaiting_contact' then 1
                                else 0 end as stage,
                           exists (select from walk where walk.user_id = users.id) as walked,
                           exists (select from "order" where "order".user_id = users.id) as ordered
                      from users full join (select chat_id, began_at, state from conversation
                                             where chat_id > 0 and state is not null) as conversation
                        on conversation.chat_id = users.telegram_id) as people
             group by 1
            """;

    private static final String SUM = """
            select coalesce(sum(came), 0)::bigint as came, coalesce(sum(agreed), 0)::bigint as agreed,
                   coalesce(sum(gave_phone), 0)::bigint as gave_phone, coalesce(sum(registered), 0)::bigint as registered,
                   coalesce(sum(walked), 0)::bigint as walked, coalesce(sum(ordered), 0)::bigint as ordered
              from rollup_funnel where day >= $1 and day <= $2
            """;

    private final Pool pool;
    private final ZoneId zone;

    Funnels(Pool pool, @ConfigProperty(name = "steps.time-zone", defaultValue = "Europe/Moscow") ZoneId zone) {
        this.pool = pool;
        this.zone = zone;
    }

    /** All days anew, since whoever came long ago may order today. Joins the caller's transaction. */
    Uni<Void> count() {
        return pool.query(FORGET)
                .execute()
                .chain(() -> pool.preparedQuery(COUNT).execute(Tuple.of(SqlZone.of(zone))))
                .replaceWithVoid();
    }

    /** Of those who came on these days, both included. */
    public Uni<Funnel> between(LocalDate from, LocalDate to) {
        return pool.preparedQuery(SUM)
                .execute(Tuple.of(from, to))
                .map(rows -> rows.iterator().next())
                .map(row -> new Funnel(
                        row.getLong("came"),
                        row.getLong("agreed"),
                        row.getLong("gave_phone"),
                        row.getLong("registered"),
                        row.getLong("walked"),
                        row.getLong("ordered")));
    }
}
