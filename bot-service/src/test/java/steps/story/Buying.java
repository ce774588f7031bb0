package steps.story;

import steps.story.stage.Actor;

/** The way of somebody who buys a mug for the home. */
final class Buying {
    private Buying() {}

    static void toDelivery(Actor buyer) {
        buyer.says("/catalog");
        buyer.presses("Для дома");
        buyer.presses("Кружка");
        buyer.presses("Купить");
    }

    static void toConfirmation(Actor buyer) {
        toDelivery(buyer);
        buyer.presses("Яндекс.Доставка");
        buyer.says("Киров");
        buyer.presses("г. Киров");
        buyer.says("Иванова Мария Петровна");
        buyer.presses("Телефон из профиля");
    }
}
