package steps.admin.partner;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way in, the same for every call that has one: whoever waits to be asked for it is asked, what gets too long or does not
 * get on is refused, and nothing is read while its taker has no room.
 */
public final class PartnerBody {
    /** Has to come in within one patience: a byte now and then would hold a connection for ever. */
    private static final int STEP_BYTES = 16_384;

    /** The fate of a body: parts, and then exactly one of the others unless its taker closes it before. */
    public interface Taker {
        void take(Buffer part);

        void takeEnd();

        void stop(Problem reason);

        /** The partner has hung up. */
        void leave();
    }

    private final PartnerCall call;
    private final long limitBytes;
    private final Duration patience;

    private @Nullable Taker taker;
    private long bytes;
    private long watchedBytes;
    private boolean over;
    private long watch = -1;

    PartnerBody(PartnerCall call, long limitBytes, Duration patience) {
        this.call = call;
        this.limitBytes = limitBytes;
        this.patience = patience;
    }

    void goTo(Taker taker) {
        this.taker = taker;
        var request = call.request();
        request.handler(this::take);
        request.endHandler(end -> takeEnd());
        request.exceptionHandler(gone -> leave());
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            call.response().writeContinue();
        }
        resume();
    }

    /** Nothing more comes in until {@link #resume}, and the time does not count. */
    public void pause() {
        unwatch();
        call.request().pause();
    }

    public void resume() {
        if (!over) {
            watch();
            call.request().resume();
        }
    }

    /** The taker wants nothing more, and hears nothing more. */
    public void close() {
        over = true;
        unwatch();
    }

    private void take(Buffer part) {
        if (over) {
            return;
        }
        bytes += part.length();
        if (bytes > limitBytes) {
            stop(Problem.tooLarge(limitBytes));
            return;
        }
        if (bytes - watchedBytes >= STEP_BYTES) {
            watch();
        }
        taker().take(part);
    }

    private void takeEnd() {
        if (!over) {
            close();
            taker().takeEnd();
        }
    }

    private void leave() {
        if (!over) {
            close();
            taker().leave();
        }
    }

    private Taker taker() {
        return Objects.requireNonNull(taker);
    }

    private void stop(Problem reason) {
        close();
        taker().stop(reason);
    }

    private void watch() {
        unwatch();
        watchedBytes = bytes;
        watch = call.vertx().setTimer(patience.toMillis(), late -> giveUp());
    }

    private void unwatch() {
        call.vertx().cancelTimer(watch);
    }

    private void giveUp() {
        if (!over) {
            stop(Problem.tooSlow("Neither %d bytes more nor the end of the body came in within %d seconds."
                    .formatted(STEP_BYTES, patience.toSeconds())));
        }
    }
}
