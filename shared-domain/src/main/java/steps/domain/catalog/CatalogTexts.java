package steps.domain.catalog;

import static steps.domain.content.Wording.html;
import static steps.domain.content.Wording.plain;

import steps.domain.content.TextKey;
import steps.domain.content.Wording;

/** What the catalog says. */
public enum CatalogTexts implements TextKey {
    MENU(plain("catalog", "Каталог", "Catalog")),
    SPEND(plain("balance_spend", "Потратить баллы", "Spend points")),
    SHELVES(html(
            "catalog_shelves",
            "🎁 <b>Каталог</b>\n\nУ вас {points}. На что потратим?",
            "🎁 <b>Catalog</b>\n\nYou have {points}. What shall we spend them on?")),
    EMPTY(html(
            "catalog_empty",
            "🎁 Каталог пока пуст. Загляните позже: подарки скоро появятся.",
            "🎁 The catalog is empty for now. Look in again later: gifts will be here soon.")),
    SHELF(html(
            "catalog_shelf",
            "<b>{category}</b>\n\nУ вас {points}. Галочкой отмечено то, на что их хватает.",
            "<b>{category}</b>\n\nYou have {points}. A check mark shows what you can afford.")),
    SHELF_EMPTY(html(
            "catalog_shelf_empty",
            "В этой категории сейчас ничего нет.",
            "There is nothing in this category at the moment.")),
    AFFORDABLE(plain("catalog_affordable", "✅ {title} · {price}", "✅ {title} · {price}")),
    UNAFFORDABLE(plain("catalog_unaffordable", "🔒 {title} · {price}", "🔒 {title} · {price}")),
    CARD(html(
            "catalog_card",
            "🎁 <b>{title}</b>{description}\n\nЦена: <b>{price}</b>\nВ наличии: {stock} шт.\n\n{verdict}",
            "🎁 <b>{title}</b>{description}\n\nPrice: <b>{price}</b>\nIn stock: {stock}\n\n{verdict}")),
    PLACE(plain("catalog_place", "{number} из {of}", "{number} of {of}")),
    WHOLE(plain("catalog_whole_description", "Описание целиком", "Full description")),
    DESCRIPTION(
            html("catalog_description", "🎁 <b>{title}</b>\n\n{description}", "🎁 <b>{title}</b>\n\n{description}")),
    ENOUGH(html(
            "catalog_enough", "✅ Баллов хватает: останется {rest}.", "✅ You have enough points: {rest} will be left.")),
    NOT_ENOUGH(html(
            "catalog_not_enough",
            "🔒 Не хватает {missing}. Прогуляйтесь ещё!",
            "🔒 You are {missing} short. Go for another walk!")),
    BUY(plain("catalog_buy", "Купить", "Buy")),
    TOO_EXPENSIVE(html(
            "catalog_too_expensive",
            "🔒 <b>{title}</b> · {price}\n\nНе хватает {missing}. Прогуляйтесь ещё!",
            "🔒 <b>{title}</b> · {price}\n\nYou are {missing} short. Go for another walk!")),
    GONE(plain("catalog_gone", "Этого подарка больше нет в каталоге.", "This gift is no longer in the catalog.")),
    FURTHER(plain("catalog_further", "Дальше", "More")),
    NEARER(plain("catalog_nearer", "Ближе к началу", "Back to the start"));

    private final Wording wording;

    CatalogTexts(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
