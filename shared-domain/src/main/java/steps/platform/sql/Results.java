package steps.platform.sql;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what a statement has answered. */
public final class Results {
    private Results() {}

    public static Stream<Row> stream(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    /** Each row by the same reader, in their order. */
    public static <T> List<T> listOf(Iterable<Row> rows, Function<? super Row, ? extends T> reader) {
        return Results.stream(rows).<T>map(reader).toList();
    }

    /** The first row by this reader; null when there is none. */
    public static <T> @Nullable T oneOf(RowSet<Row> rows, Function<? super Row, ? extends T> reader) {
        return rows.size() == 0 ? null : reader.apply(rows.iterator().next());
    }
}
