package steps.bot.telegram.outgoing;

import com.pengrad.telegrambot.model.BotCommand;
import com.pengrad.telegrambot.model.botcommandscope.BotCommandsScopeChat;
import com.pengrad.telegrambot.request.SetMyCommands;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import steps.bot.dialog.Dialog;
import steps.domain.content.DialogTexts;
import steps.domain.content.Language;
import steps.domain.content.ReaderLanguage;
import steps.domain.content.Texts;

/** The commands that Telegram offers beside the line where people write: those that some dialogue has. */
@ApplicationScoped
class CommandMenu {
    private static final Map<String, DialogTexts> IN_THIS_ORDER = inThisOrder();

    private final List<Dialog<?>> dialogs;
    private final Texts texts;

    CommandMenu(@All List<Dialog<?>> dialogs, Texts texts) {
        this.dialogs = dialogs;
        this.texts = texts;
    }

    List<BotCommand> in(Language language) {
        var known =
                dialogs.stream().flatMap(dialog -> dialog.commands().stream()).collect(Collectors.toSet());
        return ReaderLanguage.in(
                language,
                () -> IN_THIS_ORDER.entrySet().stream()
                        .filter(command -> known.contains(command.getKey()))
                        .map(command -> new BotCommand(command.getKey(), texts.words(command.getValue())))
                        .toList());
    }

    /** For one chat, whatever its person's Telegram speaks. */
    SetMyCommands forChat(long chatId, Language language) {
        return new SetMyCommands(in(language).toArray(BotCommand[]::new)).scope(new BotCommandsScopeChat(chatId));
    }

    private static Map<String, DialogTexts> inThisOrder() {
        var commands = new LinkedHashMap<String, DialogTexts>();
        commands.put("start", DialogTexts.COMMAND_START);
        commands.put("menu", DialogTexts.COMMAND_MENU);
        commands.put("walk", DialogTexts.COMMAND_WALK);
        commands.put("walks", DialogTexts.COMMAND_WALKS);
        commands.put("family", DialogTexts.COMMAND_FAMILY);
        commands.put("balance", DialogTexts.COMMAND_BALANCE);
        commands.put("catalog", DialogTexts.COMMAND_CATALOG);
        commands.put("promo", DialogTexts.COMMAND_PROMO);
        commands.put("orders", DialogTexts.COMMAND_ORDERS);
        commands.put("friends", DialogTexts.COMMAND_FRIENDS);
        commands.put("faq", DialogTexts.COMMAND_FAQ);
        commands.put("help", DialogTexts.COMMAND_HELP);
        commands.put("settings", DialogTexts.COMMAND_SETTINGS);
        commands.put("language", DialogTexts.COMMAND_LANGUAGE);
        commands.put("privacy", DialogTexts.COMMAND_PRIVACY);
        commands.put("my_data", DialogTexts.COMMAND_MY_DATA);
        commands.put("delete_me", DialogTexts.COMMAND_DELETE_ME);
        commands.put("cancel", DialogTexts.COMMAND_CANCEL);
        return Collections.unmodifiableMap(commands);
    }
}
