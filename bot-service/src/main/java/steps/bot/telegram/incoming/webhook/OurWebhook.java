package steps.bot.telegram.incoming.webhook;

import com.pengrad.telegrambot.model.WebhookInfo;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.request.SetWebhook;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.telegram.TelegramSettings;
import steps.bot.telegram.api.TelegramGateway;
import steps.bot.telegram.incoming.UpdateKinds;

/** The webhook as we want it, and as Telegram knows it. Pending updates are never dropped. */
@Singleton
class OurWebhook {
    private static final Logger LOG = Logger.getLogger(OurWebhook.class);
    private static final int CONNECTIONS = 40;

    private final TelegramGateway gateway;
    private final TelegramSettings settings;
    private final WebhookSecret secret;

    OurWebhook(TelegramGateway gateway, TelegramSettings settings, WebhookSecret secret) {
        this.gateway = gateway;
        this.settings = settings;
        this.secret = secret;
    }

    Uni<WebhookInfo> known() {
        return gateway.call(new GetWebhookInfo()).map(answer -> answer.webhookInfo());
    }

    boolean hasOurAddress(WebhookInfo known) {
        return settings.webhookUrl()
                .map(url -> url.toString().equals(known.url()))
                .orElse(false);
    }

    Uni<Void> set() {
        return gateway.call(new SetWebhook()
                        .url(settings.webhookUrl().orElseThrow().toString())
                        .secretToken(secret.value())
                        .maxConnections(CONNECTIONS)
                        .allowedUpdates(UpdateKinds.wanted()))
                .invoke(() -> LOG.info("The webhook is set"))
                .replaceWithVoid();
    }
}
