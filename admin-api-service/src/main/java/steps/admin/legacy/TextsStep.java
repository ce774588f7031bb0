package steps.admin.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import steps.domain.content.Language;
import steps.domain.content.TextCheck;
import steps.domain.content.TextKeys;
import steps.domain.content.WrittenText;

/** The texts that content managers have written; one that cannot be said here is kept, and the built-in one is said. */
final class TextsStep implements ImportStep {
    private static final String OLD = """
            select slug, coalesce(text, '') as text, media_type::text as media_type, telegram_file_id, media_url, media_file
              from contents order by id
            """;
    private static final String ADD = """
            insert into content (key, language, text, media_id) values (?, 'ru', ?, ?)
            on conflict (key, language) do update set text = excluded.text, media_id = excluded.media_id, updated_at = now()
            """;

    private final TextCheck check;

    TextsStep(TextKeys keys) {
        this.check = new TextCheck(keys);
    }

    @Override
    public String name() {
        return "texts";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        load.run("delete from content");
        load.each(OLD, row -> add(row, load));
    }

    private void add(ResultSet row, Load load) throws SQLException {
        var slug = row.getString("slug");
        var media = OldMedia.read(Kind.CONTENTS, slug, row, "media_file");
        var written = new WrittenText(
                slug, Language.RUSSIAN, row.getString("text"), media == null ? null : media.store(load));
        check.faultOf(written)
                .ifPresent(fault -> load.remark(Kind.CONTENTS, slug, "kept, and not said: " + fault.reason()));
        load.run(ADD, slug, written.text(), written.mediaId());
    }
}
