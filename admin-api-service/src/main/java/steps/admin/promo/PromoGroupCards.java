package steps.admin.promo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;
import steps.platform.sql.Results;

/** How a group of promo codes sells: what is left, who waits, and who got one last. */
@Singleton
class PromoGroupCards {
    private static final String GROUP = """
            select title,
                   (select count(*) from promo_code where group_id = $1) as codes,
                   (select count(*) from promo_code where group_id = $1 and active and used_count < max_uses) as free,
                   (select coalesce(sum(max_uses - used_count), 0) from promo_code where group_id = $1 and active) as sales,
                   (select coalesce(sum(used_count), 0) from promo_code where group_id = $1) as issued,
                   (select count(*) from promo_wait where group_id = $1) as waiting
              from promo_group where id = $1
            """;
    private static final String LAST = """
            select promo_issue.id, promo_issue.issued_at, promo_issue.user_id, promo_code.code, promo_issue.price,
                   concat_ws(' ', users.first_name, users.last_name) as person
              from promo_issue
              join promo_code on promo_code.id = promo_issue.code_id
              join users on users.id = promo_issue.user_id
             where promo_code.group_id = $1 order by promo_issue.id desc limit 15
            """;
    private static final List<Words> HEADINGS = List.of(
            Words.of("Когда", "When"), Words.of("Кому", "To"), Words.of("Код", "Code"), Words.of("Баллы", "Points"));

    private final Pool pool;

    PromoGroupCards(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Card>> of(long id, Reader reader) {
        return pool.preparedQuery(GROUP)
                .execute(Tuple.of(id))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : pool.preparedQuery(LAST)
                                .execute(Tuple.of(id))
                                .map(last -> Optional.of(card(
                                        rows.iterator().next(),
                                        Results.stream(last).toList(),
                                        id,
                                        reader))));
    }

    private static Card card(Row group, List<Row> last, long id, Reader reader) {
        var codes = "/admin/promo-codes?f.group=" + id;
        return new Card(
                group.getString("title"),
                List.of(
                        Block.of(
                                reader.say(Words.of("Коды", "Codes")),
                                List.of(
                                        fact(reader, Words.of("Всего", "All"), group, "codes", codes),
                                        fact(
                                                reader,
                                                Words.of("Свободны", "Free"),
                                                group,
                                                "free",
                                                codes + "&f.free=yes"),
                                        fact(
                                                reader,
                                                Words.of("Хватит покупателям", "Enough for buyers"),
                                                group,
                                                "sales",
                                                ""),
                                        fact(
                                                reader,
                                                Words.of("Выдано", "Issued"),
                                                group,
                                                "issued",
                                                "/admin/promo-issues?f.group=" + id),
                                        fact(
                                                reader,
                                                Words.of("Ждут новых", "Waiting for more"),
                                                group,
                                                "waiting",
                                                ""))),
                        Block.of(
                                reader.say(Words.of("Последние выданные", "Last issued")),
                                HEADINGS.stream().map(reader::say).toList(),
                                last.stream().map(row -> cells(row, reader)).toList(),
                                last.isEmpty() ? "" : "/admin/promo-issues?f.group=" + id)));
    }

    private static Fact fact(Reader reader, Words label, Row row, String column, String link) {
        return new Fact(reader.say(label), Cell.number(row.getLong(column)).leadingTo(link));
    }

    private static List<Cell> cells(Row row, Reader reader) {
        return List.of(
                Cell.time(
                        reader.times().minute(row.getOffsetDateTime("issued_at").toInstant())),
                Cell.link(row.getString("person"), "/admin/users/" + row.getLong("user_id")),
                Cell.text(row.getString("code")),
                Cell.number(row.getLong("price")));
    }
}
