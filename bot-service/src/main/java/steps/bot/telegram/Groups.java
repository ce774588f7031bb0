package steps.bot.telegram;

import com.pengrad.telegrambot.request.LeaveChat;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import steps.bot.dialog.DialogTexts;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Texts;
import steps.domain.cache.Caches;

/** Leaves every chat that is not a private one, with a word why. */
@Singleton
class Groups {
    private static final Logger LOG = Logger.getLogger(Groups.class);

    private final TelegramGateway gateway;
    private final FloodControl flood;
    private final Texts texts;
    private final Caches caches;

    Groups(TelegramGateway gateway, FloodControl flood, Texts texts, Caches caches) {
        this.gateway = gateway;
        this.flood = flood;
        this.texts = texts;
        this.caches = caches;
    }

    /** Never fails: a group that we cannot leave is no reason to be asked again. */
    Uni<Void> leave(long chatId) {
        return caches.whenLoaded()
                .chain(() -> flood.send(
                        Lane.DELIVERY,
                        chatId,
                        () -> gateway.call(
                                Requests.message(chatId, texts.html(DialogTexts.PRIVATE_ONLY), Keyboard.NONE))))
                .onFailure()
                .recoverWithNull()
                .chain(() -> gateway.call(new LeaveChat(chatId)))
                .onFailure()
                .invoke(failure -> LOG.infof("A group could not be left: %s", failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
