package steps.bot.telegram.incoming.webhook;

import com.pengrad.telegrambot.model.WebhookInfo;
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

/**
 * Tells Telegram where updates go, only when it does not know: setting it anew resets what is under way. Looks again now and then: a
 * replica that is on its way out may have switched to polling.
 */
@Singleton
class WebhookRegistration {
    private static final Logger LOG = Logger.getLogger(WebhookRegistration.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final OurWebhook webhook;
    private final TelegramSettings settings;
    private final Clock clock;
    private volatile Instant nextLook = Instant.EPOCH;

    WebhookRegistration(OurWebhook webhook, TelegramSettings settings, Clock clock) {
        this.webhook = webhook;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "5s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> register() {
        var now = clock.instant();
        if (TelegramMode.of(settings) != TelegramMode.WEBHOOK || now.isBefore(nextLook)) {
            return Uni.createFrom().voidItem();
        }
        return webhook.known()
                .chain(known -> isAsWeWant(known) ? Uni.createFrom().voidItem() : webhook.set())
                .invoke(() -> nextLook = now.plus(LOOK_AGAIN))
                .plug(Outages.skip(LOG, "The webhook is not set yet"));
    }

    private boolean isAsWeWant(WebhookInfo known) {
        var error = String.valueOf(known.lastErrorMessage());
        // Telegram tells everything but the secret; that it has another one shows in our own refusals.
        return webhook.hasOurAddress(known) && !error.contains("401");
    }
}
