package steps.admin.legacy;

import java.sql.SQLException;

/** The history that people had, in parts that each stay when the next one fails. */
final class EntriesStep implements ImportStep {
    private static final int PART = 500_000;

    private static final String INTO =
            "former_entry (id, user_id, family_id, operation, amount, order_id, title, description, created_at)";

    @Override
    public String name() {
        return "entries";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        long last = load.oldNumber("select coalesce(max(id), 0) from ledger_entries");
        for (long from = reached.before(); from < last; from += PART) {
            load.pipe(old(from, from + PART), INTO);
            reached.now(from + PART);
            load.commit();
        }
    }

    /** Points of a promo code were given by hand as far as our history has a word for it; the title says what they were. */
    private static String old(long after, long upTo) {
        return """
            select id, user_id, family_id, case operation::text when 'promo_accrual' then 'manual_adjust' else operation::text end,
                   amount, order_id, title, description, created_at
              from ledger_entries where id > %d and id <= %d
            """.formatted(after, upTo);
    }
}
