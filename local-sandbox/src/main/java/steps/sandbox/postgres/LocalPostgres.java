package steps.sandbox.postgres;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A running PostgreSQL of our own with a role and a database ready for use. */
public final class LocalPostgres implements AutoCloseable {
    /** Where the durable one listens unless that port is taken or another is asked for. */
    public static final int DEFAULT_PORT = 5433;

    private final Cluster cluster;
    private final Superuser superuser;
    private final Login login;
    private final Runnable closing;

    private LocalPostgres(Cluster cluster, int port, Login login, Runnable closing) {
        this.cluster = cluster;
        this.superuser = cluster.superuser(port);
        this.login = login;
        this.closing = closing;
        superuser.ensure(login);
    }

    /** An empty one on a random port that forgets everything when it is closed or this JVM ends, however it ends. */
    public static LocalPostgres temporary() {
        Cluster cluster = Cluster.temporary();
        Undertaker undertaker = Undertaker.of(cluster);
        try {
            cluster.createUnlessThere();
            int port = cluster.startSomewhere();
            return new LocalPostgres(cluster, port, new Login("steps_bot", "steps_bot", "steps_bot"), undertaker::bury);
        } catch (RuntimeException e) {
            undertaker.bury();
            throw e;
        }
    }

    /**
     * The one whose data lives in this folder. A server that still runs there, left by a process that was killed, is
     * adopted when it answers on the wanted port, else stopped first.
     *
     * @param port the only port that will do, or empty for {@link #DEFAULT_PORT} or, when that is taken, any free one
     */
    public static LocalPostgres durable(Path folder, Login login, OptionalInt port) {
        Cluster cluster = Cluster.durable(folder);
        cluster.createUnlessThere();
        return new LocalPostgres(cluster, serve(cluster, port), login, cluster::stop);
    }

    /** The one that somebody else runs in this folder, if so; closing it leaves it running. */
    public static Optional<LocalPostgres> running(Path folder, Login login) {
        Cluster cluster = Cluster.durable(folder);
        return cluster.postmaster()
                .map(Postmaster::port)
                .filter(cluster::answersOn)
                .map(port -> new LocalPostgres(cluster, port, login, () -> {}));
    }

    private static int serve(Cluster cluster, OptionalInt wanted) {
        Optional<Postmaster> left = cluster.postmaster();
        if (left.isPresent()) {
            int port = left.get().port();
            boolean answers = cluster.answersOn(port);
            if (answers && port == wanted.orElse(port)) {
                return port;
            }
            if (answers) {
                cluster.stop();
            } else {
                cluster.stopUnresponsive();
            }
        }
        int port = wanted.orElseGet(() -> FreePort.isFree(DEFAULT_PORT) ? DEFAULT_PORT : FreePort.any());
        cluster.awaitChildrenOfTheKilled(port);
        if (!FreePort.isFree(port)) {
            throw new PortTakenException(port);
        }
        cluster.start(port);
        return port;
    }

    /** Creates another empty database of the same role, unless it is there. */
    public void createDatabase(String name) {
        superuser.ensureDatabase(name, login.user());
    }

    /**
     * Lets another role in, which owns nothing: what it owned so far is its own no more.
     *
     * @param guest with the database of this one
     */
    public void admit(Login guest) {
        if (!guest.user().equals(login.user())) {
            superuser.ensureGuest(guest, login.user());
        }
    }

    public String host() {
        return superuser.host();
    }

    public int port() {
        return superuser.port();
    }

    public String user() {
        return login.user();
    }

    public String password() {
        return login.password();
    }

    public String database() {
        return login.database();
    }

    public String jdbcUrl() {
        return jdbcUrl(database());
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + database;
    }

    /** Connections to {@link #database()} as its owner; one that hears nothing for a minute fails. */
    public DataSource source() {
        return source(database());
    }

    public DataSource source(String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser(user());
        source.setPassword(password());
        source.setConnectTimeout(5);
        source.setLoginTimeout(5);
        source.setSocketTimeout(60);
        return source;
    }

    /** Whoever may do anything, which is what a deployment may have for its migrations. */
    public Login superuser() {
        return new Login(Superuser.NAME, superuser.password(), database());
    }

    /** Whether the server process is still there. */
    public boolean isRunning() {
        return cluster.postmaster().isPresent();
    }

    Path data() {
        return cluster.data();
    }

    @Override
    public void close() {
        closing.run();
    }
}
