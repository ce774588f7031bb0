package steps.bot.telegram;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.request.SetMyCommands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The commands that Telegram offers beside the line where people write. */
@ApplicationScoped
class CommandMenu {
    private final TelegramGateway gateway;

    CommandMenu(TelegramGateway gateway) {
        this.gateway = gateway;
    }

    Uni<Void> publish() {
        return gateway.call(new SetMyCommands(
                        new BotCommand("start", "Начать"),
                        new BotCommand("menu", "Главное меню"),
                        new BotCommand("cancel", "Отменить и вернуться в меню")))
                .replaceWithVoid();
    }
}
