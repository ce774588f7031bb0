package steps.admin.account;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.AccountChange;
import steps.admin.panel.account.Accounts;
import steps.admin.panel.account.OpenSession;
import steps.admin.panel.account.PanelRole;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.account.Sessions;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.RoleWords;
import steps.admin.panel.page.Say;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Section;

/** Who may come into the panel, and as what. */
@Singleton
public class AccountSection implements Section {
    private static final int LONGEST_PASSWORD = 200;
    private static final List<Words> HEADS = List.of(
            Words.of("Откуда", "From"),
            Words.of("Чем", "Browser"),
            Words.of("Вошёл", "Logged in"),
            Words.of("Был здесь", "Last seen"));
    private static final Listing LISTING = Listing.of("panel_account", "panel_account.id", SqlType.NUMBER, "name")
            .columns(
                    Column.text("name", Words.of("Имя", "Name"), "panel_account.name")
                            .sortable(),
                    Column.text("role", Words.of("Роль", "Role"), "panel_account.role")
                            .shownAs((value, reader) -> PanelRole.ofCode(value)
                                    .map(role -> Cell.text(reader.say(RoleWords.of(role))))
                                    .orElse(Cell.text(value))),
                    Column.flag("active", Words.of("Может войти", "Can log in"), "panel_account.active"),
                    Column.flag("totp", Words.of("Второй шаг", "Second step"), "panel_account.totp_secret is not null"),
                    Column.time(
                            "seen",
                            Words.of("Был здесь", "Last seen"),
                            "(select max(seen_at) from panel_session where account_id = panel_account.id)"))
            .searchedBy(text -> Search.words("panel_account.name", text));

    private final AccountEditor editor;
    private final Accounts accounts;
    private final Sessions sessions;

    AccountSection(AccountEditor editor, Accounts accounts, Sessions sessions) {
        this.editor = editor;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public String name() {
        return Accounts.SECTION;
    }

    @Override
    public Words title() {
        return Words.of("Доступ к панели", "Panel accounts");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PANEL;
    }

    @Override
    public int position() {
        return 1;
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
        return Optional.of(editor);
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Keys.find(key, List.<OpenSession>of(), id -> sessions.of(id, reader.user()))
                .chain(open -> Keys.find(key, "", id -> accounts.find(id).map(AccountSection::name))
                        .map(name -> Optional.of(new Card(name, List.of(logins(open, reader))))));
    }

    private static String name(Accounts.@Nullable Known known) {
        return known == null ? "" : known.name();
    }

    private static Block logins(List<OpenSession> open, Reader reader) {
        return Block.of(
                Say.SESSIONS_OF.in(reader.user().language()),
                HEADS.stream().map(reader::say).toList(),
                open.stream()
                        .map(session -> List.of(
                                Cell.text(session.address()),
                                Cell.text(session.agent()),
                                Cell.time(reader.times().minute(session.begunAt())),
                                Cell.time(reader.times().minute(session.seenAt()))))
                        .toList(),
                "");
    }

    @Override
    public List<Action> actions() {
        return List.of(
                logOut(),
                Action.of(
                                "reset",
                                Words.of("Новый пароль", "New password"),
                                Words.of(
                                        "Второй шаг выключится, вход на всех устройствах завершится.",
                                        "Their second step is turned off, and they are logged out everywhere."),
                                Right.KEEP_ACCOUNTS,
                                this::reset)
                        .forOne()
                        .dangerous()
                        .asking(Field.password(
                                        "password", Words.of("Новый пароль", "New password"), 0, LONGEST_PASSWORD)
                                .needed()));
    }

    private Action logOut() {
        return Action.of(
                        "log-out",
                        Words.of("Завершить все входы", "Log out everywhere"),
                        Words.of(
                                "На всех устройствах придётся войти заново.",
                                "They will have to log in again on every device."),
                        Right.KEEP_ACCOUNTS,
                        (key, asked, attempt, by) -> Keys.find(key, accounts::find)
                                .chain(known -> known != null
                                        ? sessions.endAllOf(Long.parseLong(key))
                                                .replaceWith(
                                                        ActionResult.Done.of(Words.of("Входы завершены", "Logged out")))
                                        : Uni.createFrom()
                                                .item(new ActionResult.Refused(
                                                        AccountEditor.words(new AccountChange.Unknown())))))
                .dangerous();
    }

    private Uni<ActionResult> reset(String key, Values asked, String attempt, PanelUser by) {
        return Keys.number(key).isEmpty()
                ? Uni.createFrom().item(new ActionResult.Refused(AccountEditor.words(new AccountChange.Unknown())))
                : accounts.reset(Keys.number(key).getAsLong(), asked.text("password"))
                        .map(change -> change instanceof AccountChange.Done
                                ? ActionResult.Done.of(Words.of("Пароль изменён", "Password changed"))
                                : new ActionResult.Refused(AccountEditor.words(change)));
    }
}
