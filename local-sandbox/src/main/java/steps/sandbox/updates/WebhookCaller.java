package steps.sandbox.updates;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import steps.sandbox.settings.LiveSettings;

/** Posts one update to the bot, on connections that are kept. */
final class WebhookCaller {
    /** What the bot answered. */
    record Reply(int status, String reason, String retryAfter, String contentType, Buffer body) {
        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    private final HttpClient client;
    private final WebhookSettings webhook;
    private final LiveSettings settings;

    WebhookCaller(Vertx vertx, WebhookSettings webhook, LiveSettings settings, ConnectionBudget connections) {
        this.webhook = webhook;
        this.settings = settings;
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

    Future<Reply> post(String json) {
        return client.request(options()).compose(request -> send(request, json)).compose(WebhookCaller::read);
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

    private static Future<HttpClientResponse> send(HttpClientRequest request, String json) {
        return request.send(Buffer.buffer(json));
    }

    private static Future<Reply> read(HttpClientResponse response) {
        return response.body()
                .map(body -> new Reply(
                        response.statusCode(),
                        response.statusMessage(),
                        response.getHeader("Retry-After"),
                        response.getHeader("Content-Type"),
                        body));
    }

    void close() {
        client.close();
    }
}
