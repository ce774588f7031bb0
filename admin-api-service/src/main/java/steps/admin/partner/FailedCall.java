package steps.admin.partner;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.logging.Logger;
import steps.platform.transaction.DatabaseFailures;
import steps.platform.transaction.SqlStates;

/** What an unexpected failure looks like from outside. */
final class FailedCall {
    private static final Logger LOG = Logger.getLogger(FailedCall.class);

    private FailedCall() {}

    /** Told to the log in full and to the partner by its id only, unless it passes by itself. */
    static Problem problem(HttpServerRequest request, Throwable failure) {
        if (SqlStates.isHeld(failure)) {
            return Problem.busy();
        }
        if (DatabaseFailures.isOutage(failure) || DatabaseFailures.isPassing(failure)) {
            LOG.warnf("%s %s waits for the database: %s", request.method(), request.path(), failure);
            return Problem.unavailable();
        }
        LOG.errorf(failure, "%s %s failed", request.method(), request.path());
        return Problem.internal();
    }
}
