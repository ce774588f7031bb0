package steps.domain.promo;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What is said about promo codes. */
public enum PromoTexts implements TextKey {
    MENU(plain("promo", "Промокоды", "Promo codes")),
    INTRO(html(
            "promo_intro",
            "🏷 <b>Промокоды</b>\n\nОбменяйте баллы на скидку. У вас {points}. Какой промокод возьмём?",
            "🏷 <b>Promo codes</b>\n\nTurn points into a discount. You have {points}. Which code shall it be?")),
    NONE_LEFT(html(
            "promo_none_left",
            "🏷 Промокодов сейчас нет. Сообщить, когда они появятся?",
            "🏷 There are no promo codes right now. Shall we tell you when there are?")),
    PAGE_EMPTY(html(
            "promo_page_empty",
            "🏷 На этой странице промокодов больше нет.",
            "🏷 There are no promo codes left on this page.")),
    AFFORDABLE(plain("promo_affordable", "✅ −{discount} % · {title} · {price}", "✅ −{discount}% · {title} · {price}")),
    UNAFFORDABLE(
            plain("promo_unaffordable", "🔒 −{discount} % · {title} · {price}", "🔒 −{discount}% · {title} · {price}")),
    FREE(plain("promo_free", "бесплатно", "free")),
    CONFIRM(html(
            "promo_confirm",
            "🏷 <b>{title}</b>{description}\n\nСкидка: <b>{discount} %</b>\nЦена: <b>{price}</b>\n\n{verdict}",
            "🏷 <b>{title}</b>{description}\n\nDiscount: <b>{discount}%</b>\nPrice: <b>{price}</b>\n\n{verdict}")),
    ENOUGH(html(
            "promo_enough", "Взять промокод? У вас останется {rest}.", "Take the code? You will have {rest} left.")),
    NOT_ENOUGH(html(
            "promo_not_enough",
            "🔒 Не хватает {missing}. Прогуляйтесь ещё!",
            "🔒 You are {missing} short. Go for another walk!")),
    BUY(plain("promo_buy", "Подтвердить", "Confirm")),
    TOO_EXPENSIVE(plain(
            "promo_too_expensive",
            "Не хватает {missing}. Прогуляйтесь ещё!",
            "You are {missing} short. Go for another walk!")),
    BOUGHT(html(
            "promo_bought",
            "🎉 <b>Ваш промокод:</b> <code>{code}</code>\n\n{title}, скидка {discount} %\nСписано {price}, осталось {rest}."
                    + "\n\nОн всегда под рукой в «Мои промокоды».",
            "🎉 <b>Your promo code:</b> <code>{code}</code>\n\n{title}, {discount}% off\nSpent {price}, {rest} left."
                    + "\n\nYou will always find it under “My promo codes”.")),
    BOUGHT_BEFORE(html(
            "promo_bought_before",
            "Этот промокод уже ваш: <code>{code}</code>\n\n{title}, скидка {discount} %\nБаллы второй раз не списаны.",
            "This promo code is already yours: <code>{code}</code>\n\n{title}, {discount}% off\nNo points were spent"
                    + " again.")),
    COPY(plain("promo_copy", "Скопировать", "Copy")),
    USED_UP(html(
            "promo_used_up",
            "😔 <b>{title}</b>: промокоды закончились. Ваши баллы остались у вас.",
            "😔 <b>{title}</b>: there are no codes left. You have kept your points.")),
    WITHDRAWN(plain(
            "promo_withdrawn",
            "Этих промокодов больше нет. Ваши баллы остались у вас.",
            "These promo codes are gone. You have kept your points.")),
    PRICE_CHANGED(plain(
            "promo_price_changed", "Цена изменилась: теперь {price}.", "The price has changed: it is {price} now.")),
    TELL_ME(plain("promo_tell_me", "Сообщить, когда появятся", "Tell me when there are some")),
    WILL_TELL(plain(
            "promo_will_tell",
            "Хорошо, напишем, как только они появятся.",
            "All right, we will write as soon as there are.")),
    REFILLED(html(
            "promo_refilled",
            "🏷 <b>{title}</b>: промокоды снова есть. Успейте, пока не разобрали!",
            "🏷 <b>{title}</b>: there are promo codes again. Grab one while they last!")),
    REFUNDED(html(
            "promo_refunded",
            "↩️ Промокод <code>{code}</code> отменён. Баллы возвращены: {points}.",
            "↩️ The promo code <code>{code}</code> was canceled. Points returned: {points}.")),
    SHOW(plain("promo_show", "Посмотреть", "Have a look")),
    MINE(plain("promo_mine", "Мои промокоды", "My promo codes")),
    MINE_EMPTY(html(
            "promo_mine_empty",
            "🎟 У вас пока нет промокодов. Купленные коды будут храниться здесь.",
            "🎟 You have no promo codes yet. Those you buy will be kept here.")),
    MINE_PAGE(html("promo_mine_page", "🎟 <b>Мои промокоды</b>\n\n{codes}", "🎟 <b>My promo codes</b>\n\n{codes}")),
    MINE_LINE(html(
            "promo_mine_line",
            "<code>{code}</code> — {title}, скидка {discount} %\n{moment} · {price}",
            "<code>{code}</code> — {title}, {discount}% off\n{moment} · {price}")),
    MINE_REFUNDED(html(
            "promo_mine_refunded",
            "<s>{code}</s> — {title}, скидка {discount} %\n{moment} · баллы возвращены: {price}",
            "<s>{code}</s> — {title}, {discount}% off\n{moment} · points returned: {price}")),
    FURTHER(plain("promo_further", "Дальше", "More")),
    NEARER(plain("promo_nearer", "Ближе к началу", "Back to the start")),
    OLDER(plain("promo_older", "Раньше", "Older")),
    NEWER(plain("promo_newer", "Позже", "Newer"));

    private final Wording wording;

    PromoTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
