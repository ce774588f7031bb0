package steps.sandbox.updates;

import io.vertx.core.http.HttpClosedException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Telegram's words for a delivery that failed. */
final class WebhookErrors {
    private WebhookErrors() {}

    static String status(int code, String reason) {
        return "Wrong response from the webhook: " + code + " " + reason;
    }

    static String failure(Throwable cause) {
        return switch (cause) {
            case TimeoutException ignored -> "Read timeout expired";
            case UnknownHostException ignored -> "Failed to resolve host: Name or service not known";
            case SSLException ignored -> "SSL error {" + cause.getMessage() + "}";
            case ConnectException ignored
            when String.valueOf(cause.getMessage()).contains("refused") -> "Connection refused";
            case HttpClosedException ignored -> "Connection closed";
            default -> "Can't connect to the webhook";
        };
    }
}
