package steps.admin.legacy;

import java.sql.SQLException;
import java.util.Map;

/** The history that people had, in parts that each stay when the next one fails. */
final class EntriesStep implements ImportStep {
    private static final int PART = 500_000;

    /** As in the schema; made anew when all rows are there, which takes a fraction of keeping them up to date meanwhile. */
    private static final Map<String, String> INDEXES = Map.of(
            "former_entry_of_user", "(user_id, id) where user_id is not null",
            "former_entry_of_family", "(family_id, id) where family_id is not null");

    private static final String INTO =
            "former_entry (id, user_id, family_id, operation, amount, order_id, title, description, created_at)";

    @Override
    public String name() {
        return "entries";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        for (var index : INDEXES.keySet()) {
            load.run("drop index if exists " + index);
        }
        long last = load.oldNumber("select coalesce(max(id), 0) from ledger_entries");
        for (long from = reached.before(); from < last; from += PART) {
            load.pipeBinary(old(from, from + PART), INTO);
            reached.now(from + PART);
            load.commit();
        }
        for (var index : INDEXES.entrySet()) {
            load.run("create index " + index.getKey() + " on former_entry " + index.getValue());
        }
    }

    /** Points of a promo code were given by hand as far as our history has a word for it; the title says what they were. */
    private static String old(long after, long upTo) {
        return """
            select id::bigint, user_id::bigint, family_id::bigint,
                   case operation::text when 'promo_accrual' then 'manual_adjust' else operation::text end, amount::bigint,
                   order_id::bigint, title::text, description::text, created_at::timestamptz
              from ledger_entries where id > %d and id <= %d
            """.formatted(after, upTo);
    }
}
