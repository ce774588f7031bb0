package steps.domain.position;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.stream.IntStream;
import steps.platform.sql.Results;

/**
 * Moves a row among others: locks them all, so that two who move at once do so one after the other, and numbers them anew.
 *
 * @param lock reads the ids of those that it stands among, in their order, and takes the id of the row
 * @param write takes ids and positions, as arrays
 */
public record Positions(String lock, String write) {
    /** In the caller's transaction. Whether anything stands elsewhere now. */
    public Uni<Boolean> move(Pool pool, long id, Move move) {
        return pool.preparedQuery(lock).execute(Tuple.of(id)).chain(rows -> {
            var order = Results.listOf(rows, row -> row.getLong("id"));
            var moved = move.applied(order, id);
            return moved.equals(order)
                    ? Uni.createFrom().item(false)
                    : write(pool, moved).replaceWith(true);
        });
    }

    private Uni<Void> write(Pool pool, List<Long> ids) {
        return pool.preparedQuery(write)
                .execute(Tuple.of(
                        ids.toArray(Long[]::new),
                        IntStream.rangeClosed(1, ids.size()).boxed().toArray(Integer[]::new)))
                .replaceWithVoid();
    }
}
