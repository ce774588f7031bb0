package steps.admin.panel.list;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.PanelUser;
import steps.platform.sql.Results;
import steps.platform.transaction.Transactions;

/** Views of lists under names, each account's own. */
@Singleton
public class SavedViews {
    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_QUERY = 2_000;

    /** More would be a list of their own. */
    static final int MOST = 20;

    private static final String LIST = """
            select id, name, query from panel_view where account_id = $1 and section = $2 order by id
            """;
    private static final String LOCK = "select id from panel_account where id = $1 for no key update";
    private static final String COUNT = """
            select count(*) as views from panel_view where account_id = $1 and section = $2 and name <> $3
            """;
    private static final String PUT = """
            insert into panel_view (account_id, section, name, query) values ($1, $2, $3, $4)
            on conflict (account_id, section, name) do update set query = excluded.query
            """;
    private static final String REMOVE = "delete from panel_view where id = $1 and account_id = $2 and section = $3";

    private final Transactions transactions;
    private final Pool pool;

    SavedViews(Transactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    /** In the order in which they were saved. */
    public Uni<List<SavedView>> of(PanelUser user, String section) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(user.accountId(), section))
                .map(rows -> Results.listOf(
                        rows, row -> new SavedView(row.getLong("id"), row.getString("name"), row.getString("query"))));
    }

    /** In place of the one of this name; false, and nothing is saved, when there are too many. */
    public Uni<Boolean> save(PanelUser user, String section, String name, String query) {
        return transactions.retrying(() -> pool.preparedQuery(LOCK)
                .execute(Tuple.of(user.accountId()))
                .chain(() -> pool.preparedQuery(COUNT).execute(Tuple.of(user.accountId(), section, name)))
                .chain(rows -> rows.iterator().next().getLong("views") >= MOST
                        ? Uni.createFrom().item(false)
                        : pool.preparedQuery(PUT)
                                .execute(Tuple.of(user.accountId(), section, name, query))
                                .replaceWith(true)));
    }

    /** Only one's own goes. */
    public Uni<Void> remove(PanelUser user, String section, long id) {
        return pool.preparedQuery(REMOVE)
                .execute(Tuple.of(id, user.accountId(), section))
                .replaceWithVoid();
    }
}
