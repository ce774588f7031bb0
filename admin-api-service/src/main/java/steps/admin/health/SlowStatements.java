package steps.admin.health;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Words;
import steps.domain.content.Language;
import steps.platform.sql.Results;
import steps.platform.transaction.DatabaseFailures;

/**
 * Which statements take most of the database's time, by pg_stat_statements where that is there and can be read; else which run longest
 * now. PostgreSQL shows a role its own statements, and others' only to members of pg_read_all_stats, which the services need not be.
 */
@Singleton
class SlowStatements {
    private static final Logger LOG = Logger.getLogger(SlowStatements.class);

    /** Where the extension is; its schema is written into a statement, so it comes from the catalogue, quoted. */
    private static final String EXTENSION = """
        select (select quote_ident(nspname) from pg_extension join pg_namespace on pg_namespace.oid = extnamespace
                 where extname = 'pg_stat_statements') as place,
               current_user::text as role, pg_has_role(current_user, 'pg_read_all_stats', 'usage') as all_shown
        """;

    private static final String MOST =
            "select query, calls, mean_exec_time as mean_ms, total_exec_time as total_ms from ";

    private static final String OF_THIS_DATABASE = """
        .pg_stat_statements
         where dbid = (select oid from pg_database where datname = current_database()) and query <> '<insufficient privilege>'
         order by total_exec_time desc limit 10
        """;

    private static final String LONGEST = """
        select query, extract(epoch from clock_timestamp() - query_start)::double precision * 1000 as total_ms
          from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' and query <> '<insufficient privilege>'
         order by query_start limit 10
        """;

    private static final Words ALWAYS = Words.of(
            "Десять запросов, на которые ушло больше всего времени, по pg_stat_statements.",
            "The ten statements that took the most time in total, from pg_stat_statements.");
    private static final Words NOW = Words.of(
            "pg_stat_statements здесь нет или его нельзя прочитать, поэтому показано, что выполняется сейчас, от самого долгого.",
            "pg_stat_statements is not available, so this shows what is running now, longest first.");
    private static final Words OWN = Words.of(
            " Только запросы роли %s: у неё нет прав pg_read_all_stats.",
            " Only statements of the role %s, which is not a member of pg_read_all_stats.");

    private static final Words MILLISECONDS = Words.of("%s мс", "%s ms");

    private final Pool pool;

    SlowStatements(Pool pool) {
        this.pool = pool;
    }

    Uni<SlowPart> look(Language language) {
        return pool.query(EXTENSION)
                .execute()
                .map(rows -> rows.iterator().next())
                .chain(seen -> look(seen.getString("place"), shown(seen), language));
    }

    Uni<SlowPart> look(@Nullable String place, Words only, Language language) {
        return most(place)
                .chain(rows -> rows == null
                        ? pool.query(LONGEST).execute().map(now -> part(now, true, only, language))
                        : Uni.createFrom().item(part(rows, false, only, language)));
    }

    private static Words shown(Row seen) {
        return seen.getBoolean("all_shown") ? Words.same("") : OWN.filled(seen.getString("role"));
    }

    /** Null where it is not there, not loaded, of a version before 1.8, or not for us. */
    private Uni<@Nullable RowSet<Row>> most(@Nullable String place) {
        return place == null
                ? Uni.createFrom().nullItem()
                : pool.query(MOST + place + OF_THIS_DATABASE)
                        .execute()
                        .onFailure(SlowStatements::isRefusal)
                        .invoke(failure -> LOG.infof("pg_stat_statements cannot be read: %s", failure.getMessage()))
                        .onFailure(SlowStatements::isRefusal)
                        .recoverWithNull();
    }

    private static boolean isRefusal(Throwable failure) {
        return !DatabaseFailures.isOutage(failure);
    }

    private static SlowPart part(RowSet<Row> rows, boolean isNow, Words only, Language language) {
        return new SlowPart(
                (isNow ? NOW : ALWAYS).in(language) + only.in(language),
                isNow,
                Results.listOf(rows, row -> statement(row, isNow, language)));
    }

    private static SlowStatement statement(Row row, boolean isNow, Language language) {
        return new SlowStatement(
                StatementText.of(row.getString("query")),
                isNow ? "" : Numbers.grouped(row.getLong("calls")),
                isNow ? "" : milliseconds(row.getDouble("mean_ms"), language),
                milliseconds(row.getDouble("total_ms"), language));
    }

    private static String milliseconds(double time, Language language) {
        var number = String.format(Locale.ROOT, "%,.1f", time).replace(',', '\u00a0');
        return MILLISECONDS.filled(number).in(language);
    }
}
