package steps.bot.telegram.outgoing;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.request.SetMyCommands;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import steps.bot.telegram.api.TelegramGateway;
import steps.domain.content.DialogTexts;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;
import steps.domain.content.Texts;
import steps.platform.cache.Caches;

/** The commands that Telegram offers beside the line where people write. */
@Singleton
public class CommandMenu {
    private static final Map<String, DialogTexts> COMMANDS = inThisOrder();

    private final TelegramGateway gateway;
    private final Texts texts;
    private final Caches caches;

    public CommandMenu(TelegramGateway gateway, Texts texts, Caches caches) {
        this.gateway = gateway;
        this.texts = texts;
        this.caches = caches;
    }

    /** In Russian to those whom the bot speaks to in Russian, in English to all others. */
    public Uni<Void> publish() {
        return caches.whenLoaded()
                .chain(() -> gateway.call(commands(Language.ENGLISH)))
                .chain(() -> Multi.createFrom()
                        .items(Language.RUSSIAN.codes())
                        .onItem()
                        .transformToUniAndConcatenate(
                                code -> gateway.call(commands(Language.RUSSIAN).languageCode(code)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private SetMyCommands commands(Language language) {
        return ReaderLanguage.in(
                language,
                () -> new SetMyCommands(COMMANDS.entrySet().stream()
                        .map(command -> new BotCommand(command.getKey(), texts.words(command.getValue())))
                        .toArray(BotCommand[]::new)));
    }

    private static Map<String, DialogTexts> inThisOrder() {
        var commands = new LinkedHashMap<String, DialogTexts>();
        commands.put("start", DialogTexts.COMMAND_START);
        commands.put("menu", DialogTexts.COMMAND_MENU);
        commands.put("catalog", DialogTexts.COMMAND_CATALOG);
        commands.put("promo", DialogTexts.COMMAND_PROMO);
        commands.put("walks", DialogTexts.COMMAND_WALKS);
        commands.put("orders", DialogTexts.COMMAND_ORDERS);
        commands.put("friends", DialogTexts.COMMAND_FRIENDS);
        commands.put("faq", DialogTexts.COMMAND_FAQ);
        commands.put("language", DialogTexts.COMMAND_LANGUAGE);
        commands.put("privacy", DialogTexts.COMMAND_PRIVACY);
        commands.put("cancel", DialogTexts.COMMAND_CANCEL);
        return Collections.unmodifiableMap(commands);
    }
}
