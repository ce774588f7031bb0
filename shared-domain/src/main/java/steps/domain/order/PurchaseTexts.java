package steps.domain.order;

import steps.domain.content.TextKey;

/** What is said on the way from «Купить» to an order. */
public enum PurchaseTexts implements TextKey {
    ASK_DELIVERY(
            "purchase_ask_delivery",
            "🛒 <b>{title}</b>\nЦена: <b>{price}</b>\n\nКак доставить подарок? Он придёт в пункт выдачи заказов (ПВЗ)."),
    DELIVERY("purchase_delivery", "Яндекс.Доставка"),
    ASK_CITY(
            "purchase_ask_city",
            "🏙 Напишите город, в котором удобно забрать подарок. Например: <i>Нижний Новгород</i>."),
    CITY_BY_WORDS("purchase_city_by_words", "Напишите название города сообщением — не длиннее 100 знаков."),
    NO_POINTS("purchase_no_points", "К сожалению нет доступных ПВЗ по указанному адресу."),
    TRY_AGAIN("purchase_try_again", "Проверьте, нет ли опечатки, и напишите ещё раз — или выберите другой город."),
    ASK_STREET(
            "purchase_ask_street",
            "📍 По запросу «{city}» нашлось больше {most} пунктов. Напишите улицу — покажу те, что на ней."),
    STREET_BY_WORDS("purchase_street_by_words", "Напишите улицу сообщением — не длиннее 100 знаков."),
    ALL_POINTS("purchase_all_points", "Показать все"),
    POINTS("purchase_points", "📍 Выберите пункт выдачи:\n\n{points}"),
    POINTS_HINT(
            "purchase_points_hint", "📍 Выберите пункт выдачи:\n\n{points}\n\nЧтобы сузить список, напишите улицу."),
    FURTHER("purchase_further", "Дальше"),
    NEARER("purchase_nearer", "Ближе к началу"),
    ASK_RECIPIENT(
            "purchase_ask_recipient",
            "📍 {address}\n\n👤 Кто заберёт подарок? Напишите фамилию, имя и отчество одним сообщением."
                    + " Например: <i>Иванова Мария Петровна</i>."),
    WRONG_NAME(
            "purchase_wrong_name",
            "Не получилось разобрать имя. Напишите фамилию и имя (отчество — если есть) словами, через пробел."
                    + " Например: <i>Иванова Мария Петровна</i>."),
    NAME_OF_ONE_WORD(
            "purchase_name_of_one_word",
            "Одного слова мало: нужны и фамилия, и имя (отчество — если есть). Например: <i>Иванова Мария Петровна</i>."),
    NAME_WITH_DIGITS(
            "purchase_name_with_digits",
            "В имени не бывает цифр. Напишите только фамилию, имя и отчество (если есть) — телефон я спрошу потом."
                    + " Например: <i>Иванова Мария Петровна</i>."),
    NAME_WITH_SIGNS(
            "purchase_name_with_signs",
            "В имени лишние знаки: нужны только буквы, без смайликов и скобок. Например: <i>Иванова Мария Петровна</i>."),
    NAME_TOO_LONG(
            "purchase_name_too_long",
            "Слишком длинно для имени. Нужны только фамилия, имя и отчество (если есть), не больше четырёх слов."
                    + " Например: <i>Иванова Мария Петровна</i>."),
    ASK_PHONE(
            "purchase_ask_phone",
            "📱 Телефон получателя? На него придёт смс о доставке. Напишите номер — или возьмите его из профиля."),
    ASK_ORDINARY_PHONE(
            "purchase_ask_ordinary_phone",
            "📱 Телефон получателя? На него придёт смс о доставке. Номер из профиля для этого не подходит: на него смс не"
                    + " приходят. Напишите обычный номер, например: <code>+7 999 123-45-67</code>."),
    WRONG_PHONE(
            "purchase_wrong_phone",
            "Это не похоже на номер телефона. Он выглядит так: <code>+7 999 123-45-67</code>. Напишите ещё раз."),
    OWN_PHONE("purchase_own_phone", "Телефон из профиля"),
    CONFIRM(
            "purchase_confirm",
            "📋 <b>Проверьте заказ</b>\n\n🎁 {title}\n💰 {price}, останется {rest}\n🚚 {delivery}\n📍 {address}\n\n"
                    + "Фамилия: <b>{last_name}</b>\nИмя: <b>{first_name}</b>\nТелефон: {phone}"),
    CONFIRM_SHORT(
            "purchase_confirm_short",
            "📋 <b>Проверьте заказ</b>\n\n🎁 {title}\n💰 {price}, не хватает {missing}\n🚚 {delivery}\n📍 {address}\n\n"
                    + "Фамилия: <b>{last_name}</b>\nИмя: <b>{first_name}</b>\nТелефон: {phone}"),
    DO_CONFIRM("purchase_do_confirm", "Подтвердить"),
    SWAP("purchase_swap", "Поменять местами"),
    CANCEL("purchase_cancel", "Отменить"),
    BY_BUTTON("purchase_by_button", "Выберите, пожалуйста, кнопкой под сообщением."),
    OLD_BUTTON("purchase_old_button", "Эта кнопка от прошлого шага и больше не работает."),
    CANCELED("purchase_canceled", "Покупка отменена, баллы не потрачены."),
    ORDERED(
            "purchase_ordered",
            "✅ <b>Заказ № {order} оформлен</b>\n\n🎁 {title}\n📍 {address}\n\nСписано {price}, осталось {rest}."),
    THANKS(
            "purchase_thanks",
            "Спасибо за участие в игре! \n🎁 Как идет Ваш подарок можно увидеть по ссылке, которую Яндекс выслал в смс."),
    ORDERED_BEFORE("purchase_ordered_before", "Этот заказ уже оформлен: № {order}. Второй раз ничего не списано."),
    TOO_FEW_POINTS(
            "purchase_too_few_points", "Не хватает {missing}: за это время баллов стало меньше. Ничего не списано."),
    SOLD_OUT("purchase_sold_out", "Кто-то успел раньше: «{title}» закончился. Ваши баллы остались у вас."),
    WITHDRAWN("purchase_withdrawn", "«{title}» больше нет в каталоге. Ваши баллы остались у вас."),
    PRICE_CHANGED(
            "purchase_price_changed", "Цена изменилась: теперь «{title}» стоит {price}. Проверьте заказ ещё раз."),
    POINT_GONE(
            "purchase_point_gone",
            "Этот пункт выдачи больше не принимает заказы, ничего не списано. Давайте выберем другой.");

    private final String key;
    private final String builtIn;

    PurchaseTexts(String key, String builtIn) {
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
