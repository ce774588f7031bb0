package steps.domain.content;

/** What the engine itself says. */
public enum DialogTexts implements TextKey {
    OLD_BUTTON("old_button", "Эта кнопка больше не работает. Вот меню."),
    APOLOGY(
            "apology",
            "Извините, что-то пошло не так. Мы уже знаем об этом. Попробуйте ещё раз или нажмите /menu — ваши баллы целы."),
    BUSY(
            "busy",
            "Сейчас этого хотят сразу многие, и мы не успели. Ничего не изменилось, ваши баллы целы."
                    + " Подождите немного и попробуйте ещё раз."),
    NO_FILE("no_file", "Не получилось подготовить файл. Попробуйте ещё раз чуть позже."),
    PRIVATE_ONLY("private_only", "Я работаю только в личных сообщениях. Напишите мне там!"),
    COMMAND_START("command_start", "Начать"),
    COMMAND_MENU("command_menu", "Главное меню"),
    COMMAND_CATALOG("command_catalog", "Каталог подарков"),
    COMMAND_WALKS("command_walks", "Мои прогулки"),
    COMMAND_ORDERS("command_orders", "Мои заказы"),
    COMMAND_PRIVACY("command_privacy", "Ваши данные"),
    COMMAND_CANCEL("command_cancel", "Отменить и вернуться в меню");

    private final String key;
    private final String builtIn;

    DialogTexts(String key, String builtIn) {
        this.key = key;
        this.builtIn = builtIn;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String builtIn() {
        return builtIn;
    }
}
