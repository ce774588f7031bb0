package steps.admin.webhook;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One attempt: signed, sent to an address that was looked at after the name was resolved, and read no further than it takes to know how
 * it was answered.
 */
@Singleton
class WebhookPost {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final long LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int GONE = 410;

    private final Vertx vertx;
    private final Clock clock;
    private final WebhookAddresses addresses;
    private final HttpClient client;

    WebhookPost(Vertx vertx, Clock clock, WebhookAddresses addresses) {
        this.vertx = vertx;
        this.clock = clock;
        this.addresses = addresses;
        // Without keeping connections, each is made to an address that was looked at just before.
        var options = new HttpClientOptions()
                .setConnectTimeout((int) CONNECT_WITHIN.toMillis())
                .setKeepAlive(false)
                .setMaxHeaderSize(LONGEST_HEADER)
                .setDecompressionSupported(false)
                .setVerifyHost(true);
        this.client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(64));
    }

    /** Always an outcome, never a failure. */
    Uni<Outcome> send(ClaimedMessage message) {
        return WebhookUrl.parse(message.url())
                .map(url -> UniHelper.toUni(addresses
                        .resolve(url)
                        .compose(address -> send(message, url, address))
                        .recover(failure -> Future.succeededFuture(new Outcome.Unanswered(words(failure))))))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.Unanswered(Trouble.NO_ADDRESS.stored())));
    }

    private Future<Outcome> send(ClaimedMessage message, WebhookUrl url, InetAddress address) {
        var options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(url.port(), address.getHostAddress()))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.secure())
                .setMethod(HttpMethod.POST)
                .setURI(url.pathAndQuery())
                .setFollowRedirects(false);
        return client.request(options).compose(request -> send(message, request));
    }

    private Future<Outcome> send(ClaimedMessage message, HttpClientRequest request) {
        long now = clock.instant().getEpochSecond();
        request.putHeader("content-type", "application/json")
                .putHeader("user-agent", "steps-bot-webhooks/1")
                .putHeader("webhook-id", message.id())
                .putHeader("webhook-timestamp", Long.toString(now))
                .putHeader(
                        "webhook-signature", WebhookSignature.of(message.id(), now, message.body(), message.secrets()));
        var outcome = Promise.<Outcome>promise();
        long timer = vertx.setTimer(ANSWER_WITHIN.toMillis(), late -> {
            outcome.tryFail(new WebhookAddresses.Refusal(Trouble.LATE));
            request.reset();
        });
        request.send(Buffer.buffer(message.body()))
                .compose(response -> read(request, response))
                .onComplete(read -> {
                    if (read.succeeded()) {
                        outcome.tryComplete(read.result());
                    } else {
                        outcome.tryFail(read.cause());
                    }
                });
        return outcome.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** What stands in the body is nobody's business; a long one is cut off. */
    private static Future<Outcome> read(HttpClientRequest request, HttpClientResponse response) {
        var outcome = outcome(response);
        var read = Promise.<Outcome>promise();
        var length = new long[1];
        response.handler(part -> {
                    length[0] += part.length();
                    if (length[0] > LONGEST_ANSWER && read.tryComplete(outcome)) {
                        request.reset();
                    }
                })
                .exceptionHandler(read::tryFail)
                .endHandler(end -> read.tryComplete(outcome));
        return read.future();
    }

    private static Outcome outcome(HttpClientResponse response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Outcome.Arrived(status);
        }
        return status == GONE
                ? new Outcome.Gone()
                : new Outcome.Refused(status, wish(response.getHeader("retry-after")));
    }

    /** In seconds; a date is passed over, since our own times are as good. */
    private static Duration wish(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("[0-9]{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : Duration.ZERO;
    }

    /** Short, and without what a stranger may have written. */
    private static String words(Throwable failure) {
        return switch (failure) {
            case WebhookAddresses.Refusal refusal -> refusal.trouble().stored();
            case UnknownHostException unknown -> Trouble.UNKNOWN_NAME.stored();
            default -> "the connection failed: " + failure.getClass().getSimpleName();
        };
    }
}
