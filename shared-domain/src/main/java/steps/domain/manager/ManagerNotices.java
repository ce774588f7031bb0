package steps.domain.manager;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import steps.domain.delivery.Deliveries;
import steps.domain.delivery.ManagerNotice;
import steps.domain.delivery.NewDelivery;
import steps.platform.sql.Results;

/** Tells those who have asked for it, in the transaction of what has happened: nobody hears of what was rolled back. */
@Singleton
public class ManagerNotices {
    private static final Duration HOUR = Duration.ofHours(1);

    /** Whoever has left, blocked the bot or may not come into the panel any more hears nothing. */
    static final String READERS = """
        select users.telegram_id,
               (select count(*)::integer from delivery
                 where delivery.chat_id = users.telegram_id and delivery.created_at > $2
                   and letter ->> 'type' = any ($3::text[])) as lately
          from panel_telegram
          join panel_account on panel_account.id = panel_telegram.account_id and panel_account.active
          join users on users.id = panel_telegram.user_id and not users.blocked_bot and users.erased_at is null
         where panel_telegram.linked_at is not null and $1 = any (panel_telegram.notices)
         order by users.telegram_id
        """;

    private final Pool pool;
    private final Deliveries deliveries;
    private final Clock clock;

    ManagerNotices(Pool pool, Deliveries deliveries, Clock clock) {
        this.pool = pool;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** In the caller's transaction. After the last one that an hour may bring, its reader is told that it was the last. */
    public Uni<Void> tell(ManagerNotice notice) {
        var kind = ManagerNoticeKind.of(notice);
        return pool.preparedQuery(READERS)
                .execute(Tuple.of(
                        kind.code(),
                        clock.instant().minus(HOUR).atOffset(ZoneOffset.UTC),
                        kind.types().toArray(String[]::new)))
                .map(rows -> Results.stream(rows)
                        .flatMap(row -> letters(row, kind, notice))
                        .toList())
                .chain(this::enqueue);
    }

    private static Stream<NewDelivery> letters(Row reader, ManagerNoticeKind kind, ManagerNotice notice) {
        long chat = reader.getLong("telegram_id");
        int room = kind.mostAnHour() - reader.getInteger("lately");
        return Stream.of(notice, new ManagerNotice.Enough(kind.code()))
                .limit(room > 1 ? 1 : room == 1 ? 2 : 0)
                .map(news -> NewDelivery.of(chat, news));
    }

    private Uni<Void> enqueue(List<NewDelivery> letters) {
        return Multi.createFrom()
                .iterable(letters)
                .onItem()
                .transformToUniAndConcatenate(deliveries::enqueue)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
