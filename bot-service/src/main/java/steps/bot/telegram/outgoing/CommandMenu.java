package steps.bot.telegram.outgoing;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.request.SetMyCommands;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.telegram.api.TelegramGateway;
import steps.domain.content.DialogTexts;
import steps.domain.content.Texts;
import steps.platform.cache.Caches;

/** The commands that Telegram offers beside the line where people write. */
@Singleton
public class CommandMenu {
    private final TelegramGateway gateway;
    private final Texts texts;
    private final Caches caches;

    public CommandMenu(TelegramGateway gateway, Texts texts, Caches caches) {
        this.gateway = gateway;
        this.texts = texts;
        this.caches = caches;
    }

    public Uni<Void> publish() {
        return caches.whenLoaded()
                .chain(() -> gateway.call(new SetMyCommands(
                        new BotCommand("start", texts.words(DialogTexts.COMMAND_START)),
                        new BotCommand("menu", texts.words(DialogTexts.COMMAND_MENU)),
                        new BotCommand("catalog", texts.words(DialogTexts.COMMAND_CATALOG)),
                        new BotCommand("walks", texts.words(DialogTexts.COMMAND_WALKS)),
                        new BotCommand("orders", texts.words(DialogTexts.COMMAND_ORDERS)),
                        new BotCommand("privacy", texts.words(DialogTexts.COMMAND_PRIVACY)),
                        new BotCommand("cancel", texts.words(DialogTexts.COMMAND_CANCEL)))))
                .replaceWithVoid();
    }
}
