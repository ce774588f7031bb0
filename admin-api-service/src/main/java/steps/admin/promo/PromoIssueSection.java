package steps.admin.promo;

import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Condition;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.Section;

/** Who got which promo code when, and for how many points. */
@Singleton
public class PromoIssueSection implements Section {
    private final List<Action> actions;
    private final Listing listing;

    PromoIssueSection(PromoGroupOptions groups, PromoIssueActions actions) {
        this.actions = actions.all();
        listing = Listing.of("promo_issue", "promo_issue.id", SqlType.NUMBER, "-id")
                .from("promo_issue join promo_code on promo_code.id = promo_issue.code_id"
                        + " join users on users.id = promo_issue.user_id")
                .columns(
                        Column.number("id", Words.of("№", "No."), "promo_issue.id")
                                .sortable(),
                        Column.time("issued", Words.of("Выдан", "Issued"), "promo_issue.issued_at")
                                .sortable(),
                        Column.text("code", Words.of("Код", "Code"), "promo_code.code"),
                        Column.text(
                                        "person",
                                        Words.of("Кому", "To"),
                                        "users.id || ':' || concat_ws(' ', users.first_name, users.last_name)")
                                .shownAs((value, reader) -> person(value)),
                        Column.text("group", Words.of("Группа", "Group"), "promo_issue.title"),
                        Column.number("discount", Words.of("Скидка, %", "Discount, %"), "promo_issue.discount_percent"),
                        Column.number("price", Words.of("Баллы", "Points"), "promo_issue.price"),
                        Column.time(
                                "refunded", Words.of("Баллы возвращены", "Points returned"), "promo_issue.refunded_at"),
                        Column.text("telegram", Words.same("Telegram ID"), "users.telegram_id")
                                .hidden())
                .filters(
                        Filter.choice(
                                "group",
                                Words.of("Группа", "Group"),
                                "promo_code.group_id",
                                SqlType.NUMBER,
                                groups::all),
                        Filter.days("issued", Words.of("Выдан", "Issued"), "promo_issue.issued_at"),
                        Filter.flag(
                                "refunded",
                                Words.of("Баллы возвращены", "Points returned"),
                                "promo_issue.refunded_at is not null"),
                        Filter.of("user", Words.of("Кому", "To"), "promo_issue.user_id", SqlType.NUMBER))
                .searchedBy(text -> Condition.any(List.of(
                        Condition.of("promo_issue.code_id = (select id from promo_code where code = ?)", text),
                        Search.number("promo_issue.user_id", "users", "telegram_id", text))));
    }

    @Override
    public String name() {
        return "promo-issues";
    }

    @Override
    public Words title() {
        return Words.of("Выданные промокоды", "Issued promo codes");
    }

    @Override
    public Words searchHint() {
        return Words.of("Код или Telegram ID", "Code or Telegram ID");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.SHOP;
    }

    @Override
    public int position() {
        return 10;
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
        return List.of(Field.told("points", Words.of("Баллы", "Points")));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public boolean hasCards() {
        return false;
    }

    private static Cell person(String value) {
        int colon = value.indexOf(':');
        return Cell.link(value.substring(colon + 1), "/admin/users/" + value.substring(0, colon));
    }
}
