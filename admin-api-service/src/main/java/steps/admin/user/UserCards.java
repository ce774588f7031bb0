package steps.admin.user;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import steps.admin.order.OrderSection;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;
import steps.admin.walk.ReviewSection;
import steps.platform.sql.Results;

/** All about somebody: who they are, their points, walks, orders, friends and messages, each the newest first. */
@Singleton
class UserCards {
    private static final String PERSON = """
            select users.*, coalesce(shared.balance, own.balance) as balance, family.name as family, family.id as family_id,
                   referral.inviter_id, (select count(*) from referral where referral.inviter_id = users.id) as friends
              from users left join account own on own.user_id = users.id
              left join family_member member on member.user_id = users.id and member.left_at is null
              left join family on family.id = member.family_id
              left join account shared on shared.family_id = member.family_id
              left join referral on referral.invitee_id = users.id
             where users.id = $1
            """;
    private static final String TRANSFERS = """
            select transfer.created_at, transfer.operation, transfer.walk_id, transfer.order_id,
                   case when transfer.credit_account_id = account.id then transfer.amount else -transfer.amount end as signed
              from account
             cross join lateral ((select * from transfer where debit_account_id = account.id order by id desc limit 15)
                                 union all
                                 (select * from transfer where credit_account_id = account.id order by id desc limit 15)) as transfer
             where account.user_id = $1 order by transfer.id desc limit 15
            """;
    private static final String WALKS = """
            select walk.id, started_at, title, coalesce(title_en, title) as english_title, steps, credited_points,
                   (select string_agg(kind, ',' order by kind) from walk_flag where walk_id = walk.id) as flags
              from walk join walk_form on walk_form.code = walk.form where user_id = $1 order by walk.id desc limit 15
            """;
    private static final String ORDERS = """
            select id, status, created_at from "order" where user_id = $1 order by id desc limit 15
            """;
    private static final String DELIVERIES = """
            select id, letter, created_at from delivery where chat_id = $1 and state = 'waiting' order by id desc limit 15
            """;
    private static final String LOST = """
            select id, letter, changed_at, coalesce(reason, '?') as reason
              from delivery where chat_id = $1 and state in ('failed', 'unknown') order by id desc limit 15
            """;

    private static final List<Words> HEADS_OF_TRANSFERS =
            List.of(Words.of("Когда", "When"), Words.of("За что", "Reason"), Words.of("Баллы", "Points"));
    private static final List<Words> HEADS_OF_WALKS = List.of(
            Words.of("Начало", "Started"),
            Words.of("Вид", "Kind"),
            Words.of("Шаги", "Steps"),
            Words.of("Баллы", "Points"),
            Words.of("Отметки", "Flags"));
    private static final List<Words> HEADS_OF_ORDERS =
            List.of(Words.of("№", "No."), Words.of("Статус", "Status"), Words.of("Заказан", "Ordered"));
    private static final List<Words> HEADS_OF_DELIVERIES =
            List.of(Words.of("№", "No."), Words.of("Когда", "When"), Words.of("Что", "What"));

    private static final List<Words> HEADS_OF_LOST = List.of(
            Words.of("№", "No."), Words.of("Когда", "When"), Words.of("Что", "What"), Words.of("Почему", "Why"));

    private final Pool pool;

    UserCards(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Card>> of(long userId, Reader reader) {
        return pool.preparedQuery(PERSON)
                .execute(Tuple.of(userId))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : card(rows.iterator().next(), userId, reader).map(Optional::of));
    }

    private Uni<Card> card(Row person, long userId, Reader reader) {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.of(reader.say(Words.of("Кто это", "Profile")), facts(person, reader)));
        return rows(TRANSFERS, userId, row -> transfer(row, reader))
                .invoke(rows -> blocks.add(block(
                        reader,
                        Words.of("Баллы на личном счёте", "Points of their own account"),
                        HEADS_OF_TRANSFERS,
                        rows,
                        "")))
                .chain(() -> rows(WALKS, userId, row -> walk(row, reader)))
                .invoke(rows -> blocks.add(block(
                        reader, Words.of("Прогулки", "Walks"), HEADS_OF_WALKS, rows, "/admin/walks?f.user=" + userId)))
                .chain(() -> rows(ORDERS, userId, row -> order(row, reader)))
                .invoke(rows -> blocks.add(block(
                        reader, Words.of("Заказы", "Orders"), HEADS_OF_ORDERS, rows, "/admin/orders?f.user=" + userId)))
                .chain(() -> rows(DELIVERIES, person.getLong("telegram_id"), row -> delivery(row, reader)))
                .invoke(rows -> blocks.add(
                        block(reader, Words.of("Ждут отправки", "Waiting to be sent"), HEADS_OF_DELIVERIES, rows, "")))
                .chain(() -> rows(LOST, person.getLong("telegram_id"), row -> lost(row, reader)))
                .invoke(rows ->
                        blocks.add(block(reader, Words.of("Не дошло", "Not delivered"), HEADS_OF_LOST, rows, "")))
                .map(rows -> card(person, blocks));
    }

    /** Nothing can be done for nobody. */
    private static Card card(Row person, List<Block> blocks) {
        return person.getOffsetDateTime("erased_at") == null
                ? new Card(
                        name(person),
                        blocks,
                        action -> !action.equals(person.getBoolean("active") ? "activate" : "deactivate"))
                : new Card("", blocks).offering(Set.of());
    }

    private static List<Cell> lost(Row row, Reader reader) {
        return List.of(
                Cell.number(row.getLong("id").toString()),
                time(reader, row.getOffsetDateTime("changed_at")),
                Cell.text(row.getJsonObject("letter").getString("type", "written")),
                Cell.text(row.getString("reason")));
    }

    private Uni<List<List<Cell>>> rows(String sql, long id, Function<Row, List<Cell>> read) {
        return pool.preparedQuery(sql).execute(Tuple.of(id)).map(rows -> Results.listOf(rows, read));
    }

    private static Block block(Reader reader, Words title, List<Words> headings, List<List<Cell>> rows, String more) {
        return Block.of(
                reader.say(title), headings.stream().map(reader::say).toList(), rows, rows.isEmpty() ? "" : more);
    }

    private static List<Fact> facts(Row row, Reader reader) {
        var facts = new ArrayList<Fact>();
        var balance = row.getLong("family_id") == null
                ? Words.of("Баланс", "Balance")
                : Words.of("На счёте семьи", "In the family's account");
        facts.add(fact(reader, balance, Cell.number(row.getLong("balance"))));
        facts.add(fact(
                reader,
                Words.same("Telegram ID"),
                Cell.text(row.getLong("telegram_id").toString())));
        facts.add(fact(
                reader,
                Words.same("@username"),
                row.getString("username") == null ? Cell.NONE : Cell.text("@" + row.getString("username"))));
        facts.add(fact(reader, Words.of("Телефон", "Phone"), Cell.text(row.getString("phone"))));
        facts.add(fact(reader, Words.same("E-mail"), Cell.text(row.getString("email"))));
        facts.add(fact(reader, Words.of("Семья", "Family"), family(row)));
        facts.add(fact(reader, Words.of("Пригласил друзей", "Friends invited"), Cell.number(row.getLong("friends"))));
        facts.add(fact(
                reader,
                Words.of("Кто пригласил", "Invited by"),
                row.getLong("inviter_id") == null
                        ? Cell.NONE
                        : Cell.link(
                                row.getLong("inviter_id").toString(), "/admin/users/" + row.getLong("inviter_id"))));
        facts.add(fact(
                reader,
                Words.of("Зарегистрирован", "Registered"),
                time(reader, row.getOffsetDateTime("registered_at"))));
        facts.add(fact(reader, Words.of("Роль", "Role"), UserSection.role(row.getString("role"), reader)));
        facts.add(fact(reader, Words.of("Активен", "Active"), flag(reader, row.getBoolean("active"), "green")));
        facts.add(fact(
                reader,
                Words.of("Заблокировал бота", "Blocked the bot"),
                flag(reader, row.getBoolean("blocked_bot"), "red")));
        return facts;
    }

    private static Cell family(Row row) {
        return row.getLong("family_id") == null
                ? Cell.NONE
                : Cell.link(row.getString("family"), "/admin/families/" + row.getLong("family_id"));
    }

    private static List<Cell> transfer(Row row, Reader reader) {
        return List.of(
                time(reader, row.getOffsetDateTime("created_at")),
                row.getLong("order_id") == null
                        ? Cell.text(reader.say(operation(row.getString("operation"))))
                        : Cell.link(
                                reader.say(operation(row.getString("operation"))),
                                "/admin/orders/" + row.getLong("order_id")),
                Cell.number(row.getLong("signed")));
    }

    private static List<Cell> walk(Row row, Reader reader) {
        return List.of(
                time(reader, row.getOffsetDateTime("started_at")).leadingTo("/admin/walks/" + row.getLong("id")),
                Cell.text(reader.say(Words.of(row.getString("title"), row.getString("english_title")))),
                Cell.number(row.getInteger("steps")),
                row.getLong("credited_points") == null
                        ? Cell.badge(reader.say(Words.of("идёт", "in progress")), "blue")
                        : Cell.number(row.getLong("credited_points")),
                row.getString("flags") == null
                        ? Cell.NONE
                        : Cell.badge(ReviewSection.kinds(row.getString("flags"), reader), "orange"));
    }

    private static List<Cell> order(Row row, Reader reader) {
        return List.of(
                Cell.link(row.getLong("id").toString(), "/admin/orders/" + row.getLong("id")),
                OrderSection.badge(row.getString("status"), reader),
                time(reader, row.getOffsetDateTime("created_at")));
    }

    private static List<Cell> delivery(Row row, Reader reader) {
        return List.of(
                Cell.number(row.getLong("id").toString()),
                time(reader, row.getOffsetDateTime("created_at")),
                Cell.text(row.getJsonObject("letter").getString("type", "written")));
    }

    private static Words operation(String code) {
        return switch (code) {
            case "steps_accrual" -> Words.of("Прогулка", "Walk");
            case "referral_reward" -> Words.of("Награда за друга", "Reward for a friend");
            case "purchase" -> Words.of("Покупка", "Purchase");
            case "promo_purchase" -> Words.of("Промокод", "Promo code");
            case "refund" -> Words.of("Возврат", "Refund");
            case "manual_adjust" -> Words.of("Изменено оператором", "Adjusted by an operator");
            case "transfer" -> Words.of("Перевод", "Transfer");
            default -> Words.same(code);
        };
    }

    private static String name(Row row) {
        return row.getString("last_name") == null
                ? row.getString("first_name")
                : row.getString("first_name") + " " + row.getString("last_name");
    }

    private static Cell time(Reader reader, OffsetDateTime moment) {
        return moment == null ? Cell.NONE : Cell.time(reader.times().minute(moment.toInstant()));
    }

    private static Cell flag(Reader reader, boolean value, String toneOfYes) {
        return value
                ? Cell.badge(reader.say(Words.of("Да", "Yes")), toneOfYes)
                : Cell.badge(reader.say(Words.of("Нет", "No")), "secondary");
    }

    private static Fact fact(Reader reader, Words label, Cell cell) {
        return new Fact(reader.say(label), cell);
    }
}
