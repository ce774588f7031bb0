package steps.admin.panel.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;

/** What is asked of everybody with a role. */
@Singleton
public class RoleRules {
    private static final String FIND = "select second_step from panel_role where role = $1";
    private static final String LOCK = FIND + " for no key update";
    private static final String CHANGE = "update panel_role set second_step = $2 where role = $1";

    private final Pool pool;

    RoleRules(Pool pool) {
        this.pool = pool;
    }

    /** Whether they need a second step; null when no role is called so. */
    public Uni<Boolean> find(String role) {
        return read(FIND, role);
    }

    /** As {@link #find}, held until the caller's transaction ends. */
    public Uni<Boolean> lock(String role) {
        return read(LOCK, role);
    }

    /** In the caller's transaction. Whoever has none is asked for it by the next page that they open. */
    public Uni<Void> change(String role, boolean secondStep) {
        return pool.preparedQuery(CHANGE).execute(Tuple.of(role, secondStep)).replaceWithVoid();
    }

    private Uni<Boolean> read(String sql, String role) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(role))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getBoolean("second_step"));
    }
}
