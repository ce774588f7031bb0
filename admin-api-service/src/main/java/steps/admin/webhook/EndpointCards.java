package steps.admin.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.list.Badged;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;
import steps.platform.sql.Results;

/** What is known about an endpoint: how it does, and what it was told last. */
@Singleton
class EndpointCards {
    private static final String TIMES =
            "select " + EndpointSection.ARRIVED + " as arrived_at, " + EndpointSection.REFUSED + " as refused_at, "
                    + EndpointSection.WAITING + " as waiting from webhook_endpoint where id = $1";
    private static final String LATEST = """
            select delivery.id, message.created_at, message.type, message.order_id, delivery.attempts, delivery.state
              from webhook_delivery as delivery join webhook_message as message on message.id = delivery.message_id
             where delivery.endpoint_id = $1 order by delivery.message_id desc limit 10
            """;
    private static final List<Words> HEADS = List.of(
            Words.of("Когда", "When"),
            Words.of("Событие", "Event"),
            Words.of("Заказ", "Order"),
            Words.of("Попыток", "Attempts"),
            Words.of("Состояние", "State"));
    private static final Words NEVER = Words.of("никогда", "never");

    private final Pool pool;
    private final Endpoints endpoints;

    EndpointCards(Pool pool, Endpoints endpoints) {
        this.pool = pool;
        this.endpoints = endpoints;
    }

    /** Empty when there is no such endpoint. */
    Uni<Optional<Card>> of(long id, Reader reader) {
        return endpoints
                .find(id)
                .chain(endpoint -> endpoint == null
                        ? Uni.createFrom().item(Optional.empty())
                        : pool.preparedQuery(TIMES)
                                .execute(Tuple.of(id))
                                .map(rows -> facts(endpoint, rows.iterator().next(), reader))
                                .chain(facts -> latest(id, reader)
                                        .map(latest -> Optional.of(card(endpoint, List.of(facts, latest))))));
    }

    private static Card card(Endpoint endpoint, List<Block> blocks) {
        var other = endpoint.pausedAt() == null ? EndpointActions.PAUSE : EndpointActions.RESUME;
        return new Card(endpoint.name(), blocks)
                .offering(Set.of(other, EndpointActions.ROTATE, EndpointActions.REPLAY, EndpointActions.REMOVE));
    }

    private static Block facts(Endpoint endpoint, Row times, Reader reader) {
        var facts = Stream.of(
                Optional.of(new Fact(
                        reader.say(Words.of("Состояние", "State")),
                        endpoint.state().badge(reader))),
                Optional.of(new Fact(reader.say(Words.of("Адрес", "Address")), Cell.text(endpoint.url()))),
                Optional.of(time(EndpointSection.LAST_ARRIVED, Endpoint.moment(times, "arrived_at"), reader)),
                Optional.of(time(EndpointSection.LAST_REFUSED, Endpoint.moment(times, "refused_at"), reader)),
                Optional.of(new Fact(reader.say(EndpointSection.WAIT), Cell.number(times.getLong("waiting")))),
                since(Words.of("Не доходит с", "Failing since"), endpoint.failingSince(), reader),
                since(Words.of("На паузе с", "Paused since"), endpoint.pausedAt(), reader),
                Optional.ofNullable(endpoint.pausedBecause())
                        .map(why -> new Fact(reader.say(Words.of("Почему", "Why")), Cell.text(reader.say(why(why))))),
                since(
                        Words.of("Прежний секрет подписывает до", "Former secret signs until"),
                        endpoint.formerUntil(),
                        reader),
                Optional.of(time(Words.of("Добавлен", "Added"), endpoint.createdAt(), reader)));
        return Block.of(
                reader.say(Words.of("Как доходит", "Delivery")),
                facts.flatMap(Optional::stream).toList());
    }

    private static Optional<Fact> since(Words label, @Nullable Instant moment, Reader reader) {
        return Optional.ofNullable(moment).map(known -> time(label, known, reader));
    }

    private static Fact time(Words label, @Nullable Instant moment, Reader reader) {
        return new Fact(
                reader.say(label),
                moment == null
                        ? Cell.text(reader.say(NEVER))
                        : Cell.time(reader.times().minute(moment)));
    }

    /** As {@link WebhookQueue} and the command write it down. */
    private static Words why(String reason) {
        return switch (reason) {
            case "by an operator" -> Words.of("так решил человек", "paused by hand");
            case "nothing has arrived for three days" -> Words.of("трое суток ничего не доходило", reason);
            case "it answered 410 Gone" -> Words.of("ответ 410 Gone: сюда больше не надо", reason);
            default -> Words.same(reason);
        };
    }

    private Uni<Block> latest(long id, Reader reader) {
        return pool.preparedQuery(LATEST)
                .execute(Tuple.of(id))
                .map(rows -> Block.of(
                        reader.say(Words.of("Последние сообщения", "Latest messages")),
                        HEADS.stream().map(reader::say).toList(),
                        Results.listOf(rows, row -> cells(row, reader)),
                        DeliverySection.PATH + "?f.endpoint=" + id));
    }

    private static List<Cell> cells(Row row, Reader reader) {
        return List.of(
                Cell.time(reader.times()
                                .second(row.getOffsetDateTime("created_at").toInstant()))
                        .leadingTo(DeliverySection.PATH + "/" + row.getLong("id")),
                Cell.text(row.getString("type")),
                DeliverySection.order(row.getLong("order_id")),
                Cell.number(row.getInteger("attempts")),
                Badged.ofCode(DeliveryState.class, row.getString("state")).badge(reader));
    }
}
