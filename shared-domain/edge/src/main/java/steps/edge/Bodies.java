package steps.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the bodies that are coming in, all of them together, within one limit of the process. Each counts as what it announces from
 * its head on, so that none has to be given up halfway. How long one may take is {@link Sender}'s business.
 */
@Singleton
public class Bodies {
    private final AtomicLong comingIn = new AtomicLong();
    private final long limitOfAll;
    private final long largest;

    Bodies(EdgeSettings settings, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
        this.limitOfAll = settings.bodiesAtOnce().asLongValue();
        this.largest = largest.asLongValue();
    }

    /** Asked once for each body, before it is read; its room is free again when all of it is here, or its sender gone. */
    public boolean haveRoomFor(HttpServerRequest request) {
        if (request.isEnded()) {
            return true;
        }
        long size = announced(request);
        if (comingIn.addAndGet(size) > limitOfAll) {
            comingIn.addAndGet(-size);
            return false;
        }
        request.end().onComplete(over -> comingIn.addAndGet(-size));
        return true;
    }

    /** A body in chunks announces nothing, and may become as large as any. */
    private long announced(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? largest : Long.parseLong(length.strip());
    }
}
