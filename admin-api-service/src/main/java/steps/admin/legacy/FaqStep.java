package steps.admin.legacy;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Questions that people ask often, with their answers, in the order in which they were written. */
final class FaqStep implements ImportStep {
    private static final String OLD = """
            select id, slug, question, answer, media_type::text as media_type, telegram_file_id, media_url
              from faq_items order by id
            """;
    private static final String ADD = """
            insert into faq_item (id, language, question, answer, position, media_id) values (?, 'ru', ?, ?, ?, ?)
            """;

    @Override
    public String name() {
        return "faq";
    }

    @Override
    public void take(Load load, Reached reached) throws SQLException {
        load.run("delete from faq_item");
        load.each(OLD, row -> add(row, load));
    }

    private static void add(ResultSet row, Load load) throws SQLException {
        var slug = row.getString("slug");
        var question = row.getString("question").strip();
        var answer = row.getString("answer").strip();
        if (question.isEmpty() || answer.isEmpty()) {
            load.leave(Kind.FAQ, slug, "there is no question, or no answer");
            return;
        }
        var media = OldMedia.read(Kind.FAQ, slug, row, null);
        int id = row.getInt("id");
        load.run(ADD, (long) id, question, answer, id, media == null ? null : media.store(load));
    }
}
