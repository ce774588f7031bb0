package steps.admin.health;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.List;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Times;
import steps.admin.panel.page.Words;
import steps.domain.content.Language;

/** Whether partners upload their lists and are told what happens. */
@Singleton
class PartnerHealth {
    private static final String LOOK = """
        select last.uploaded_at, last.points, last.added, last.changed, last.gone,
               (select count(*) from (select from webhook_delivery where state = 'waiting' and next_at <= now() limit 10001) as due) as due,
               (select coalesce(extract(epoch from now() - min(next_at)), 0)::bigint
                  from webhook_delivery where state = 'waiting' and next_at <= now()) as due_s,
               (select count(*) from webhook_endpoint where disabled_at is null) as endpoints,
               (select count(*) from webhook_endpoint where disabled_at is null and failing_since < now() - interval '15 min') as failing,
               (select count(*) from webhook_endpoint where disabled_at is not null) as disabled
          from (values (1)) as one (row)
          left join lateral (select * from pickup_upload_log order by id desc limit 1) as last on true
        """;

    private static final Words TITLE = Words.of("Партнёры", "Partners");
    private static final Words UPLOADED = Words.of(
            "%s: всего %s, добавлено %s, изменено %s, снято %s", "%s: %s in all, %s added, %s changed, %s withdrawn");

    private final Pool pool;
    private final Times times;

    PartnerHealth(Pool pool, Times times) {
        this.pool = pool;
        this.times = times;
    }

    Uni<HealthGroup> look(Language language) {
        return pool.query(LOOK)
                .execute()
                .map(rows -> rows.iterator().next())
                .map(row -> new HealthGroup(
                        TITLE.in(language),
                        List.of(upload(row, language), webhooks(row, language), endpoints(row, language))));
    }

    private HealthLine upload(Row row, Language language) {
        OffsetDateTime at = row.getOffsetDateTime("uploaded_at");
        return HealthLine.of(
                        Words.of("Последняя загрузка пунктов выдачи", "Last upload of pickup points"),
                        at == null
                                ? Words.of("ещё не было", "none yet")
                                : UPLOADED.filled(
                                        times.in(language).minute(at.toInstant()),
                                        Numbers.grouped(row.getInteger("points")),
                                        Numbers.grouped(row.getInteger("added")),
                                        Numbers.grouped(row.getInteger("changed")),
                                        Numbers.grouped(row.getInteger("gone"))),
                        at == null ? HealthLevel.YELLOW : HealthLevel.GREEN,
                        Words.of(
                                "Ни партнёр, ни панель ещё не загружали список: дайте партнёру ключ и docs/partner-api.md.",
                                "Nobody has uploaded a list yet: give a partner a key and docs/partner-api.md."),
                        language)
                .leadingTo("/admin/pickup-uploads");
    }

    private static HealthLine webhooks(Row row, Language language) {
        long seconds = Math.max(0, row.getLong("due_s"));
        return HealthLine.of(
                Words.of("Сообщения партнёрам в очереди", "Messages to partners queued"),
                HealthChecks.waiting(row.getLong("due"), seconds),
                HealthLevel.redUnless(seconds < HealthChecks.LONG.toSeconds()),
                Words.of(
                        "Их отправляет admin-api-service. Если все сервера партнёров отвечают, посмотрите его журнал.",
                        "admin-api-service sends them. If all partners' servers answer, look at its log."),
                language);
    }

    private static HealthLine endpoints(Row row, Language language) {
        long failing = row.getLong("failing");
        long disabled = row.getLong("disabled");
        return HealthLine.of(
                Words.of("Адреса webhook партнёров", "Partners' webhook addresses"),
                Words.of("работают %s, не отвечают %s, отключены %s", "%s on, %s not answering, %s disabled")
                        .filled(
                                Numbers.grouped(row.getLong("endpoints") - failing),
                                Numbers.grouped(failing),
                                Numbers.grouped(disabled)),
                disabled > 0 ? HealthLevel.RED : failing > 0 ? HealthLevel.YELLOW : HealthLevel.GREEN,
                Words.of(
                        "Раздел «Вебхуки» (его видит владелец) или команда «./run webhooks list» покажет, какой адрес и почему. Договоритесь"
                                + " с партнёром, потом включите адрес снова и повторите сообщения.",
                        "The section “Webhooks” (which owners see), or “./run webhooks list”, shows which address and why. Talk to the"
                                + " partner, then turn the address on again and repeat its messages."),
                language);
    }
}
