package steps.testing;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;

/** People of some past days with their walks and so many transfers as no test could make one by one; the books balance. */
public final class ManyTransfers {
    private static final int PEOPLE = 1_000;
    private static final long FIRST = 7_700_000_000L;
    private static final String KEY = "many-transfers";
    private static final String THEIRS =
            "select id from users where telegram_id >= " + FIRST + " and telegram_id < " + (FIRST + PEOPLE);

    /** As only the owner of the tables can: balances by one statement, where a trigger would change them for each transfer. */
    private static final Map<String, String> TRIGGERS = Map.of(
            "transfer_moves_points", "transfer",
            "transfer_append_only", "transfer",
            "account_balance_by_transfers", "account",
            "idempotency_key_append_only", "idempotency_key");

    private ManyTransfers() {}

    /** Evenly over the days up to now; of three, two bring points and one spends some. */
    public static void add(int transfers, int days) {
        unlocked(
                """
                insert into users (telegram_id, first_name, phone, referral_code, consent_at, registered_at)
                select %1$d + n, 'Пешеход', '', 'many' || n, now(), now() - n * interval '%2$d days' / %3$d
                  from generate_series(0, %3$d - 1) as n
                """.formatted(FIRST, days, PEOPLE),
                """
                insert into account (kind, user_id, balance) %s
                """.formatted(THEIRS.replace("select id", "select 'user', id, 0")),
                """
                insert into walk (user_id, chat_id, form, live_message_id, started_at, heard_at, meter, days, multiplier, steps,
                                  ended_at, end_reason, credited_points, examined)
                select users.id, telegram_id, 'dog', n, at, at, '{}', '[]', 1, 100 + n %% 900, at + interval '5 minutes', 'button', 45, true
                  from generate_series(1, %2$d / 10) as n
                  join users on telegram_id = %1$d + n %% %3$d
                 cross join lateral (select now() - n * interval '%4$d days' / (%2$d / 10) as at) as moment
                """.formatted(FIRST, transfers, PEOPLE, days),
                """
                insert into idempotency_key (key, created_at) values ('%s', now())
                """.formatted(KEY),
                """
                insert into transfer (debit_account_id, credit_account_id, amount, operation, idempotency_key, created_at)
                select case when n %% 3 > 0 then steps.id else theirs.id end, case when n %% 3 > 0 then theirs.id else steps.id end,
                       case when n %% 3 > 0 then 100 + n %% 50 else 1 + n %% 50 end, 'steps_accrual', '%5$s',
                       now() - n * interval '%4$d days' / %2$d
                  from generate_series(1, %2$d) as n
                  join users on telegram_id = %1$d + n / 3 %% %3$d
                  join account theirs on theirs.user_id = users.id
                 cross join (select id from account where system_name = 'steps') as steps
                """.formatted(FIRST, transfers, PEOPLE, days, KEY),
                """
                update account set balance = moved.points
                  from (select id, sum(points) as points
                          from (select credit_account_id as id, amount as points from transfer where idempotency_key = '%1$s'
                                union all
                                select debit_account_id, -amount from transfer where idempotency_key = '%1$s') as side
                         group by id) as moved
                 where account.id = moved.id and account.user_id is not null
                """.formatted(KEY));
    }

    /** One more that brings points, dated so that its day was counted long ago; answers that day in Moscow. */
    public static LocalDate addOneOf(String moment, int points) {
        SchemaOwner.run("""
                insert into transfer (debit_account_id, credit_account_id, amount, operation, idempotency_key, created_at)
                select (select id from account where system_name = 'steps'), account.id, %2$d, 'steps_accrual', '%3$s', %1$s
                  from account join users on users.id = user_id where telegram_id = %4$d
                """.formatted(moment, points, KEY, FIRST));
        return SchemaOwner.with(connection -> connection
                .query("select (%s at time zone 'Europe/Moscow')::date as day".formatted("(" + moment + ")"))
                .execute()
                .map(rows -> rows.iterator().next().getLocalDate("day")));
    }

    /**
     * A transfer names its walk without an index, since walks are kept for ever: each walk that goes would be looked for in all
     * transfers.
     */
    public static void remove() {
        unlocked(
                "alter table transfer drop constraint transfer_walk",
                "delete from transfer where idempotency_key = '" + KEY + "'",
                "delete from idempotency_key where key = '" + KEY + "'",
                "delete from walk where user_id in (" + THEIRS + ")",
                "alter table transfer add constraint transfer_walk foreign key (walk_id) references walk",
                "delete from account where user_id in (" + THEIRS + ")",
                "delete from users where telegram_id >= " + FIRST + " and telegram_id < " + (FIRST + PEOPLE));
    }

    private static void unlocked(String... statements) {
        SchemaOwner.run(Stream.of(triggers("disable"), Stream.of(statements), triggers("enable"))
                .flatMap(all -> all)
                .toArray(String[]::new));
    }

    private static Stream<String> triggers(String verb) {
        return TRIGGERS.entrySet().stream()
                .map(trigger -> "alter table " + trigger.getValue() + " " + verb + " trigger " + trigger.getKey());
    }
}
