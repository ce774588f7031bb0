package steps.bot.telegram;

import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import steps.bot.telegram.incoming.webhook.WebhookSecret;

/** Brings updates to the webhook as Telegram does. */
@ApplicationScoped
class Deliverer {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final WebhookSecret secret;

    Deliverer(WebhookSecret secret) {
        this.secret = secret;
    }

    /** The answer's status when it comes. */
    CompletableFuture<Integer> bring(byte[] body, String contentType) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/webhook"))
                .timeout(Duration.ofMinutes(2))
                .header("Content-Type", contentType)
                .header("X-Telegram-Bot-Api-Secret-Token", secret.value())
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    /** The whole request as it goes over the wire. */
    String head(int length) {
        return "POST /webhook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "X-Telegram-Bot-Api-Secret-Token: " + secret.value() + "\r\nContent-Length: " + length + "\r\n\r\n";
    }
}
