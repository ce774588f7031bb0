package steps.sandbox.updates;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import steps.sandbox.settings.LiveSettings;

/** Posts one update to the bot, or to the next of its replicas, on connections that are kept. */
final class WebhookCaller {
    private final HttpClient client;
    private final WebhookSettings webhook;
    private final LiveSettings settings;
    private final Replicas replicas;

    WebhookCaller(Vertx vertx, WebhookSettings webhook, LiveSettings settings, ConnectionBudget connections) {
        this.webhook = webhook;
        this.settings = settings;
        this.replicas = new Replicas(settings);
        HttpClientOptions options = new HttpClientOptions()
                .setDecompressionSupported(true)
                .setTrustAll(webhook.hasCertificate())
                .setVerifyHost(!webhook.hasCertificate())
                .setKeepAliveTimeout(300);
        client = vertx.httpClientBuilder()
                .with(options)
                .with(new PoolOptions().setHttp1MaxSize(webhook.maxConnections()))
                .withConnectHandler(connection -> {
                    connections.connected();
                    connection.closeHandler(gone -> connections.closed());
                })
                .build();
    }

    /** Always succeeds: a delivery that failed is a reply too. */
    Future<WebhookReply> post(String json) {
        return replicas.call(this::request)
                .compose(request -> request.send(Buffer.buffer(json)))
                .compose(response -> response.body().map(body -> WebhookReply.answered(response, body)))
                .otherwise(WebhookReply::failed);
    }

    /** Fails when nobody listens there. */
    private Future<HttpClientRequest> request(SocketAddress replica) {
        return client.request(options().setServer(replica));
    }

    private RequestOptions options() {
        long timeoutMs = Math.round(settings.now().webhookTimeoutS() * 1000);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(webhook.url())
                .setIdleTimeout(timeoutMs)
                .setConnectTimeout(timeoutMs)
                .putHeader("Content-Type", "application/json")
                .putHeader("Connection", "keep-alive")
                .putHeader("Accept-Encoding", "gzip, deflate");
        if (!webhook.secretToken().isEmpty()) {
            options.putHeader("X-Telegram-Bot-Api-Secret-Token", webhook.secretToken());
        }
        String userInfo = URI.create(webhook.url()).getUserInfo();
        if (userInfo != null) {
            String basic = Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
            options.putHeader("Authorization", "Basic " + basic);
        }
        return options;
    }

    void close() {
        client.close();
    }
}
