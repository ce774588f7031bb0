package steps.bot.telegram;

import steps.bot.dialog.Update;

/** What a body from Telegram turned out to be. */
sealed interface Arrival {
    /** Something happened in a private chat. */
    record Private(Update update) implements Arrival {}

    /** Somebody put the bot into a group or channel. */
    record Group(long chatId) implements Arrival {}

    /** A kind of update that nobody asked for, or one that makes no sense. */
    record Ignored(String why) implements Arrival {}
}
