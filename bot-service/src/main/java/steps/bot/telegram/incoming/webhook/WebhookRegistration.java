package steps.bot.telegram.incoming.webhook;

import com.pengrad.telegrambot.model.WebhookInfo;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.request.SetWebhook;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import steps.bot.runtime.Outages;
import steps.bot.telegram.TelegramMode;
import steps.bot.telegram.TelegramSettings;
import steps.bot.telegram.api.TelegramGateway;
import steps.bot.telegram.incoming.UpdateKinds;

/**
 * Tells Telegram where updates go, only when it does not know: setting it anew resets what is under way. Pending updates
 * are never dropped. Looks again now and then: a replica that is on its way out may have switched to polling.
 */
@Singleton
class WebhookRegistration {
    private static final Logger LOG = Logger.getLogger(WebhookRegistration.class);
    private static final int CONNECTIONS = 40;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final TelegramGateway gateway;
    private final TelegramSettings settings;
    private final WebhookSecret secret;
    private final Clock clock;
    private volatile Instant nextLook = Instant.EPOCH;

    WebhookRegistration(TelegramGateway gateway, TelegramSettings settings, WebhookSecret secret, Clock clock) {
        this.gateway = gateway;
        this.settings = settings;
        this.secret = secret;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> register() {
        var now = clock.instant();
        if (TelegramMode.of(settings) != TelegramMode.WEBHOOK || now.isBefore(nextLook)) {
            return Uni.createFrom().voidItem();
        }
        return gateway.call(new GetWebhookInfo())
                .chain(known ->
                        isAsWeWant(known.webhookInfo()) ? Uni.createFrom().voidItem() : set())
                .invoke(() -> nextLook = now.plus(LOOK_AGAIN))
                .plug(Outages.skip(LOG, "The webhook is not set yet"));
    }

    private boolean isAsWeWant(WebhookInfo known) {
        var error = String.valueOf(known.lastErrorMessage());
        // Telegram tells everything but the secret; that it has another one shows in our own refusals.
        return settings.webhookUrl().orElseThrow().toString().equals(known.url()) && !error.contains("401");
    }

    private Uni<Void> set() {
        return gateway.call(new SetWebhook()
                        .url(settings.webhookUrl().orElseThrow().toString())
                        .secretToken(secret.value())
                        .maxConnections(CONNECTIONS)
                        .allowedUpdates(UpdateKinds.wanted()))
                .invoke(() -> LOG.info("The webhook is set"))
                .replaceWithVoid();
    }
}
