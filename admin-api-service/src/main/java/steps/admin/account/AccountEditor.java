package steps.admin.account;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.AccountChange;
import steps.admin.panel.account.Accounts;
import steps.admin.panel.account.PanelRole;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.AddingEditor;
import steps.admin.panel.form.Edit;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.list.Keys;
import steps.admin.panel.page.RoleWords;
import steps.admin.panel.page.Words;

/** The form of an account. */
@Singleton
class AccountEditor implements AddingEditor {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 200;

    private static final Field NAME = Field.text("name", Words.of("Имя для входа", "Login name"), LONGEST_NAME)
            .needed()
            .hinted(Words.of("Латинские буквы, цифры и знаки . _ @ -", "Lowercase letters a-z, digits and . _ @ -"));
    private static final Field PASSWORD = Field.password(
                    "password", Words.of("Пароль", "Password"), 0, LONGEST_PASSWORD)
            .needed();
    private static final Field ROLE = Field.choice(
                    "role",
                    Words.of("Роль", "Role"),
                    Stream.of(PanelRole.values())
                            .map(role -> new Option(role.code(), RoleWords.of(role)))
                            .toList())
            .needed();
    private static final Field LANGUAGE = Field.choice(
                    "language",
                    Words.of("Язык панели", "Panel language"),
                    List.of(new Option("ru", Words.same("Русский")), new Option("en", Words.same("English"))))
            .needed();
    private static final Field ACTIVE = Field.flag("active", Words.of("Может войти", "Can log in"));

    private final Accounts accounts;

    AccountEditor(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Right edits() {
        return Right.KEEP_ACCOUNTS;
    }

    @Override
    public List<Field> fields() {
        return List.of(ROLE, LANGUAGE, ACTIVE);
    }

    @Override
    public List<Field> fieldsToAdd() {
        return List.of(NAME, PASSWORD, ROLE, LANGUAGE);
    }

    @Override
    public Uni<Values> read(String key) {
        return Keys.find(key, accounts::find).map(AccountEditor::values);
    }

    @Override
    public Uni<Values> lock(String key) {
        return Keys.find(key, accounts::lock).map(AccountEditor::values);
    }

    @Override
    public Uni<Edit> change(String key, Values before, Values after, PanelUser by) {
        return accounts.change(Long.parseLong(key), role(after), after.flag("active"), after.text("language"))
                .map(AccountEditor::edit);
    }

    @Override
    public Uni<Edit> add(Values values, PanelUser by) {
        return accounts.add(
                        values.text("name").toLowerCase(Locale.ROOT),
                        values.text("password"),
                        role(values),
                        values.text("language"))
                .map(AccountEditor::edit);
    }

    @Override
    public Values initial() {
        return Values.of("language", "ru").with("role", PanelRole.VIEWER.code());
    }

    static Words words(AccountChange change) {
        return switch (change) {
            case AccountChange.Done done -> Words.of("Сделано.", "Done.");
            case AccountChange.NameTaken taken -> Words.of("Это имя занято.", "This name is taken.");
            case AccountChange.BadName bad ->
                Words.of(
                        "Только латинские буквы, цифры и . _ @ -, от 2 до 64.",
                        "Only a-z, digits and . _ @ -, from 2 to 64.");
            case AccountChange.PasswordTooShort shorter ->
                Words.of("Нужно от %s до 200 знаков.", "Use between %s and 200 characters.")
                        .filled(shorter.shortest());
            case AccountChange.WrongPassword wrong -> Words.of("Пароль не подходит.", "Wrong password.");
            case AccountChange.LastOwner last ->
                Words.of(
                        "Это последний владелец: назначьте сначала другого.",
                        "This is the last owner: make somebody else an owner first.");
            case AccountChange.Unknown unknown -> Words.of("Такого доступа нет.", "There is no such account.");
        };
    }

    private static Edit edit(AccountChange change) {
        return switch (change) {
            case AccountChange.Done done -> new Edit.Done(Long.toString(done.id()));
            case AccountChange.NameTaken taken -> Edit.Refused.of("name", words(change));
            case AccountChange.BadName bad -> Edit.Refused.of("name", words(change));
            case AccountChange.PasswordTooShort shorter -> Edit.Refused.of("password", words(change));
            case AccountChange.WrongPassword wrong -> Edit.Refused.of("password", words(change));
            case AccountChange.LastOwner last -> Edit.Refused.of("role", words(change));
            case AccountChange.Unknown unknown -> new Edit.Gone();
        };
    }

    private static PanelRole role(Values values) {
        return PanelRole.ofCode(values.text("role")).orElseThrow();
    }

    private static @Nullable Values values(Accounts.@Nullable Known known) {
        return known == null
                ? null
                : Values.of("role", known.role().code())
                        .with("language", known.language())
                        .with("active", known.active());
    }
}
