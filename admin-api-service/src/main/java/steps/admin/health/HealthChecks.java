package steps.admin.health;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Words;
import steps.domain.content.Language;
import steps.domain.promo.PromoStockAlerts;

/** Looks at what has to go on by itself: each look reads few rows, and each line that is not well says what to do. */
@Singleton
class HealthChecks {
    static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration LONG_UNAUDITED = Duration.ofMinutes(30);
    private static final Duration VERY_LONG = Duration.ofHours(3);
    private static final String LOOK = """
        select (select count(*) from (select from delivery where state = 'waiting' and not_before <= now() limit 10001) as due) as due,
               (select coalesce(extract(epoch from now() - min(oldest)), 0)::bigint
                  from (select min(not_before) as oldest from delivery where state = 'waiting' and priority = 0
                        union all
                        select min(not_before) from delivery where state = 'waiting' and priority = 1) as first) as due_s,
               (select count(*) from unsent_turn where unreadable is null) as unsent,
               (select coalesce(extract(epoch from now() - min(committed_at)), 0)::bigint
                  from unsent_turn where unreadable is null) as unsent_s,
               (select count(*) from unsent_turn where unreadable is not null) as unreadable,
               (select count(*) from failed_update where closed_at is null) as failed,
               (select count(*) from replica where seen_at > now() - interval '30 s') as replicas,
               (select count(*) from broadcast where state = 'paused' and reason = 'refused') as refused,
               (select count(*) from promo_group
                 where active and low_at >= %s) as low,
               exists (select from pickup_point where active) as pickup,
               (select count(*) from rollup_fault) as faults,
               (select extract(epoch from now() - max(counted_at))::bigint from rollup_now where measure <> 'books_off') as counted_s,
               (select value from rollup_now where measure = 'books_off') as books_off,
               (select extract(epoch from now() - counted_at)::bigint from rollup_now where measure = 'books_off') as books_s
        """.formatted(PromoStockAlerts.BUYERS_LEFT);
    private static final String LEASES = """
        select lease.name, exists (select from replica where replica.id::text = lease.holder
                                      and seen_at > now() - interval '30 s') as held
          from lease order by lease.name
        """;

    private final Pool pool;

    HealthChecks(Pool pool) {
        this.pool = pool;
    }

    Uni<List<HealthLine>> look(Language language) {
        return pool.query(LOOK)
                .execute()
                .chain(rows -> pool.query(LEASES)
                        .execute()
                        .map(leases -> lines(
                                rows.iterator().next(),
                                StreamSupport.stream(leases.spliterator(), false)
                                        .toList(),
                                language)));
    }

    private static List<HealthLine> lines(Row row, List<Row> leases, Language language) {
        var lines = new ArrayList<HealthLine>();
        var books = row.getLong("books_off");
        lines.add(line(
                Words.of("Книги баллов", "Books"),
                books == null
                        ? Words.of("ещё не проверены", "not audited yet")
                        : Words.of("расхождений: %s", "accounts off: %s").filled(Numbers.grouped(books)),
                books != null && books == 0 && row.getLong("books_s") < LONG_UNAUDITED.toSeconds(),
                Words.of(
                        "Сверка идёт каждые 10 минут в bot-service. Если счета расходятся, остановите выплаты и"
                                + " читайте «The books do not balance» в docs/operations.md.",
                        "bot-service audits them every ten minutes. If accounts differ, stop payments and read “The books do not"
                                + " balance” in docs/operations.md."),
                "",
                language));
        lines.add(line(
                Words.of("Уведомления в очереди", "Notifications queued"),
                count(row, "due", "due_s"),
                row.getLong("due_s") < LONG.toSeconds(),
                Words.of(
                        "Проверьте, что bot-service запущен и доступен Telegram: очередь уменьшается сама.",
                        "Check that bot-service is running and can reach Telegram: the queue then empties by itself."),
                "",
                language));
        lines.add(line(
                Words.of("Недосказанные ответы", "Replies not sent yet"),
                count(row, "unsent", "unsent_s"),
                row.getLong("unsent_s") < LONG.toSeconds(),
                Words.of(
                        "Ответы досказывает любой живой bot-service. Нет живых — запустите; есть — смотрите его"
                                + " журнал.",
                        "Any running bot-service sends them. If none is running, start one; otherwise check its log."),
                "",
                language));
        lines.add(line(
                Words.of("Нечитаемые ответы", "Unreadable replies"),
                number(row, "unreadable"),
                row.getLong("unreadable") == 0,
                Words.of(
                        "Их оставила другая версия. Обновите bot-service: новая версия попробует их ещё раз.",
                        "Left by another version. Upgrade bot-service: a newer version tries them again."),
                "",
                language));
        lines.add(line(
                Words.of("Сбои обновлений", "Failed updates"),
                number(row, "failed"),
                row.getLong("failed") == 0,
                Words.of(
                        "Откройте список: после исправления бота их можно повторить.",
                        "Open the list: they can be replayed once the bot is fixed."),
                "/admin/failed-updates?f.open=yes",
                language));
        lines.add(line(
                Words.of("Живые копии бота", "Bot replicas running"),
                number(row, "replicas"),
                row.getLong("replicas") > 0,
                Words.of("Ни один bot-service не отвечает: запустите его.", "No bot-service is running: start one."),
                "",
                language));
        leases.forEach(lease -> lines.add(line(
                Words.of("Работа «%s»", "Task “%s”").filled(lease.getString("name")),
                lease.getBoolean("held") ? Words.of("выполняется", "running") : Words.of("никем не взята", "not taken"),
                lease.getBoolean("held") || row.getLong("replicas") > 0,
                Words.of(
                        "Её возьмёт первая живая копия бота, обычно за 7 секунд.",
                        "The first running replica takes it, usually within 7 seconds."),
                "",
                language)));
        lines.add(line(
                Words.of("Остановленные рассылки", "Stopped broadcasts"),
                number(row, "refused"),
                row.getLong("refused") == 0,
                Words.of(
                        "Telegram не принимает их. Откройте рассылку: там причины и «Продолжить».",
                        "Telegram rejects them. Open the broadcast: it shows why and offers “Resume”."),
                "/admin/broadcasts?f.state=paused",
                language));
        lines.add(line(
                Words.of("Группы промокодов, где мало кодов", "Promo groups low on codes"),
                number(row, "low"),
                row.getLong("low") == 0,
                Words.of("Добавьте коды или снимите группу с продажи.", "Add codes, or take the group off sale."),
                "/admin/promo-groups?f.low=yes",
                language));
        lines.add(line(
                Words.of("Пункты выдачи", "Pickup points"),
                row.getBoolean("pickup") ? Words.of("есть", "available") : Words.of("нет ни одного", "none"),
                row.getBoolean("pickup"),
                Words.of(
                        "Партнёр должен загрузить список: POST /pvz. Без него ничего нельзя заказать.",
                        "The partner has to upload the list: POST /pvz. Nothing can be ordered without it."),
                "/admin/pickup",
                language));
        var counted = row.getLong("counted_s");
        lines.add(line(
                Words.of("Цифры сводки", "Dashboard figures"),
                figures(row.getLong("faults"), counted),
                row.getLong("faults") == 0 && counted != null && counted < VERY_LONG.toSeconds(),
                Words.of(
                        "Их считает bot-service. Если они расходятся с источником, нажмите «Пересчитать цифры».",
                        "bot-service counts them. If they differ from their source, press “Recount”."),
                "",
                language));
        return lines;
    }

    private static Words figures(long faults, @Nullable Long countedS) {
        if (faults > 0) {
            return Words.of("расхождений: %s", "differing: %s").filled(Numbers.grouped(faults));
        }
        if (countedS == null) {
            return Words.of("ещё не посчитаны", "not counted yet");
        }
        return countedS < VERY_LONG.toSeconds()
                ? Words.of("расхождений нет", "none differ")
                : Words.of("давно не пересчитаны", "not counted for a long time");
    }

    private static HealthLine line(
            Words title, Words value, boolean isWell, Words advice, String link, Language language) {
        return HealthLine.of(title, value, HealthLevel.redUnless(isWell), advice, language)
                .leadingTo(link);
    }

    private static Words number(Row row, String column) {
        return Words.same(Numbers.grouped(row.getLong(column)));
    }

    private static Words count(Row row, String column, String age) {
        return waiting(row.getLong(column), Math.max(0, row.getLong(age)));
    }

    /** How many, and for how long the first of them. */
    static Words waiting(long number, long seconds) {
        return number == 0
                ? Words.same("0")
                : Words.of("%s, самое старое\u00a0— %s\u00a0с", "%s, the oldest %s\u00a0s")
                        .filled(Numbers.grouped(number), Numbers.grouped(seconds));
    }
}
