package steps.sandbox.botapi.webhook;

import com.fasterxml.jackson.databind.node.BooleanNode;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import steps.sandbox.botapi.call.Request;
import steps.sandbox.botapi.call.Result;
import steps.sandbox.botapi.call.Upload;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.updates.AllowedUpdates;
import steps.sandbox.updates.WebhookSettings;
import steps.sandbox.world.World;

/** The methods setWebhook, deleteWebhook and getWebhookInfo. */
public final class WebhookMethods {
    private static final int MAX_SECRET_BYTES = 256;
    private static final int MAX_CERTIFICATE_BYTES = 3 * 1024 * 1024;
    private static final int MAX_CONNECTIONS = 100;
    private static final long SECOND_MS = 1_000;

    private final World world;
    private final WebhookAddress addresses;
    private long lastChangeMs;

    public WebhookMethods(World world) {
        this.world = world;
        this.addresses = new WebhookAddress(world.vertx());
    }

    public Future<Result> set(Request request) {
        if (!request.has("url")) {
            return delete(request);
        }
        checkPace();
        String secret = secret(request.text("secret_token"));
        Upload certificate = request.uploads().get("certificate");
        if (certificate != null && certificate.bytes().length() > MAX_CERTIFICATE_BYTES) {
            throw Refusal.badRequest(
                    "certificate size is too big (" + certificate.bytes().length() + " bytes)");
        }
        WebhookSettings wanted = new WebhookSettings(
                request.text("url").trim(),
                secret,
                request.number("max_connections", WebhookSettings.DEFAULT_CONNECTIONS, 1, MAX_CONNECTIONS),
                request.text("ip_address"),
                certificate != null);
        return addresses.check(wanted.url()).map(valid -> {
            allow(request);
            boolean same = wanted.equals(world.webhook().current()) && !wanted.hasCertificate();
            if (same && !request.flag("drop_pending_updates")) {
                return described("Webhook is already set");
            }
            world.polling().refuseWaiting("terminated by setWebhook request");
            dropIfAsked(request);
            world.webhook().set(wanted);
            return described("Webhook was set");
        });
    }

    private static Result described(String description) {
        return new Result(BooleanNode.TRUE, description);
    }

    public Future<Result> delete(Request request) {
        allow(request);
        dropIfAsked(request);
        if (!world.webhook().isSet()) {
            return Result.done("Webhook is already deleted");
        }
        world.webhook().set(WebhookSettings.NONE);
        return Result.done("Webhook was deleted");
    }

    public Future<Result> info(Request request) {
        world.queue().dropExpired();
        return Result.of(world.webhook().info());
    }

    private void allow(Request request) {
        AllowedUpdates.parse(request.text("allowed_updates")).ifPresent(world.queue()::allow);
    }

    private void dropIfAsked(Request request) {
        if (request.flag("drop_pending_updates")) {
            world.queue().dropAll();
        }
    }

    private void checkPace() {
        long now = world.clock().millis();
        if (now - lastChangeMs < SECOND_MS) {
            throw Refusal.tooManyRequests(1);
        }
        lastChangeMs = now;
    }

    private static String secret(String token) {
        if (token.getBytes(StandardCharsets.UTF_8).length > MAX_SECRET_BYTES) {
            throw Refusal.badRequest("secret token is too long");
        }
        if (!token.matches("[A-Za-z0-9_-]*")) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        return token;
    }
}
