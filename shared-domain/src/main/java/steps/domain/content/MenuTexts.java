package steps.domain.content;

/** What the main menu says. */
public enum MenuTexts implements TextKey {
    MENU("main_menu", "🏠 <b>Главное меню</b>\n\nГуляйте, копите баллы и радуйте себя подарками. Что сделаем?"),
    CANCELED("canceled", "Действие отменено."),
    BACK("back", "Назад");

    private final String key;
    private final String builtIn;

    MenuTexts(String key, String builtIn) {
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
