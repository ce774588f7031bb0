package steps.admin.user;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Condition;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Filter.Option;
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
import steps.domain.text.CleanText;

/** The people who walk: who they are, what they have, and what can be done for them. */
@Singleton
public class UserSection implements Section {
    private static final Words ADMIN = Words.of("Администратор", "Administrator");
    private static final Words WALKER = Words.of("Участник", "Walker");
    private static final Words BALANCE = Words.of("Баланс", "Balance");
    private static final Words ACTIVE = Words.of("Активен", "Active");

    private static final Listing LISTING = Listing.of("users", "users.id", SqlType.NUMBER, "-id")
            .from("users left join account own on own.user_id = users.id"
                    + " left join family_member member on member.user_id = users.id and member.left_at is null"
                    + " left join family on family.id = member.family_id"
                    + " left join account shared on shared.family_id = member.family_id")
            .columns(
                    Column.number("id", Words.same("ID"), "users.id")
                            .shownAs((value, reader) -> Cell.number(value))
                            .sortable(),
                    Column.text("name", Words.of("Имя", "Name"), "concat_ws(' ', users.first_name, users.last_name)"),
                    Column.text("username", Words.same("@username"), "'@' || users.username"),
                    Column.number("telegram", Words.same("Telegram ID"), "users.telegram_id")
                            .shownAs((value, reader) -> Cell.number(value))
                            .sortable(),
                    Column.text("phone", Words.of("Телефон", "Phone"), "users.phone"),
                    Column.text("email", Words.same("E-mail"), "users.email").hidden(),
                    Column.number("balance", BALANCE, "coalesce(shared.balance, own.balance)"),
                    Column.text("family", Words.of("Семья", "Family"), "family.name"),
                    Column.text("role", Words.of("Роль", "Role"), "users.role").shownAs(UserSection::role),
                    Column.flag("active", ACTIVE, "users.active"),
                    Column.flag("blocked", Words.of("Заблокировал бота", "Blocked the bot"), "users.blocked_bot")
                            .hidden(),
                    Column.time("registered", Words.of("Зарегистрирован", "Registered"), "users.registered_at")
                            .hidden())
            .filters(
                    Filter.choice(
                            "role",
                            Words.of("Роль", "Role"),
                            "users.role",
                            List.of(
                                    new Option("user", Words.of("Участник", "Walker")),
                                    new Option("admin", Words.of("Администратор бота", "Bot administrator")))),
                    Filter.flag("active", ACTIVE, "users.active"),
                    Filter.flag("blocked", Words.of("Заблокировал бота", "Blocked the bot"), "users.blocked_bot"),
                    Filter.days(
                            "came",
                            Words.of("Пришёл", "Joined"),
                            "least(users.registered_at, (select began_at from conversation"
                                    + " where chat_id = users.telegram_id and state is not null))"),
                    Filter.flag(
                            "walked",
                            Words.of("Гулял", "Walked"),
                            "exists (select from walk where walk.user_id = users.id)"),
                    Filter.flag(
                            "ordered",
                            Words.of("Заказывал", "Ordered"),
                            "exists (select from \"order\" where \"order\".user_id = users.id)"))
            .searchedBy(UserSection::search);

    private final UserCards cards;
    private final List<Action> actions;

    UserSection(UserCards cards, UserActions actions) {
        this.cards = cards;
        this.actions = actions.all();
    }

    static Cell role(String code, Reader reader) {
        return code.equals("admin") ? Cell.badge(reader.say(ADMIN), "purple") : Cell.text(reader.say(WALKER));
    }

    @Override
    public String name() {
        return "users";
    }

    @Override
    public Words title() {
        return Words.of("Пользователи", "Users");
    }

    @Override
    public Words searchHint() {
        return Words.of("Имя, Telegram ID, @username или телефон", "Name, Telegram ID, @username or phone");
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
        return 1;
    }

    @Override
    public Right sees() {
        return Right.SEE_PEOPLE;
    }

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Keys.find(key, Optional.empty(), id -> cards.of(id, reader));
    }

    @Override
    public List<Field> told() {
        return List.of(
                Field.told("balance", BALANCE),
                Field.flag("active", ACTIVE),
                Field.told("messages", Words.of("Отправлено сообщений", "Messages sent")));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    /** Each of them by an index. */
    private static Condition search(String text) {
        var digits = text.replaceAll("[^0-9]", "");
        var username = text.startsWith("@") ? text.substring(1) : text;
        return Condition.any(List.of(
                Search.number("users.telegram_id", text),
                Search.number("users.id", text),
                Search.beginning("lower(users.username)", username.toLowerCase(Locale.ROOT)),
                named(text),
                digits.length() < 4 ? Condition.NEVER : Search.beginning("users.phone", phone(digits))));
    }

    /** By the beginnings of first and last name in either order, written large as people write their own. */
    private static Condition named(String text) {
        var words = Stream.of(CleanText.of(text).split(" "))
                .filter(word -> !word.isEmpty() && Character.isLetter(word.codePointAt(0)))
                .map(UserSection::large)
                .toList();
        return switch (words.size()) {
            case 1 ->
                Condition.any(List.of(
                        Search.beginning("users.first_name", words.getFirst()),
                        Search.beginning("users.last_name", words.getFirst())));
            case 2 ->
                Condition.any(
                        List.of(named(words.getFirst(), words.getLast()), named(words.getLast(), words.getFirst())));
            default -> Condition.NEVER;
        };
    }

    private static Condition named(String first, String last) {
        return Condition.all(
                List.of(Search.beginning("users.first_name", first), Search.beginning("users.last_name", last)));
    }

    private static String large(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT)
                + word.substring(first).toLowerCase(Locale.ROOT);
    }

    /** As people write it in Russia: 8 stands for +7. */
    private static String phone(String digits) {
        return "+" + (digits.startsWith("8") ? "7" + digits.substring(1) : digits);
    }
}
