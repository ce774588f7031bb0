package steps.domain.manager;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What those who work in the panel are told. */
public enum ManagerTexts implements TextKey {
    ORDER_PAID(html(
            "manager_order_paid",
            "🛍 Новый заказ № {order}: «{product}», {points}.",
            "🛍 New order No. {order}: “{product}”, {points}.")),
    STOCK_LOW(html(
            "manager_stock_low",
            "📦 Подарок «{product}» заканчивается, осталось: {left}.",
            "📦 The gift “{product}” is running out, left: {left}.")),
    SOLD_OUT(html(
            "manager_sold_out",
            "📦 Подарок «{product}» закончился, в каталоге его больше не купить.",
            "📦 The gift “{product}” is sold out; nobody can buy it any more.")),
    PROMO_LOW(html(
            "manager_promo_low",
            "🎟 Промокоды «{group}» заканчиваются, осталось: {left}.",
            "🎟 The promo codes “{group}” are running out, left: {left}.")),
    PROMO_EMPTY(html(
            "manager_promo_empty",
            "🎟 Промокоды «{group}» закончились. Добавьте коды в панели: ждущие узнают об этом сами.",
            "🎟 The promo codes “{group}” are used up. Add codes in the panel: those who wait are told.")),
    BOOKS_OFF(html(
            "manager_books_off",
            "🚨 <b>Книги баллов не сходятся</b>, расхождений: {accounts}. Откройте «Состояние» в панели: там"
                    + " сказано, что делать.",
            "🚨 <b>The books of points do not balance</b>, accounts off: {accounts}. Open “Health” in the"
                    + " panel: it says what to do.")),
    BROADCAST_DONE(html(
            "manager_broadcast_done",
            "📣 Рассылка № {id} «{title}» закончена. Доставлено: {sent}, заблокировали бота: {blocked}, с ошибкой:"
                    + " {failed}, неизвестно: {unknown}, пропущено: {skipped}.",
            "📣 Broadcast No. {id} “{title}” is done. Sent: {sent}, blocked the bot: {blocked}, failed: {failed},"
                    + " unknown: {unknown}, skipped: {skipped}.")),
    BROADCAST_STOPPED(html(
            "manager_broadcast_stopped",
            "🚨 Рассылка № {id} «{title}» остановлена: Telegram не принимает это сообщение (отказов:"
                    + " {refusals}). Причины и «Продолжить» — в панели.",
            "🚨 Broadcast No. {id} “{title}” was stopped: Telegram does not take this message (refusals:"
                    + " {refusals}). The panel shows why, and has “Resume”.")),
    UPLOAD_REFUSED(html(
            "manager_upload_refused",
            "🚚 Партнёр {partner} прислал список пунктов выдачи, он не принят, действует прежний. Партнёру сказано:"
                    + " <code>{detail}</code>",
            "🚚 The partner {partner} sent a list of pickup points, which was not taken; the one before it holds. They"
                    + " were told: <code>{detail}</code>")),
    MAIN_PARTNER(plain("manager_main_partner", "с основным ключом", "with the main key")),
    ENOUGH(html(
            "manager_enough",
            "🔕 Таких сообщений было много. В течение часа их больше не будет, всё видно в панели.",
            "🔕 There were many messages like this one. For an hour there will be no more; the panel shows"
                    + " everything."));

    private final Wording wording;

    ManagerTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
