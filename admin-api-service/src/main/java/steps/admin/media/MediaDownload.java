package steps.admin.media;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import steps.admin.network.PublicAddress;
import steps.domain.media.MediaKind;

/**
 * Fetches a picture or a video from an address that somebody has typed. The name is looked up once and what is connected to is
 * one of those very addresses: a name that leads outside when it is looked at and inside when it is used leads nowhere. Leading
 * on is followed a few times, each looked at anew.
 */
@Singleton
class MediaDownload {
    private static final Logger LOG = Logger.getLogger(MediaDownload.class);
    private static final int LONGEST_WAY = 3;
    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);
    private static final Duration SILENT_AT_MOST = Duration.ofSeconds(10);
    private static final Duration DONE_WITHIN = Duration.ofSeconds(60);
    private static final long LARGEST = MediaKind.VIDEO.mostBytes();

    private final Vertx vertx;
    private final HttpClient client;
    private final Predicate<InetAddress> allowed;

    @Inject
    MediaDownload(Vertx vertx) {
        this(vertx, new HttpClientOptions(), PublicAddress::isPublic);
    }

    MediaDownload(Vertx vertx, HttpClientOptions options, Predicate<InetAddress> allowed) {
        this.vertx = vertx;
        this.allowed = allowed;
        this.client = vertx.createHttpClient(options.setSsl(true)
                .setKeepAlive(false)
                .setConnectTimeout((int) CONNECTED_WITHIN.toMillis())
                .setReadIdleTimeout((int) SILENT_AT_MOST.toSeconds())
                .setMaxPoolSize(4)
                .setMaxWaitQueueSize(16));
    }

    /** What is there; empty when nothing is that could be had, and the log says why. */
    Uni<Optional<Buffer>> fetch(MediaAddress address) {
        return UniHelper.toUni(fetch(address, LONGEST_WAY))
                .ifNoItem()
                .after(DONE_WITHIN)
                .fail()
                .map(Optional::of)
                .onFailure()
                .invoke(failure -> LOG.infof("A file of %s was not fetched: %s", address.host(), failure.getMessage()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private Future<Buffer> fetch(MediaAddress address, int wayLeft) {
        return reachable(address)
                .compose(reached -> client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setServer(SocketAddress.inetSocketAddress(address.port(), reached.getHostAddress()))
                        .setHost(address.host())
                        .setPort(address.port())
                        .setURI(address.target())
                        .putHeader("Accept", "image/*, video/mp4")))
                .compose(request -> request.send())
                .compose(answer -> read(address, answer, wayLeft));
    }

    private Future<InetAddress> reachable(MediaAddress address) {
        return vertx.executeBlocking(
                () -> Stream.of(InetAddress.getAllByName(address.host()))
                        .filter(allowed)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("the name leads to no public address")),
                false);
    }

    private Future<Buffer> read(MediaAddress address, HttpClientResponse answer, int wayLeft) {
        var location = answer.getHeader("Location");
        if (answer.statusCode() / 100 == 3 && location != null) {
            leave(answer);
            return wayLeft == 0
                    ? Future.failedFuture("it leads on and on")
                    : address.leadingTo(location)
                            .map(next -> fetch(next, wayLeft - 1))
                            .orElseGet(() -> Future.failedFuture("it leads on to no https address"));
        }
        if (answer.statusCode() != 200) {
            leave(answer);
            return Future.failedFuture("status " + answer.statusCode());
        }
        return body(answer);
    }

    /** Its body is not read; that it ends then is our own doing and nothing to tell. */
    private static void leave(HttpClientResponse answer) {
        answer.exceptionHandler(ended -> LOG.debugf("Left: %s", ended.getMessage()));
        answer.request().reset();
    }

    /** No more than anybody could send, whatever the other end says about its length. */
    private static Future<Buffer> body(HttpClientResponse answer) {
        var done = Promise.<Buffer>promise();
        var body = Buffer.buffer();
        answer.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > LARGEST) {
                done.tryFail("it is too large");
                answer.request().reset();
            }
        });
        answer.exceptionHandler(done::tryFail);
        answer.endHandler(end -> done.tryComplete(body));
        return done.future();
    }
}
