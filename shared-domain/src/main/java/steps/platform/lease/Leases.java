package steps.platform.lease;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import steps.platform.sql.Results;

/**
 * Gives a right to one replica at a time, for as long as that is alive: {@link Replicas} says who is, here as everywhere.
 *
 * <p>{@code held_until} is for the release before, which goes by it: neither takes from the other while both run side by side.
 */
@Singleton
public class Leases {
    /** Looks before it writes: several jobs ask for the same lease every second, on each replica, and an upsert locks its row. */
    private static final String HOLD = """
            with self as (select id::text as number from replica where id = $2),
            known as (
              select lease.epoch, lease.holder = self.number as ours,
                     lease.holder = self.number and lease.held_until > clock_timestamp() + interval '5 s' as kept,
                     exists (select from replica where replica.id::text = lease.holder)
                     or lease.holder like '%-%' and lease.held_until >= clock_timestamp() as taken
                from lease, self where lease.name = $1),
            written as (
              insert into lease (name, holder, epoch, held_until)
              select $1, self.number, 1, clock_timestamp() + interval '7 s' from self
               where not exists (select from known where kept or taken and not ours)
              on conflict (name) do update
                 set holder = excluded.holder, held_until = clock_timestamp() + interval '7 s',
                     epoch = lease.epoch + case when lease.holder = excluded.holder then 0 else 1 end
               where lease.holder = excluded.holder
                  or not exists (select 1 from replica where replica.id::text = lease.holder)
                     and (lease.holder not like '%-%' or lease.held_until < clock_timestamp())
              returning epoch)
            select epoch from known where kept
            union all
            select epoch from written
            """;

    private static final String GIVE_UP = """
            update lease set holder = 'nobody', held_until = clock_timestamp() where name = $1 and holder = $2::bigint::text
            """;

    private final Pool pool;
    private final Replicas replicas;

    Leases(Pool pool, Replicas replicas) {
        this.pool = pool;
        this.replicas = replicas;
    }

    /** Takes it or keeps it; null while another replica has it, or the others have taken this one for dead. */
    public Uni<@Nullable Lease> hold(String name) {
        return replicas.number()
                .chain(number -> pool.preparedQuery(HOLD).execute(Tuple.of(name, number)))
                .map(rows -> Results.oneOf(rows, row -> new Lease(name, row.getLong("epoch"))));
    }

    /** Another replica may have it at once. Does nothing when it is not ours. */
    public Uni<Void> giveUp(String name) {
        return pool.preparedQuery(GIVE_UP)
                .execute(Tuple.of(name, replicas.current()))
                .replaceWithVoid();
    }
}
