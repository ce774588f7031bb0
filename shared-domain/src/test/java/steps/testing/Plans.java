package steps.testing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * How PostgreSQL would do statements on a database that is filled for that and then as before: in a transaction that is undone,
 * so that other tests never meet those rows.
 */
public final class Plans {
    private final List<String> filling;

    private Plans(List<String> filling) {
        this.filling = filling;
    }

    /** After these statements, of the tables' owner. */
    public static Plans after(String... filling) {
        return new Plans(List.of(filling));
    }

    /**
     * Of one statement with these values.
     *
     * @param types of its parameters, as in PREPARE
     * @param values in parentheses, as in EXECUTE
     */
    public String of(String statement, String types, String values) {
        return undone(connection -> run(connection, "prepare asked (" + types + ") as " + statement)
                .chain(() -> run(connection, "explain execute asked " + values))
                .call(() -> run(connection, "deallocate asked")));
    }

    /** Of statements whatever their values are. */
    public List<String> ofAny(List<String> statements) {
        return undone(connection -> Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(statement -> run(connection, "explain (generic_plan) " + statement))
                .collect()
                .asList());
    }

    private <T> T undone(Asking<T> asking) {
        return SchemaOwner.with(connection -> run(connection, "begin")
                .chain(() -> fill(connection))
                .chain(() -> asking.on(connection))
                .eventually(() -> run(connection, "rollback")));
    }

    private Uni<Void> fill(SqlConnection connection) {
        return Multi.createFrom()
                .iterable(filling)
                .onItem()
                .transformToUniAndConcatenate(statement -> run(connection, statement))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<String> run(SqlConnection connection, String sql) {
        return connection
                .query(sql)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getValue(0).toString())
                        .collect(Collectors.joining("\n")));
    }

    private interface Asking<T> {
        Uni<T> on(SqlConnection connection);
    }
}
