package steps.bot.telegram;

import com.pengrad.telegrambot.TelegramBot;
import com.pengrad.telegrambot.request.BaseRequest;

/** The library's clients: one for calls that are answered at once, one for calls with files, which take their time. */
record TelegramBots(TelegramBot forCalls, TelegramBot forFiles) {
    TelegramBot of(BaseRequest<?, ?> request) {
        return request.isMultipart() ? forFiles : forCalls;
    }
}
