package steps.platform.transaction;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Does a piece of work in one transaction and counts the statements that it takes, without begin and commit. */
public final class CountedStatements {
    private final AtomicLong statements = new AtomicLong();

    private CountedStatements() {}

    /** On a context of its own. */
    public static Uni<Long> of(Pool pool, Supplier<Uni<?>> work) {
        var counted = new CountedStatements();
        return UniHelper.toUni(pool.getConnection().compose(connection -> counted.run(connection, work)));
    }

    private Future<Long> run(SqlConnection connection, Supplier<Uni<?>> work) {
        var running = RunningTransaction.begin(counting(connection));
        return UniHelper.toFuture(work.get())
                .compose(done -> running.commit())
                .map(done -> statements.get())
                .onComplete(done -> connection.close());
    }

    private SqlConnection counting(SqlConnection connection) {
        return (SqlConnection) Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(),
                new Class<?>[] {SqlConnection.class},
                (proxy, method, arguments) -> counted(connection, method, arguments));
    }

    private Object counted(SqlConnection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().endsWith("uery")) {
            statements.incrementAndGet();
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
