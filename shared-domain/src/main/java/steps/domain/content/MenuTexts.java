package steps.domain.content;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

/** What the main menu says. */
public enum MenuTexts implements TextKey {
    MENU(html(
            "main_menu",
            "🏠 <b>Главное меню</b>\n\nГуляйте, копите баллы и радуйте себя подарками. Что сделаем?",
            "🏠 <b>Main menu</b>\n\nWalk, earn points and treat yourself to gifts. What shall we do?")),
    CANCELED(html("canceled", "Действие отменено.", "Canceled.")),
    NOT_UNDERSTOOD(html(
            "not_understood",
            "🤔 Я вас не понял. Выберите, что сделаем, или посмотрите, как всё устроено: /help.",
            "🤔 I did not understand that. Choose what to do, or see how everything works: /help.")),
    BACK(plain("back", "Назад", "Back")),
    HOME(plain("home", "Меню", "Menu"));

    private final Wording wording;

    MenuTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
