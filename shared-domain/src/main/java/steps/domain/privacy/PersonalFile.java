package steps.domain.privacy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import steps.domain.user.User;

/** Everything kept about a person as one JSON object, a member for each {@link PersonalSection}. */
@Singleton
public class PersonalFile {
    private static final String ONE_SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private final Pool pool;

    PersonalFile(Pool pool) {
        this.pool = pool;
    }

    /** As of one moment; outside any transaction, since it needs one of its own kind. */
    public Uni<Buffer> of(User user) {
        return pool.withTransaction(
                connection -> connection.query(ONE_SNAPSHOT).execute().chain(() -> write(connection, user)));
    }

    private static Uni<Buffer> write(SqlConnection connection, User user) {
        var file = Buffer.buffer("{");
        return Multi.createFrom()
                .iterable(List.of(PersonalSection.values()))
                .onItem()
                .transformToUniAndConcatenate(
                        section -> read(connection, section, user).invoke(json -> add(file, section, json)))
                .collect()
                .last()
                .map(done -> file.appendString("\n}\n"));
    }

    private static Uni<String> read(SqlConnection connection, PersonalSection section, User user) {
        return connection
                .preparedQuery(section.query())
                .execute(Tuple.of(section.isOfChat() ? user.telegramId() : user.id()))
                .map(rows ->
                        rows.rowCount() == 0 ? "null" : rows.iterator().next().getString(0));
    }

    private static void add(Buffer file, PersonalSection section, String json) {
        file.appendString(file.length() == 1 ? "\n" : ",\n")
                .appendString("\"" + section.title() + "\": ")
                .appendString(json);
    }
}
