package steps.admin.account;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.PanelRole;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.account.RoleRules;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.RoleWords;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Section;

/** What is asked of everybody with a role: whether they need a second step. */
@Singleton
public class RoleSection implements Section, Editor {
    private static final Words SECOND_STEP = Words.of("Второй шаг обязателен", "Second step required");
    private static final List<Field> FIELDS = List.of(Field.flag("second", SECOND_STEP)
            .hinted(Words.of(
                    "У кого его нет, тот увидит только страницу, где он включается.",
                    "Anyone without one sees only the page that turns it on.")));
    private static final Listing LISTING = Listing.of("panel_role", "panel_role.role", SqlType.TEXT, "role")
            .columns(
                    Column.text("role", Words.of("Роль", "Role"), "panel_role.role")
                            .sortable()
                            .shownAs((code, reader) -> PanelRole.ofCode(code)
                                    .map(role -> Cell.text(reader.say(RoleWords.of(role))))
                                    .orElse(Cell.text(code))),
                    Column.flag("second", SECOND_STEP, "panel_role.second_step").editedAs("second"),
                    Column.number(
                            "without",
                            Words.of("Людей без него", "People without it"),
                            "(select count(*) from panel_account account where account.role = panel_role.role"
                                    + " and account.active and account.totp_secret is null)"));

    private final RoleRules rules;

    RoleSection(RoleRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "roles";
    }

    @Override
    public Words title() {
        return Words.of("Роли", "Roles");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PANEL;
    }

    @Override
    public int position() {
        return 2;
    }

    @Override
    public Right sees() {
        return Right.KEEP_ACCOUNTS;
    }

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(this);
    }

    @Override
    public Right edits() {
        return Right.KEEP_ACCOUNTS;
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public Uni<Values> read(String key) {
        return rules.find(key).map(RoleSection::values);
    }

    @Override
    public Uni<Values> lock(String key) {
        return rules.lock(key).map(RoleSection::values);
    }

    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        return rules.change(key, after.flag("second")).replaceWith(new Edit.Done(key));
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Uni.createFrom()
                .item(PanelRole.ofCode(key).map(role -> new Card(reader.say(RoleWords.of(role)), List.of())));
    }

    private static @Nullable Values values(@Nullable Boolean secondStep) {
        return secondStep == null ? null : Values.of("second", secondStep.toString());
    }
}
