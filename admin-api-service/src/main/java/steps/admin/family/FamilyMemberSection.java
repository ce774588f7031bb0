package steps.admin.family;

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
import steps.admin.panel.page.MenuEntry;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.Section;

/** Each stay of somebody in a family, the past ones too; reached from the card of a family. */
@Singleton
public class FamilyMemberSection implements Section {
    private final List<Action> actions;
    private final Listing listing = Listing.of("family_member", "member.id", SqlType.NUMBER, "-id")
            .from(
                    "family_member member join users on users.id = member.user_id join family on family.id = member.family_id")
            .columns(
                    Column.number("id", Words.of("№", "No."), "member.id").sortable(),
                    Column.text(
                                    "person",
                                    Words.of("Участник", "Member"),
                                    "users.id || ':' || concat_ws(' ', users.first_name, users.last_name)")
                            .shownAs((value, reader) -> FamilySection.person(value)),
                    Column.text("family", Words.of("Семья", "Family"), "family.id || ':' || family.name")
                            .shownAs((value, reader) -> family(value)),
                    Column.number("contributed", Words.of("Внёс баллов", "Contributed"), "member.contributed"),
                    Column.time("joined", Words.of("В семье с", "Since"), "member.joined_at"),
                    Column.time("left", Words.of("Вышел", "Left"), "member.left_at"))
            .filters(
                    Filter.of("family", Words.of("Семья", "Family"), "member.family_id", SqlType.NUMBER),
                    Filter.of("user", Words.of("Участник", "Member"), "member.user_id", SqlType.NUMBER),
                    Filter.flag("now", Words.of("Сейчас в семье", "Still in the family"), "member.left_at is null"))
            .searchedBy(text -> Search.number("users.telegram_id", text));

    FamilyMemberSection(FamilyMemberActions actions) {
        this.actions = actions.all();
    }

    @Override
    public String name() {
        return "family-members";
    }

    @Override
    public Words title() {
        return Words.of("Участники семей", "Family members");
    }

    @Override
    public Words searchHint() {
        return Words.same("Telegram ID");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PEOPLE;
    }

    @Override
    public int position() {
        return 3;
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
    public List<Field> told() {
        return List.of(
                Field.told("owner", Words.of("Владелец, ID", "Owner, ID")),
                Field.flag("member", Words.of("Состоит в семье", "In the family")));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public boolean hasCards() {
        return false;
    }

    @Override
    public List<MenuEntry> menu() {
        return List.of();
    }

    private static Cell family(String value) {
        int colon = value.indexOf(':');
        return Cell.link(value.substring(colon + 1), "/admin/families/" + value.substring(0, colon));
    }
}
