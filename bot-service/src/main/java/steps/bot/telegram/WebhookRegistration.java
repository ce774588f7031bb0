package steps.bot.telegram;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.WebhookInfo;
import com.pengrad.telegrambot.request.GetWebhookInfo;
import com.pengrad.telegrambot.request.SetMyCommands;
import com.pengrad.telegrambot.request.SetWebhook;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import steps.bot.dialog.DialogTexts;
import steps.bot.dialog.Texts;
import steps.domain.cache.Caches;

/**
 * Tells Telegram where updates go, only when it does not know yet: setting it anew resets what is under way. Pending
 * updates are never dropped. Tried every few seconds until Telegram has heard it.
 */
@ApplicationScoped
class WebhookRegistration {
    private static final Logger LOG = Logger.getLogger(WebhookRegistration.class);
    private static final int CONNECTIONS = 40;
    private static final String[] KINDS = {"message", "edited_message", "callback_query", "my_chat_member"};

    private final TelegramGateway gateway;
    private final TelegramSettings settings;
    private final WebhookSecret secret;
    private final Texts texts;
    private final Caches caches;
    private final AtomicBoolean done = new AtomicBoolean();

    WebhookRegistration(
            TelegramGateway gateway, TelegramSettings settings, WebhookSecret secret, Texts texts, Caches caches) {
        this.gateway = gateway;
        this.settings = settings;
        this.secret = secret;
        this.texts = texts;
        this.caches = caches;
    }

    @Scheduled(every = "5s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> register() {
        if (done.get() || settings.webhookUrl().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return gateway.call(new GetWebhookInfo())
                .chain(known ->
                        isAsWeWant(known.webhookInfo()) ? Uni.createFrom().voidItem() : set())
                .chain(this::nameCommands)
                .invoke(() -> done.set(true))
                .onFailure()
                .invoke(failure -> LOG.warnf("The webhook is not set yet: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull();
    }

    private boolean isAsWeWant(WebhookInfo known) {
        var error = String.valueOf(known.lastErrorMessage());
        // Telegram tells everything but the secret; that it has another one shows in our own refusals.
        return settings.webhookUrl().get().toString().equals(known.url()) && !error.contains("401");
    }

    private Uni<Void> set() {
        return gateway.call(new SetWebhook()
                        .url(settings.webhookUrl().orElseThrow().toString())
                        .secretToken(secret.value())
                        .maxConnections(CONNECTIONS)
                        .allowedUpdates(KINDS))
                .invoke(() -> LOG.info("The webhook is set"))
                .replaceWithVoid();
    }

    private Uni<Void> nameCommands() {
        return caches.whenLoaded()
                .chain(() -> gateway.call(new SetMyCommands(
                        new BotCommand("start", texts.words(DialogTexts.COMMAND_START)),
                        new BotCommand("menu", texts.words(DialogTexts.COMMAND_MENU)),
                        new BotCommand("cancel", texts.words(DialogTexts.COMMAND_CANCEL)))))
                .replaceWithVoid();
    }
}
