package steps.domain.catalog;

import steps.domain.content.TextKey;

/** What the catalog says. */
public enum CatalogTexts implements TextKey {
    MENU("catalog", "Каталог"),
    SPEND("balance_spend", "Потратить баллы"),
    SHELVES("catalog_shelves", "🎁 <b>Каталог</b>\n\nУ вас {points}. На что потратим?"),
    EMPTY("catalog_empty", "🎁 Каталог пока пуст. Загляните позже: подарки скоро появятся."),
    SHELF("catalog_shelf", "<b>{category}</b>\n\nУ вас {points}. Галочкой отмечено то, на что их хватает."),
    SHELF_EMPTY("catalog_shelf_empty", "В этой категории сейчас ничего нет."),
    AFFORDABLE("catalog_affordable", "✅ {title} · {price}"),
    UNAFFORDABLE("catalog_unaffordable", "🔒 {title} · {price}"),
    CARD("catalog_card", "🎁 <b>{title}</b>{description}\n\nЦена: <b>{price}</b>\nВ наличии: {stock} шт.\n\n{verdict}"),
    ENOUGH("catalog_enough", "✅ Баллов хватает: останется {rest}."),
    NOT_ENOUGH("catalog_not_enough", "🔒 Не хватает {missing}. Прогуляйтесь ещё!"),
    BUY("catalog_buy", "Купить"),
    TOO_EXPENSIVE("catalog_too_expensive", "Не хватает {missing}. Прогуляйтесь ещё!"),
    GONE("catalog_gone", "Этого подарка больше нет в каталоге."),
    FURTHER("catalog_further", "Дальше"),
    NEARER("catalog_nearer", "Ближе к началу");

    private final String key;
    private final String builtIn;

    CatalogTexts(String key, String builtIn) {
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
