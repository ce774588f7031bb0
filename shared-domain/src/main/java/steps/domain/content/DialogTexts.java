package steps.domain.content;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

/** What the engine itself says. */
public enum DialogTexts implements TextKey {
    OLD_BUTTON(plain(
            "old_button",
            "Эта кнопка больше не работает. Смотрите последнее сообщение.",
            "This button no longer works. See the latest message.")),
    APOLOGY(html(
            "apology",
            "Извините, что-то пошло не так. Мы уже знаем об этом. Попробуйте ещё раз или нажмите /menu — ваши баллы целы.",
            "Sorry, something went wrong. We already know about it. Try again or tap /menu — your points are"
                    + " safe.")),
    BUSY(html(
            "busy",
            "Сейчас этого хотят сразу многие, и мы не успели. Ничего не изменилось, ваши баллы целы."
                    + " Подождите немного и попробуйте ещё раз.",
            "Too many people want this right now, and we could not keep up. Nothing has changed and your"
                    + " points are safe. Wait a moment and try again.")),
    NO_FILE(html(
            "no_file",
            "Не получилось подготовить файл. Попробуйте ещё раз чуть позже.",
            "The file could not be prepared. Try again a little later.")),
    PRIVATE_ONLY(html(
            "private_only",
            "Я работаю только в личных сообщениях. Напишите мне там!",
            "I only work in private chats. Write to me there!")),
    COMMAND_START(plain("command_start", "Начать", "Start")),
    COMMAND_MENU(plain("command_menu", "Главное меню", "Main menu")),
    COMMAND_WALK(plain("command_walk", "Начать прогулку", "Start a walk")),
    COMMAND_WALKS(plain("command_walks", "Мои прогулки", "My walks")),
    COMMAND_FAMILY(plain("command_family", "Ваша семья", "Your family")),
    COMMAND_BALANCE(plain("command_balance", "Баланс", "Balance")),
    COMMAND_CATALOG(plain("command_catalog", "Каталог подарков", "Gift catalog")),
    COMMAND_PROMO(plain("command_promo", "Промокоды", "Promo codes")),
    COMMAND_ORDERS(plain("command_orders", "Мои заказы", "My orders")),
    COMMAND_FRIENDS(plain("command_friends", "Пригласить друга", "Invite a friend")),
    COMMAND_FAQ(plain("command_faq", "Частые вопросы и поддержка", "Questions and support")),
    COMMAND_HELP(plain("command_help", "Как это работает", "How it works")),
    COMMAND_SETTINGS(plain("command_settings", "Настройки", "Settings")),
    COMMAND_LANGUAGE(plain("command_language", "Язык · Language", "Language · Язык")),
    COMMAND_PRIVACY(plain("command_privacy", "Ваши данные", "Your data")),
    COMMAND_MY_DATA(plain("command_my_data", "Получить мои данные", "Get my data")),
    COMMAND_DELETE_ME(plain("command_delete_me", "Удалить мои данные", "Delete my data")),
    COMMAND_CANCEL(plain("command_cancel", "Отменить и вернуться в меню", "Cancel and return to the menu"));

    private final Wording wording;

    DialogTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
