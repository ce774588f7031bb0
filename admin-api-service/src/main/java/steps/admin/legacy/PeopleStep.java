package steps.admin.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.legacy.source.CopyLines;
import steps.domain.user.Email;
import steps.domain.user.Phone;
import steps.domain.user.ReferralCode;

/** People with their ids, names and ways to reach them, and what they own as the opening of their accounts. */
final class PeopleStep implements ImportStep {
    private static final BareTables TABLES = new BareTables(List.of("users", "account"), Map.of());

    private static final String OLD = """
            select id, telegram_id, username, phone, email, first_name, last_name, father_name, step_count, role::text as role,
                   is_active, created_at::text as created_at
              from users order by id
            """;
    private static final String INTO = """
            users (id, telegram_id, username, first_name, last_name, phone, email, role, referral_code, consent_at, registered_at,
                   active, former_steps)""";
    private static final String ACCOUNTS = """
            insert into account (kind, user_id, balance) select 'user', id, 0 from users order by id
            """;
    private static final String BALANCES = """
            create temporary table old_balance (user_id bigint primary key, balance bigint not null) on commit drop
            """;
    private static final String OPENINGS = """
            insert into posting (key, debit_account_id, credit_account_id, amount, operation, created_at)
            select 'import:user:' || old_balance.user_id, former.id, own.id, old_balance.balance, 'opening', ?::timestamptz
              from old_balance
              join account as own on own.user_id = old_balance.user_id
              join account as former on former.system_name = 'former_system'
             where old_balance.balance > 0 order by old_balance.user_id
            """;

    @Override
    public String name() {
        return "people";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        TABLES.during(load, () -> add(load));
        load.run(BALANCES);
        load.pipe("select id, balance from users", "old_balance (user_id, balance)");
        load.each(
                "select id, balance from users where balance < 0 order by id",
                row -> load.leave(
                        Kind.PEOPLE,
                        row.getLong("id"),
                        "owes points, and begins with none",
                        0,
                        row.getLong("balance")));
        Postings.begin(load);
        load.run(OPENINGS, load.now().toString());
        Postings.write(load);
    }

    private static void add(Load load) throws SQLException {
        try (var lines = load.lines(INTO)) {
            load.each(OLD, row -> add(row, lines, load));
            lines.end();
        }
        load.run(ACCOUNTS);
    }

    private static void add(ResultSet row, CopyLines lines, Load load) throws SQLException {
        long id = row.getLong("id");
        lines.add(
                id,
                row.getLong("telegram_id"),
                row.getString("username"),
                names(row.getString("first_name"), row.getString("father_name")),
                row.getString("last_name"),
                phone(id, row.getString("phone"), load),
                email(id, row.getString("email"), load),
                row.getString("role"),
                ReferralCode.random().value(),
                row.getString("created_at"),
                row.getString("created_at"),
                row.getBoolean("is_active"),
                row.getLong("step_count"));
    }

    private static String names(String first, String patronymic) {
        return Stream.of(first, patronymic)
                .filter(name -> name != null && !name.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static String phone(long id, @Nullable String written, Load load) {
        if (written == null || written.isBlank()) {
            return "";
        }
        var phone = Phone.parse(written).or(() -> Phone.ofTelegram(written));
        if (phone.isEmpty()) {
            load.remark(Kind.PEOPLE, id, "the phone is no number that can exist, and is left out");
        }
        return phone.map(Phone::e164).orElse("");
    }

    /** In small letters, which is how mail goes whatever somebody typed. */
    private static @Nullable String email(long id, @Nullable String written, Load load) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Optional<Email> email = Email.parse(written.toLowerCase(Locale.ROOT));
        if (email.isEmpty()) {
            load.remark(Kind.PEOPLE, id, "the e-mail is no address that can exist, and is left out");
        }
        return email.map(Email::address).orElse(null);
    }
}
