import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What stands in the database, read past the services. */
final class Books {
    static final int PRICE = 300;
    static final int STOCK = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Accounts whose balance is not the sum of their transfers. */
    private static final String OFF = """
            select count(*) from account where kind = 'user' and balance <>
              coalesce((select sum(amount) from transfer where credit_account_id = account.id), 0)
              - coalesce((select sum(amount) from transfer where debit_account_id = account.id), 0)
            """;

    private final String url;
    private final String user;
    private final String password;

    Books(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    void putGiftOnSale() throws SQLException {
        change("insert into category (id, title) values (1, 'Для дома')");
        change("insert into product (category_id, title, price, stock) values (1, 'Кружка', " + PRICE + ", " + STOCK + ")");
        change("insert into pickup_point (id, full_address, search_text)"
                + " values ('p1', 'г. Киров, ул. Ленина, 5', 'киров ул ленина 5')");
    }

    /** Enough for one gift, once, however often an outage makes this be tried. */
    void givePoints(long telegramId) {
        String key = "drill:" + telegramId;
        Waits.until(PATIENCE, "points for " + telegramId, () -> {
            try (Connection connection = connection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                int first = statement.executeUpdate("insert into idempotency_key (key, created_at) values ('" + key
                        + "', now()) on conflict do nothing");
                if (first == 1) {
                    statement.executeUpdate("""
                            insert into transfer (debit_account_id, credit_account_id, amount, operation, idempotency_key, created_at)
                            select source.id, account.id, %d, 'manual_adjust', '%s', now()
                              from account as source, users join account on account.user_id = users.id
                             where source.system_name = 'adjustments' and users.telegram_id = %d
                            """.formatted(PRICE, key, telegramId));
                }
                connection.commit();
                return true;
            } catch (SQLException notNow) {
                return false;
            }
        });
    }

    /** Holds all of it against what people did and saw. */
    void audit(Report report, Telegram telegram, Crowd crowd) throws SQLException {
        List<Guest> everybody = crowd.everybody().toList();
        int updates = 0;
        int lost = 0;
        int doubled = 0;
        for (Guest guest : everybody) {
            updates += guest.updates().size();
            if (guest.updates().size() > Guest.MOST_UPDATES) {
                throw new IllegalStateException("A guest does too much to be held against the conversation");
            }
            List<Long> seen = numbers("select unnest(seen) from conversation where chat_id = " + guest.id());
            Set<Long> once = new HashSet<>(seen);
            doubled += seen.size() - once.size();
            lost += (int) guest.updates().stream()
                    .filter(update -> telegram.isTaken(update) && !once.contains(update))
                    .count();
        }
        report.line("| people; their updates besides moves | %d; %d |", everybody.size(), updates);
        report.line("| walks ended, points credited; gifts bought | %d, %d; %d |",
                number("select count(*) from walk where ended_at is not null"), crowd.credited(), crowd.buyers());
        report.require(lost == 0, "no acknowledged update is lost: " + lost);
        report.require(doubled == 0, "no update has taken effect twice: " + doubled);
        report.same(crowd.walkers(), number("select count(*) from walk where ended_at is not null"), "walks that ended");
        report.same(0, number("select count(*) from walk where ended_at is null"), "walks that go on");
        report.same(crowd.walkers(), number("select count(*) from transfer where operation = 'steps_accrual'"), "credits of walks");
        report.same(crowd.credited(), number("select coalesce(sum(amount), 0) from transfer where operation = 'steps_accrual'"),
                "points that walkers were told of");
        report.same(crowd.buyers(), number("select count(*) from \"order\""), "orders");
        report.same(STOCK - crowd.buyers(), number("select stock from product"), "pieces that are left");
        report.same((long) PRICE * crowd.buyers(),
                number("select coalesce(sum(amount), 0) from transfer where operation = 'purchase'"), "points spent");
        report.same(0, number("select count(*) from failed_update"), "updates set aside");
        report.same(0, accountsOff(), "balances that are not the sum of their transfers");
        report.same(crowd.credited(),
                number("select coalesce(sum(balance), 0) from account where kind = 'user'"), "points that people hold, walkers what they were told of and buyers none");
    }

    /** Nothing is on its way any more, in either direction. */
    void awaitRest(Telegram telegram) {
        Waits.until(PATIENCE, "no update waits", () -> telegram.pending() == 0);
        Waits.until(PATIENCE, "all is said", () -> isZero("select count(*) from unsent_turn"));
        Waits.until(PATIENCE, "no delivery waits",
                () -> isZero("select count(*) from delivery where state in ('waiting', 'in_flight')"));
    }

    private boolean isZero(String sql) {
        try {
            return number(sql) == 0;
        } catch (SQLException notNow) {
            return false;
        }
    }

    long accountsOff() throws SQLException {
        return number(OFF);
    }

    String text(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    long number(String sql) throws SQLException {
        return numbers(sql).getFirst();
    }

    private List<Long> numbers(String sql) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<Long> numbers = new ArrayList<>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    void change(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
