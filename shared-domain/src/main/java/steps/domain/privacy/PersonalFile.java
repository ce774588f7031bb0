package steps.domain.privacy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/** Everything kept about a person as one JSON object, a member for each {@link PersonalSection}. */
@Singleton
public class PersonalFile {
    private final Transactions transactions;
    private final Pool pool;

    PersonalFile(Transactions transactions, Pool pool) {
        this.transactions = transactions;
        this.pool = pool;
    }

    /** As of one moment; outside any transaction, since it needs one of its own kind. */
    public Uni<Buffer> of(User user) {
        return transactions.inSnapshot(() -> write(user));
    }

    private Uni<Buffer> write(User user) {
        var file = Buffer.buffer("{");
        return Multi.createFrom()
                .iterable(List.of(PersonalSection.values()))
                .onItem()
                .transformToUniAndConcatenate(section -> read(section, user).invoke(json -> add(file, section, json)))
                .collect()
                .last()
                .map(done -> file.appendString("\n}\n"));
    }

    private Uni<String> read(PersonalSection section, User user) {
        return pool.preparedQuery(section.query())
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
