package steps.admin.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private static final int AT_ONCE = 5_000;

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

    /** Whether a phone can exist takes longer than all the rest of a person, so both are asked by all processors. */
    private static void add(Load load) throws SQLException {
        var some = new ArrayList<OldPerson>(AT_ONCE);
        try (var lines = load.lines(INTO)) {
            load.each(OLD, row -> {
                some.add(OldPerson.of(row));
                if (some.size() == AT_ONCE) {
                    add(some, lines, load);
                    some.clear();
                }
            });
            add(some, lines, load);
            lines.end();
        }
        load.run(ACCOUNTS);
    }

    private static void add(List<OldPerson> some, CopyLines lines, Load load) throws SQLException {
        for (var reach : some.parallelStream().map(Reach::of).toList()) {
            add(reach, lines, load);
        }
    }

    private static void add(Reach reach, CopyLines lines, Load load) throws SQLException {
        var person = reach.person();
        if (reach.phone().isEmpty() && isWritten(person.phone())) {
            load.remark(Kind.PEOPLE, person.id(), "the phone is no number that can exist, and is left out");
        }
        if (reach.email().isEmpty() && isWritten(person.email())) {
            load.remark(Kind.PEOPLE, person.id(), "the e-mail is no address that can exist, and is left out");
        }
        lines.add(
                person.id(),
                person.telegramId(),
                person.username(),
                names(person.firstName(), person.fatherName()),
                person.lastName(),
                reach.phone().map(Phone::e164).orElse(""),
                reach.email().map(Email::address).orElse(null),
                person.role(),
                ReferralCode.random().value(),
                person.createdAt(),
                person.createdAt(),
                person.active(),
                person.steps());
    }

    private static String names(@Nullable String first, @Nullable String patronymic) {
        return Stream.of(first, patronymic)
                .filter(name -> name != null && !name.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private record OldPerson(
            long id,
            long telegramId,
            @Nullable String username,
            @Nullable String firstName,
            @Nullable String fatherName,
            @Nullable String lastName,
            @Nullable String phone,
            @Nullable String email,
            String role,
            String createdAt,
            boolean active,
            long steps) {
        static OldPerson of(ResultSet row) throws SQLException {
            return new OldPerson(
                    row.getLong("id"),
                    row.getLong("telegram_id"),
                    row.getString("username"),
                    row.getString("first_name"),
                    row.getString("father_name"),
                    row.getString("last_name"),
                    row.getString("phone"),
                    row.getString("email"),
                    row.getString("role"),
                    row.getString("created_at"),
                    row.getBoolean("is_active"),
                    row.getLong("step_count"));
        }
    }

    /** How somebody can be reached, as far as it makes sense; e-mails in small letters, which is how mail goes whatever was typed. */
    private record Reach(OldPerson person, Optional<Phone> phone, Optional<Email> email) {
        static Reach of(OldPerson person) {
            return new Reach(
                    person,
                    Optional.ofNullable(person.phone())
                            .filter(PeopleStep::isWritten)
                            .flatMap(written -> Phone.parse(written).or(() -> Phone.ofTelegram(written))),
                    Optional.ofNullable(person.email())
                            .filter(PeopleStep::isWritten)
                            .flatMap(written -> Email.parse(written.toLowerCase(Locale.ROOT))));
        }
    }
}
