package steps.domain.order;

import static steps.domain.content.Wording.fixed;
import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said on the way from «Купить» to an order. */
public enum PurchaseTexts implements TextKey {
    ASK_DELIVERY(html(
            "purchase_ask_delivery",
            "🛒 <b>{title}</b>\nЦена: <b>{price}</b>\n\nКак доставить подарок? Он придёт в пункт выдачи заказов (ПВЗ).",
            "🛒 <b>{title}</b>\nPrice: <b>{price}</b>\n\nHow shall we deliver your gift? It will come to a"
                    + " pickup point.")),
    DELIVERY(plain("purchase_delivery", "Яндекс.Доставка", "Yandex Delivery")),
    ASK_CITY(html(
            "purchase_ask_city",
            "🏙 Напишите город, в котором удобно забрать подарок. Например: <i>Нижний Новгород</i>.",
            "🏙 Write the city where you would like to pick up your gift, in Russian. For example: <i>Нижний"
                    + " Новгород</i>.")),
    CITY_BY_WORDS(html(
            "purchase_city_by_words",
            "Напишите название города сообщением — не длиннее 100 знаков.",
            "Write the name of the city as a message of at most 100 characters.")),
    NEAREST(plain("purchase_nearest", "Ближайшие", "Nearest")),
    ASK_PLACE(html(
            "purchase_ask_place",
            "📍 Где вы сейчас? Нажмите кнопку внизу — или 📎 → «Геопозиция» → «Отправить свою геопозицию» — и я покажу"
                    + " ближайшие пункты. Город или улицу можно и написать.",
            "📍 Where are you now? Tap the button below, or 📎 → “Location” → “Send My Current Location”, and I will"
                    + " show the nearest pickup points. You can also write the city or the street.")),
    SHARE_PLACE(plain("purchase_share_place", "Отправить, где я", "Send where I am")),
    NOTHING_NEAR(
            html(
                    "purchase_nothing_near",
                    "Поблизости от вас я не знаю ни одного пункта. Напишите город, в котором удобно забрать подарок.",
                    "I know of no pickup point near you. Write the city where you would like to pick up your gift, in Russian.")),
    PARCELS_UP_TO(html("purchase_parcels_up_to", "посылки до {weight}", "parcels up to {weight}")),
    NO_POINTS(fixed("purchase_no_points", "К сожалению нет доступных ПВЗ по указанному адресу.")),
    NOTHING_IN_CITY(html(
            "purchase_nothing_in_city",
            "Я искал «{city}». Проверьте, нет ли опечатки, и напишите ещё раз — или другой город поблизости.",
            "We looked for “{city}” and found no pickup points. Check the spelling and write it again, or another city"
                    + " nearby.")),
    NOTHING_ON_STREET(html(
            "purchase_nothing_on_street",
            "Я искал «{street}» в «{city}». Напишите другую улицу или город — или выберите, где ещё посмотреть.",
            "We looked for “{street}” in “{city}” and found no pickup points. Write another street or city, or choose"
                    + " where else to look.")),
    OTHER_CITY(plain("purchase_other_city", "Другой город", "Another city")),
    SAME_AGAIN(plain("purchase_same_again", "Туда же, {name}", "Same place, {name}")),
    ASK_STREET(html(
            "purchase_ask_street",
            "📍 По запросу «{city}» нашлось больше {most} пунктов. Напишите улицу — покажу те, что на ней.",
            "📍 There are more than {most} pickup points for “{city}”. Write the street, and I will show those"
                    + " on it.")),
    STREET_BY_WORDS(html(
            "purchase_street_by_words",
            "Напишите улицу сообщением — не длиннее 100 знаков.",
            "Write the street as a message of at most 100 characters.")),
    ALL_POINTS(plain("purchase_all_points", "Все пункты", "All pickup points")),
    POINTS(html("purchase_points", "📍 Выберите пункт выдачи:\n\n{points}", "📍 Choose a pickup point:\n\n{points}")),
    POINTS_HINT(html(
            "purchase_points_hint",
            "📍 Выберите пункт выдачи:\n\n{points}\n\nЧтобы сузить список, напишите улицу.",
            "📍 Choose a pickup point:\n\n{points}\n\nTo narrow the list down, write the street.")),
    FURTHER(plain("purchase_further", "Дальше", "More")),
    NEARER(plain("purchase_nearer", "Ближе к началу", "Back to the start")),
    ASK_RECIPIENT(html(
            "purchase_ask_recipient",
            "📍 {address}\n\n👤 Кто заберёт подарок? Напишите фамилию, имя и отчество одним сообщением."
                    + " Например: <i>Иванова Мария Петровна</i>.",
            "📍 {address}\n\n👤 Who will pick up the gift? Write the last name, first name and patronymic (if"
                    + " any) in one message. For example: <i>Иванова Мария Петровна</i>.")),
    WRONG_NAME(html(
            "purchase_wrong_name",
            "Не получилось разобрать имя. Напишите фамилию и имя (отчество — если есть) словами, через пробел."
                    + " Например: <i>Иванова Мария Петровна</i>.",
            "I could not make out the name. Write the last and first name (and the patronymic, if any) in"
                    + " words, with spaces between them. For example: <i>Иванова Мария Петровна</i>.")),
    NAME_OF_ONE_WORD(html(
            "purchase_name_of_one_word",
            "Одного слова мало: нужны и фамилия, и имя (отчество — если есть). Например: <i>Иванова Мария"
                    + " Петровна</i>.",
            "One word is not enough: I need both the last and the first name (and the patronymic, if any)."
                    + " For example: <i>Иванова Мария Петровна</i>.")),
    NAME_WITH_DIGITS(html(
            "purchase_name_with_digits",
            "В имени не бывает цифр. Напишите только фамилию, имя и отчество (если есть) — телефон я спрошу потом."
                    + " Например: <i>Иванова Мария Петровна</i>.",
            "Names have no digits. Write only the last name, first name and patronymic (if any) — I will ask"
                    + " for the phone number next. For example: <i>Иванова Мария Петровна</i>.")),
    NAME_WITH_SIGNS(html(
            "purchase_name_with_signs",
            "В имени лишние знаки: нужны только буквы, без смайликов и скобок. Например: <i>Иванова Мария"
                    + " Петровна</i>.",
            "The name has characters that do not belong there: use letters only, without emoji or brackets."
                    + " For example: <i>Иванова Мария Петровна</i>.")),
    NAME_TOO_LONG(html(
            "purchase_name_too_long",
            "Слишком длинно для имени. Нужны только фамилия, имя и отчество (если есть), не больше четырёх слов."
                    + " Например: <i>Иванова Мария Петровна</i>.",
            "That is too long for a name. Write only the last name, first name and patronymic (if any), four"
                    + " words at most. For example: <i>Иванова Мария Петровна</i>.")),
    ASK_PHONE(html(
            "purchase_ask_phone",
            "📱 Телефон получателя? На него придёт смс о доставке. Напишите номер — или возьмите его из профиля.",
            "📱 What is the recipient’s phone number? They will get a text message about the delivery. Write"
                    + " the number or use the one from your profile.")),
    ASK_ORDINARY_PHONE(html(
            "purchase_ask_ordinary_phone",
            "📱 Телефон получателя? На него придёт смс о доставке. Номер из профиля для этого не подходит: на него смс"
                    + " не приходят. Напишите обычный номер, например: <code>+7 999 123-45-67</code>.",
            "📱 What is the recipient’s phone number? They will get a text message about the delivery. The"
                    + " number in your profile cannot receive text messages, so write an ordinary one, for example:"
                    + " <code>+7 999 123-45-67</code>.")),
    WRONG_PHONE(html(
            "purchase_wrong_phone",
            "Это не похоже на номер телефона. Он выглядит так: <code>+7 999 123-45-67</code>. Напишите ещё раз.",
            "That does not look like a phone number. It should look like this: <code>+7 999 123-45-67</code>."
                    + " Write it again.")),
    OWN_PHONE(plain("purchase_own_phone", "Телефон из профиля", "Number from my profile")),
    CONFIRM(html(
            "purchase_confirm",
            "📋 <b>Проверьте заказ</b>\n\n🎁 {title}\n💰 {price}, останется {rest}\n🚚 {delivery}\n📍 {address}\n\n"
                    + "Фамилия: <b>{last_name}</b>\nИмя: <b>{first_name}</b>\nТелефон: {phone}",
            "📋 <b>Check your order</b>\n\n🎁 {title}\n💰 {price}, {rest} will be left\n🚚 {delivery}\n📍"
                    + " {address}\n\nLast name: <b>{last_name}</b>\nFirst name: <b>{first_name}</b>\nPhone: {phone}")),
    CONFIRM_SHORT(html(
            "purchase_confirm_short",
            "📋 <b>Проверьте заказ</b>\n\n🎁 {title}\n💰 {price}, не хватает {missing}\n🚚 {delivery}\n📍 {address}\n\n"
                    + "Фамилия: <b>{last_name}</b>\nИмя: <b>{first_name}</b>\nТелефон: {phone}",
            "📋 <b>Check your order</b>\n\n🎁 {title}\n💰 {price}, {missing} short\n🚚 {delivery}\n📍"
                    + " {address}\n\nLast name: <b>{last_name}</b>\nFirst name: <b>{first_name}</b>\nPhone: {phone}")),
    DO_CONFIRM(plain("purchase_do_confirm", "Подтвердить", "Confirm")),
    SWAP(plain("purchase_swap", "Поменять местами", "Swap the names")),
    SWAP_TO(plain("purchase_swap_to", "фамилия — {last_name}", "last name — {last_name}")),
    CANCEL(plain("purchase_cancel", "Отменить", "Cancel")),
    BY_BUTTON(html(
            "purchase_by_button",
            "Выберите, пожалуйста, кнопкой под сообщением.",
            "Please choose with a button below the message.")),
    OLD_BUTTON(plain(
            "purchase_old_button",
            "Эта кнопка от прошлого шага и больше не работает.",
            "This button belongs to an earlier step and no longer works.")),
    CANCELED(html(
            "purchase_canceled",
            "Покупка отменена, баллы не потрачены.",
            "The purchase is canceled and no points were spent.")),
    ORDERED(html(
            "purchase_ordered",
            "✅ <b>Заказ № {order} оформлен</b>\n\n🎁 {title}\n📍 {address}\n\nСписано {price}, осталось {rest}.",
            "✅ <b>Order No. {order} is placed</b>\n\n🎁 {title}\n📍 {address}\n\n{price} spent, {rest} left."
                    + " Yandex will text the recipient a link to track the parcel.")),
    THANKS(fixed(
            "purchase_thanks",
            "Спасибо за участие в игре! \n"
                    + "🎁 Как идет Ваш подарок можно увидеть по ссылке, которую Яндекс выслал в смс.")),
    ORDERED_BEFORE(html(
            "purchase_ordered_before",
            "Этот заказ уже оформлен: № {order}. Второй раз ничего не списано.",
            "This order has already been placed: No. {order}. You were not charged twice.")),
    TOO_FEW_POINTS(html(
            "purchase_too_few_points",
            "Не хватает {missing}: за это время баллов стало меньше. Ничего не списано.",
            "You are {missing} short: your balance has gone down in the meantime. Nothing was charged.")),
    SOLD_OUT(html(
            "purchase_sold_out",
            "Кто-то успел раньше: «{title}» закончился. Ваши баллы остались у вас.",
            "Somebody was quicker: “{title}” is sold out. You keep your points.")),
    WITHDRAWN(html(
            "purchase_withdrawn",
            "«{title}» больше нет в каталоге. Ваши баллы остались у вас.",
            "“{title}” is no longer in the catalog. You keep your points.")),
    PRICE_CHANGED(html(
            "purchase_price_changed",
            "Цена изменилась: теперь «{title}» стоит {price}. Проверьте заказ ещё раз.",
            "The price has changed: “{title}” now costs {price}. Check your order again.")),
    POINT_GONE(html(
            "purchase_point_gone",
            "Этот пункт выдачи больше не принимает заказы, ничего не списано. Давайте выберем другой.",
            "This pickup point no longer takes orders, and nothing was charged. Let us choose another one."));

    private final Wording wording;

    PurchaseTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
