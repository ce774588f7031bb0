package steps.admin.promo;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Editor;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Section;
import steps.domain.promo.PromoStockAlerts;

/** Groups of promo codes: what they are worth, what they cost, and how many are left. */
@Singleton
public class PromoGroupSection implements Section {
    private static final Words NONE_LEFT = Words.of("кончились", "none left");
    private static final Words FEW_LEFT = Words.of("%s — мало", "%s: low");
    private static final String STOCK = "(select case when buyers = 0 then 'none' when buyers <= promo_group.low_at"
            + " then 'low:' || buyers else 'good:' || buyers end from (select " + PromoStockAlerts.BUYERS_LEFT
            + " as buyers) as stock)";

    private final PromoGroupEditor editor;
    private final PromoGroupCards cards;
    private final List<Action> actions;
    private final Listing listing = Listing.of("promo_group", "promo_group.id", SqlType.NUMBER, "-id")
            .columns(
                    Column.number("id", Words.of("№", "No."), "promo_group.id").sortable(),
                    Column.text("title", Words.of("Название", "Title"), "promo_group.title")
                            .sortable(),
                    Column.number("discount", Words.of("Скидка, %", "Discount, %"), "promo_group.discount_percent")
                            .sortable(),
                    Column.number("price", Words.of("Цена, баллы", "Price, points"), "promo_group.price")
                            .sortable()
                            .editedAs("price"),
                    Column.text("stock", Words.of("Хватит покупателям", "Enough for buyers"), STOCK)
                            .shownAs(PromoGroupSection::stock),
                    Column.number(
                            "codes",
                            Words.of("Всего кодов", "All codes"),
                            "(select count(*) from promo_code where promo_code.group_id = promo_group.id)"),
                    Column.number(
                            "issued",
                            Words.of("Выдано", "Issued"),
                            "(select coalesce(sum(used_count), 0) from promo_code where promo_code.group_id = promo_group.id)"),
                    Column.flag("active", Words.of("Продаётся", "On sale"), "promo_group.active")
                            .editedAs("active"))
            .filters(
                    Filter.flag("active", Words.of("Продаётся", "On sale"), "promo_group.active"),
                    Filter.flag(
                            "low",
                            Words.of("Мало кодов", "Low on codes"),
                            PromoStockAlerts.BUYERS_LEFT + " <= promo_group.low_at"))
            .searchedBy(text -> Search.words("promo_group.title", text));

    PromoGroupSection(PromoGroupEditor editor, PromoGroupCards cards, PromoGroupActions actions) {
        this.editor = editor;
        this.cards = cards;
        this.actions = actions.all();
    }

    @Override
    public String name() {
        return "promo-groups";
    }

    @Override
    public Words title() {
        return Words.of("Группы промокодов", "Promo groups");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.SHOP;
    }

    @Override
    public int position() {
        return 8;
    }

    @Override
    public Right sees() {
        return Right.SEE_PROMO;
    }

    @Override
    public Listing listing() {
        return listing;
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(editor);
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Keys.find(key, Optional.empty(), id -> cards.of(id, reader));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    private static Cell stock(String stock, Reader reader) {
        var left = stock.substring(stock.indexOf(':') + 1);
        return switch (stock.substring(0, 3)) {
            case "non" -> Cell.badge(reader.say(NONE_LEFT), "red");
            case "low" -> Cell.badge(reader.say(FEW_LEFT.filled(left)), "yellow");
            default -> Cell.number(Long.parseLong(left));
        };
    }
}
