package steps.admin.legacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import steps.admin.legacy.source.MediaFolder;
import steps.admin.legacy.source.OldDatabase;
import steps.domain.content.TextKeys;

/**
 * Fills our database with what the Python system's holds: step by step, each in a transaction of its own that says that it is
 * done, so that a run that broke off goes on where it was.
 *
 * @param ours connections of the role that owns the schema
 */
record Import(DataSource ours, TextKeys keys, Clock clock, Consumer<String> progress) {
    /** In the transaction of a connection that does nothing else; a row that no step touches, and without which nothing is sent. */
    private static final String ALONE = "select name from send_budget where name = 'telegram' for no key update nowait";

    /** Sorts and indexes of millions of rows, in memory and as long as they take. */
    private static final List<String> FOR_MUCH = List.of(
            "set statement_timeout = 0",
            "set work_mem = '64MB'",
            "set maintenance_work_mem = '256MB'",
            "set jit = off");

    private static final List<String> AS_BEFORE =
            List.of("reset statement_timeout", "reset work_mem", "reset maintenance_work_mem", "reset jit");

    private static final String HELD = "55P03";
    private static final String RUN = "select source, report from import_run";
    private static final String SOMEBODY = """
            select (select count(*) from users) + (select count(*) from "order") + (select count(*) from transfer)
                   + (select count(*) from family)
            """;
    private static final String BEGIN = "insert into import_run (id, source, begun_at) values (1, ?, ?::timestamptz)";
    private static final String STEP = "select reached, done from import_step where name = ?";
    private static final String REACHED = """
            insert into import_step (name, reached) values (?, ?) on conflict (name) do update set reached = excluded.reached
            """;
    private static final String DONE = """
            insert into import_step (name, done) values (?, true) on conflict (name) do update set done = true
            """;
    private static final String FINISH = "update import_run set finished_at = ?::timestamptz, report = ?";

    private List<ImportStep> steps() {
        return List.of(
                new PeopleStep(),
                new FamiliesStep(),
                new InvitationsStep(),
                new CatalogStep(),
                new PickupPointsStep(),
                new OrdersStep(),
                new FriendsStep(),
                new CoefficientsStep(),
                new TextsStep(keys),
                new SettingsStep(),
                new PromoStep(),
                new FaqStep(),
                new BroadcastsStep(),
                new LeftBehindStep(),
                new EntriesStep());
    }

    Imported take(OldDatabase old, MediaFolder media) throws SQLException {
        try (Connection alone = ours.getConnection();
                Connection work = ours.getConnection()) {
            alone.setAutoCommit(false);
            work.setAutoCommit(false);
            try {
                execute(alone, ALONE);
                return takeAlone(old, media, work);
            } catch (SQLException e) {
                if (HELD.equals(e.getSQLState())) {
                    return new Imported.Refused("Another import is running on this database.");
                }
                throw e;
            } finally {
                work.rollback();
                work.setAutoCommit(true);
                for (var setting : AS_BEFORE) {
                    execute(work, setting);
                }
                alone.rollback();
                alone.setAutoCommit(true);
            }
        }
    }

    private Imported takeAlone(OldDatabase old, MediaFolder media, Connection work) throws SQLException {
        for (var setting : FOR_MUCH) {
            execute(work, setting);
        }
        work.commit();
        var source = source(old);
        var before = run(work);
        if (before.isPresent() && before.get().report() != null) {
            return new Imported.Before(before.get().report());
        }
        if (before.isPresent() && !before.get().source().equals(source)) {
            return new Imported.Refused("The Python system's database is another than when this import began: it has"
                    + " changed, or --from names another one. Begin anew in an empty database.");
        }
        var load = new Load(old, work, clock.instant(), media);
        if (before.isEmpty()) {
            long somebody = load.number(SOMEBODY);
            if (somebody > 0) {
                return new Imported.Refused("Somebody is in this database already: the import fills an empty one.");
            }
            load.run(BEGIN, source, load.now().toString());
            load.commit();
        }
        for (var step : steps()) {
            take(step, load);
        }
        return finish(old, load);
    }

    private void take(ImportStep step, Load load) throws SQLException {
        var reached = new StoredReach(step.name(), load);
        if (reached.isDone()) {
            progress.accept(step.name() + ": done before");
            return;
        }
        long start = System.nanoTime();
        step.take(load, reached);
        load.run(DONE, step.name());
        load.commit();
        progress.accept(step.name() + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    private Imported finish(OldDatabase old, Load load) throws SQLException {
        Sequences.advanceAll(load);
        load.run("analyze");
        var reconciliation = Reconciliation.of(old.connection(), load.ours());
        if (reconciliation.agrees()) {
            load.run(FINISH, load.now().toString(), reconciliation.toString());
        }
        load.commit();
        return reconciliation.agrees()
                ? new Imported.Done(reconciliation.toString())
                : new Imported.Differs(reconciliation.toString());
    }

    /** What tells one source from another, and from itself after somebody has written to it. */
    private static String source(OldDatabase old) throws SQLException {
        var source = new StringBuilder();
        for (var kind : Kind.values()) {
            var sum = Reconciliation.Sum.of(old.connection(), kind.old());
            source.append(kind.code())
                    .append('=')
                    .append(sum.rows())
                    .append('/')
                    .append(sum.points())
                    .append(' ');
        }
        return source.toString().strip();
    }

    private static Optional<Run> run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RUN)) {
            return row.next() ? Optional.of(new Run(row.getString(1), row.getString(2))) : Optional.empty();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * What the row of a begun import says.
     *
     * @param report null as long as it is not finished
     */
    private record Run(String source, String report) {}

    private record StoredReach(String name, Load load) implements ImportStep.Reached {
        boolean isDone() throws SQLException {
            return load.number("select count(*) from import_step where name = ? and done", name) > 0;
        }

        @Override
        public long before() {
            try (PreparedStatement statement = load.ours().prepareStatement(STEP)) {
                statement.setString(1, name);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0;
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void now(long last) throws SQLException {
            load.run(REACHED, name, last);
        }
    }
}
