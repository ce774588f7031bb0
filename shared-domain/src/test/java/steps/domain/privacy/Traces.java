package steps.domain.privacy;

import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import steps.domain.user.Registrant;
import steps.domain.user.User;
import steps.testing.Async;
import steps.testing.Rows;

/** Looks through the whole database for what says who somebody is. */
record Traces(Pool pool, List<String> traces) {
    static Traces of(Pool pool, Registrant person, User user) {
        return new Traces(
                pool,
                List.of(
                        Long.toString(person.telegramId()),
                        person.username(),
                        person.firstName(),
                        person.lastName(),
                        person.phone().e164(),
                        person.email().address(),
                        user.referralCode().value()));
    }

    /** Tables, with how many of their rows have a trace; without those that have none. */
    Map<String, Long> found() {
        var found = new TreeMap<String, Long>();
        for (var table : tables()) {
            long rows = Rows.number(
                    pool,
                    "select count(*) from \"" + table + "\" as t where cast(t as text) like any ($1::text[])",
                    (Object) traces.stream().map(trace -> "%" + trace + "%").toArray(String[]::new));
            if (rows > 0) {
                found.put(table, rows);
            }
        }
        return found;
    }

    private List<String> tables() {
        var rows = Async.await(
                () -> pool.query("select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'")
                        .execute());
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
