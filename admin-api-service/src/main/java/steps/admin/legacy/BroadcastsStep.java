package steps.admin.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Broadcasts: those that are still to come as drafts, so that nothing goes out to everybody because somebody moved house; the others as
 * what they were.
 */
final class BroadcastsStep implements ImportStep {
    private static final int LONGEST_TITLE = 100;
    private static final String EVERYBODY = "{\"conditions\":[]}";
    private static final String OLD = """
            select id, nullif(btrim(text), '') as text, media_type::text as media_type, telegram_file_id, media_url, media_file,
                   status::text as status, created_at::text as created_at, coalesce(sent_at, scheduled_at)::text as at
              from broadcasts order by id
            """;
    private static final String ADD = """
            insert into broadcast (id, title, author, state, reason, text_ru, media_ids, audience, created_at, ended_at)
            values (?, ?, 'import', ?, ?, ?, array_remove(array[?::bigint], null), ?, ?::timestamptz, ?::timestamptz)
            """;

    @Override
    public String name() {
        return "broadcasts";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        load.each(OLD, row -> add(row, load));
    }

    private static void add(ResultSet row, Load load) throws SQLException {
        long id = row.getLong("id");
        var text = row.getString("text");
        var status = row.getString("status");
        boolean pending = status.equals("pending");
        if (text == null && pending) {
            load.leave(Kind.BROADCASTS, id, "it has no text");
            return;
        }
        if (pending) {
            load.remark(
                    Kind.BROADCASTS,
                    id,
                    "was to go out " + row.getString("at") + ": a draft until somebody plans it anew");
        }
        var media = OldMedia.read(Kind.BROADCASTS, Long.toString(id), row, "media_file");
        load.run(
                ADD,
                id,
                title(id, text),
                pending ? "draft" : status.equals("sent") ? "sent" : "canceled",
                status.equals("failed") ? "It failed before the move." : null,
                text,
                media == null ? null : media.store(load),
                EVERYBODY,
                row.getString("created_at"),
                pending ? null : row.getString("at"));
    }

    private static String title(long id, String text) {
        if (text == null) {
            return "№ " + id;
        }
        var line = text.replaceAll("<[^>]*>", "").lines().findFirst().orElse("").strip();
        return line.isEmpty()
                ? "№ " + id
                : line.substring(
                        0, line.offsetByCodePoints(0, Math.min(LONGEST_TITLE, line.codePointCount(0, line.length()))));
    }
}
