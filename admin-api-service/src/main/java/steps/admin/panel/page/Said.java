package steps.admin.panel.page;

import java.util.Locale;

/** What a page says on top about what was just done. */
public enum Said {
    SAVED(Words.of("Сохранено.", "Saved.")),
    ADDED(Words.of("Добавлено.", "Added.")),
    VIEW_SAVED(Words.of("Вид сохранён.", "View saved.")),
    VIEW_NOT_SAVED(Words.of(
            "Вид не сохранён: нужно имя до 60 знаков, и видов у списка не больше 20.",
            "The view was not saved: it needs a name of up to 60 characters, and a list can have at most 20 views.")),
    PASSWORD_CHANGED(Words.of(
            "Пароль изменён. На других устройствах вход завершён.",
            "Password changed; you were logged out elsewhere.")),
    SESSIONS_ENDED(Words.of("Вход на других устройствах завершён.", "You were logged out elsewhere.")),
    TELEGRAM_SENT(Words.of("Код отправлен в Telegram.", "A code was sent to Telegram.")),
    TELEGRAM_LINKED(Words.of("Telegram привязан.", "Telegram is linked.")),
    TOTP_OFF(Words.of("Вход теперь только по паролю.", "From now on you log in with the password alone."));

    private final Words words;

    Said(Words words) {
        this.words = words;
    }

    public Words words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
