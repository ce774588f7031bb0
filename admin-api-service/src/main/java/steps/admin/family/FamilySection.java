package steps.admin.family;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Condition;
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

/** People who share their points: who is in which family, and what each has contributed. */
@Singleton
public class FamilySection implements Section {
    private static final String MEMBERS =
            "(select count(*) from family_member where family_id = family.id and left_at is null)";

    private final FamilyCards cards;
    private final List<Action> actions;
    private final Listing listing = Listing.of("family", "family.id", SqlType.NUMBER, "-id")
            .from("family join users on users.id = family.owner_id join account on account.family_id = family.id")
            .columns(
                    Column.number("id", Words.of("№", "No."), "family.id").sortable(),
                    Column.text("name", Words.of("Название", "Name"), "family.name"),
                    Column.text(
                                    "owner",
                                    Words.of("Владелец", "Owner"),
                                    "users.id || ':' || concat_ws(' ', users.first_name, users.last_name)")
                            .shownAs((value, reader) -> person(value)),
                    Column.number("members", Words.of("Участников", "Members"), MEMBERS),
                    Column.number("balance", Words.of("Баллы", "Points"), "account.balance"),
                    Column.time("created", Words.of("Создана", "Created"), "family.created_at"),
                    Column.time("disbanded", Words.of("Расформирована", "Disbanded"), "family.disbanded_at"))
            .filters(
                    Filter.flag("open", Words.of("Действует", "Active"), "family.disbanded_at is null"),
                    Filter.of("owner", Words.of("Владелец", "Owner"), "family.owner_id", SqlType.NUMBER))
            .searchedBy(text -> Condition.any(List.of(
                    Condition.of("lower(family.name) = lower(?)", text),
                    Search.number("family.id", text),
                    text.matches("[0-9]{1,18}")
                            ? Condition.of(
                                    "family.id = (select member.family_id from family_member member join users person"
                                            + " on person.id = member.user_id where person.telegram_id = ?::bigint"
                                            + " and member.left_at is null)",
                                    text)
                            : Condition.NEVER)));

    FamilySection(FamilyCards cards, FamilyActions actions) {
        this.cards = cards;
        this.actions = actions.all();
    }

    @Override
    public String name() {
        return "families";
    }

    @Override
    public Words title() {
        return Words.of("Семьи", "Families");
    }

    @Override
    public Words searchHint() {
        return Words.of("Название, № или Telegram ID участника", "Name, number or a member's Telegram ID");
    }

    @Override
    public boolean isFoundFromAnywhere() {
        return true;
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PEOPLE;
    }

    @Override
    public int position() {
        return 2;
    }

    @Override
    public Right sees() {
        return Right.SEE_FAMILIES;
    }

    @Override
    public Listing listing() {
        return listing;
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Keys.find(key, Optional.empty(), id -> cards.of(id, reader));
    }

    @Override
    public List<Field> told() {
        return List.of(Field.told("balance", Words.of("Баланс", "Balance")));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    static Cell person(String value) {
        int colon = value.indexOf(':');
        return Cell.link(value.substring(colon + 1), "/admin/users/" + value.substring(0, colon));
    }
}
