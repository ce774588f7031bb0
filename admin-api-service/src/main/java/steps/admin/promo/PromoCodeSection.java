package steps.admin.promo;

import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.Section;

/** Every code, with how many have got it; what is withdrawn here is sold no more. */
@Singleton
public class PromoCodeSection implements Section {
    private final List<Action> actions;
    private final Listing listing;

    PromoCodeSection(PromoGroupOptions groups, PromoCodeActions actions) {
        this.actions = actions.all();
        listing = Listing.of("promo_code", "promo_code.id", SqlType.NUMBER, "-id")
                .from("promo_code join promo_group on promo_group.id = promo_code.group_id")
                .columns(
                        Column.number("id", Words.of("№", "No."), "promo_code.id")
                                .sortable(),
                        Column.text("code", Words.of("Код", "Code"), "promo_code.code"),
                        Column.text("group", Words.of("Группа", "Group"), "promo_group.id || ':' || promo_group.title")
                                .shownAs((value, reader) -> group(value)),
                        Column.number("used", Words.of("Выдан раз", "Times issued"), "promo_code.used_count"),
                        Column.number("uses", Words.of("Можно раз", "Uses allowed"), "promo_code.max_uses"),
                        Column.flag("active", Words.of("Действует", "Active"), "promo_code.active"),
                        Column.time("created", Words.of("Добавлен", "Added"), "promo_code.created_at"))
                .filters(
                        Filter.choice(
                                "group",
                                Words.of("Группа", "Group"),
                                "promo_code.group_id",
                                SqlType.NUMBER,
                                groups::all),
                        Filter.flag(
                                "free",
                                Words.of("Свободен", "Free"),
                                "promo_code.active and promo_code.used_count < promo_code.max_uses"),
                        Filter.flag("active", Words.of("Действует", "Active"), "promo_code.active"))
                .searchedBy(text -> Search.beginning("promo_code.code", text));
    }

    @Override
    public String name() {
        return "promo-codes";
    }

    @Override
    public Words title() {
        return Words.of("Промокоды", "Promo codes");
    }

    @Override
    public Words searchHint() {
        return Words.of("Начало кода", "Start of a code");
    }

    @Override
    public boolean isFoundFromAnywhere() {
        return true;
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.SHOP;
    }

    @Override
    public int position() {
        return 9;
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
    public List<Field> told() {
        return List.of(
                Field.told("code", Words.of("Код", "Code")), Field.flag("active", Words.of("В продаже", "On sale")));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public boolean hasCards() {
        return false;
    }

    static Cell group(String value) {
        int colon = value.indexOf(':');
        return Cell.link(value.substring(colon + 1), "/admin/promo-groups/" + value.substring(0, colon));
    }
}
