package steps.platform.lease;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/** Gives a right to one replica at a time, by the database's clock: what the replicas' own clocks say does not matter. */
@Singleton
public class Leases {
    /** Whoever does not come again within this time has lost it. */
    public static final Duration LENGTH = Duration.ofSeconds(7);

    private static final String HOLD = """
            insert into lease (name, holder, epoch, held_until)
            values ($1, $2, 1, clock_timestamp() + make_interval(secs => $3))
            on conflict (name) do update
               set holder = excluded.holder, held_until = clock_timestamp() + make_interval(secs => $3),
                   epoch = lease.epoch + case when lease.holder = excluded.holder then 0 else 1 end
             where lease.holder = excluded.holder or lease.held_until < clock_timestamp()
            returning epoch
            """;
    private static final String GIVE_UP = """
            update lease set held_until = clock_timestamp() where name = $1 and holder = $2
            """;

    private final Pool pool;
    private final String self = UUID.randomUUID().toString();

    Leases(Pool pool) {
        this.pool = pool;
    }

    /** Takes it or keeps it for {@link #LENGTH} from now; null while another replica has it. */
    public Uni<Lease> hold(String name) {
        return hold(name, self, LENGTH);
    }

    /** Another replica may have it at once. Does nothing when it is not ours. */
    public Uni<Void> giveUp(String name) {
        return pool.preparedQuery(GIVE_UP).execute(Tuple.of(name, self)).replaceWithVoid();
    }

    Uni<Lease> hold(String name, String holder, Duration length) {
        return pool.preparedQuery(HOLD)
                .execute(Tuple.of(name, holder, length.toMillis() / 1_000.0))
                .map(rows -> rows.rowCount() == 0
                        ? null
                        : new Lease(name, rows.iterator().next().getLong("epoch")));
    }
}
