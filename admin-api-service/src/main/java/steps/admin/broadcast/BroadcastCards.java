package steps.admin.broadcast;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;
import steps.domain.broadcast.Broadcast;
import steps.domain.broadcast.BroadcastMessage;
import steps.domain.broadcast.Broadcasts;

/** A broadcast: how far it is, when it begins, and why some have not got it. */
@Singleton
class BroadcastCards {
    private static final String REASONS = """
            select state, reason, count(*) as people from broadcast_recipient
             where broadcast_id = $1 and reason is not null group by 1, 2 order by 3 desc, 1, 2 limit 50
            """;
    private static final List<Words> HEADINGS =
            List.of(Words.of("Что", "What"), Words.of("Почему", "Why"), Words.of("Человек", "People"));

    private final Broadcasts broadcasts;
    private final Pool pool;

    BroadcastCards(Broadcasts broadcasts, Pool pool) {
        this.broadcasts = broadcasts;
        this.pool = pool;
    }

    Uni<Optional<Card>> of(long id, Reader reader) {
        return broadcasts
                .find(id)
                .chain(broadcast -> broadcast == null
                        ? Uni.createFrom().item(Optional.empty())
                        : pool.preparedQuery(REASONS)
                                .execute(Tuple.of(id))
                                .map(rows -> Optional.of(card(
                                        broadcast,
                                        StreamSupport.stream(rows.spliterator(), false)
                                                .toList(),
                                        reader))));
    }

    private static Card card(Broadcast broadcast, List<Row> reasons, Reader reader) {
        var blocks = new ArrayList<Block>();
        if (broadcast.startedAt() != null || broadcast.nextAt() != null) {
            blocks.add(Block.live(
                    reader.say(Words.of("Как идёт", "Progress")), "/admin/broadcast-progress/" + broadcast.id()));
        }
        blocks.add(Block.of(reader.say(Words.of("Рассылка", "Broadcast")), facts(broadcast, reader)));
        if (!reasons.isEmpty()) {
            blocks.add(Block.of(
                    reader.say(Words.of("Кто не получил и почему", "Who did not get it, and why")),
                    HEADINGS.stream().map(reader::say).toList(),
                    reasons.stream().map(row -> reason(row, reader)).toList(),
                    ""));
        }
        return new Card(broadcast.title(), blocks).offering(BroadcastStates.ways(broadcast.state()));
    }

    private static List<Fact> facts(Broadcast broadcast, Reader reader) {
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(reader.say(Words.of("Состояние", "State")), BroadcastStates.badge(broadcast.state(), reader)));
        facts.add(new Fact(reader.say(Words.of("Автор", "Author")), Cell.text(broadcast.author())));
        if (broadcast.message() instanceof BroadcastMessage.Copied) {
            facts.add(new Fact(
                    reader.say(Words.of("Сообщение", "Message")),
                    Cell.text(reader.say(Words.of(
                            "показано боту в Telegram и копируется как есть",
                            "shown to the bot in Telegram and copied as is")))));
        }
        if (broadcast.nextAt() != null) {
            facts.add(new Fact(
                    reader.say(Words.of("Начнётся", "Starts")),
                    Cell.time(reader.times().minute(broadcast.nextAt()))));
        }
        var schedule = broadcast.schedule();
        if (schedule != null && schedule.ofReader()) {
            facts.add(new Fact(
                    reader.say(Words.of("По часам", "Time zone of")),
                    Cell.text(reader.say(Words.of("каждого читателя", "each reader")))));
        }
        if (schedule != null && schedule.cron() != null) {
            facts.add(new Fact(reader.say(Words.of("Повтор", "Repeats")), Cell.text(schedule.cron())));
        }
        if (broadcast.startedAt() != null) {
            facts.add(new Fact(
                    reader.say(Words.of("Начата", "Started")),
                    Cell.time(reader.times().second(broadcast.startedAt()))));
            facts.add(new Fact(
                    reader.say(Words.of("Получатели", "Recipients")),
                    Cell.link(
                            reader.say(Words.of("Скачать CSV", "Download CSV")),
                            "/admin/broadcast-recipients/" + broadcast.id())));
        }
        if (broadcast.endedAt() != null) {
            facts.add(new Fact(
                    reader.say(Words.of("Завершена", "Ended")),
                    Cell.time(reader.times().second(broadcast.endedAt()))));
        }
        if (broadcast.reason() != null) {
            facts.add(new Fact(
                    reader.say(Words.of("Почему", "Why")),
                    Cell.text(reader.say(RecipientWords.reason(broadcast.reason())))));
        }
        return facts;
    }

    private static List<Cell> reason(Row row, Reader reader) {
        return List.of(
                Cell.text(reader.say(RecipientWords.state(row.getString("state")))),
                Cell.text(reader.say(RecipientWords.reason(row.getString("reason")))),
                Cell.number(row.getLong("people")));
    }
}
