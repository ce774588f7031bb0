package steps.admin.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;
import steps.domain.order.Actor;
import steps.domain.order.OrderStep;
import steps.domain.order.Orders;

/** What an order's card shows: its pieces, who collects them, and when it got which status by whom. */
@Singleton
class OrderCards {
    private static final String FIND = """
            select bought.*, users.telegram_id, users.first_name as buyer,
                   (select coalesce(array_agg(product.title::text order by order_item.id), '{}')
                      from order_item join product on product.id = product_id where order_id = bought.id) as titles,
                   (select coalesce(array_agg(order_item.price order by order_item.id), '{}')
                      from order_item where order_id = bought.id) as prices
              from "order" as bought join users on users.id = bought.user_id where bought.id = $1
            """;

    private final Pool pool;
    private final Orders orders;

    OrderCards(Pool pool, Orders orders) {
        this.pool = pool;
        this.orders = orders;
    }

    Uni<Optional<Card>> of(long orderId, Reader reader) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(orderId))
                .chain(rows -> rows.size() == 0
                        ? Uni.createFrom().item(Optional.empty())
                        : orders.historyOf(orderId)
                                .map(steps -> Optional.of(card(rows.iterator().next(), steps, reader))));
    }

    private static Card card(Row row, List<OrderStep> steps, Reader reader) {
        return new Card(
                reader.say(Words.of("Заказ № %s", "Order %s").filled(row.getLong("id"))),
                List.of(
                        Block.of(reader.say(Words.of("Доставка", "Delivery")), facts(row, reader)),
                        pieces(row, reader),
                        history(steps, reader)));
    }

    private static List<Fact> facts(Row row, Reader reader) {
        return List.of(
                fact(reader, Words.of("Статус", "Status"), OrderSection.badge(row.getString("status"), reader)),
                fact(
                        reader,
                        Words.of("Получатель", "Recipient"),
                        Cell.text((row.getString("recipient_last_name") + " " + row.getString("recipient_first_name"))
                                .strip())),
                fact(reader, Words.of("Телефон", "Phone"), Cell.text(row.getString("recipient_phone"))),
                fact(
                        reader,
                        Words.of("Пункт выдачи", "Pickup point"),
                        Cell.text(row.getString("pickup_address") + " (" + row.getString("pickup_point_id") + ")")),
                fact(
                        reader,
                        Words.of("Отслеживание", "Tracking"),
                        row.getString("tracking_url") == null
                                ? Cell.NONE
                                : Cell.link(row.getString("tracking_url"), row.getString("tracking_url"))),
                fact(
                        reader,
                        Words.of("Покупатель", "Buyer"),
                        Cell.link(
                                row.getString("buyer") + " (" + row.getLong("telegram_id") + ")",
                                "/admin/users/" + row.getLong("user_id"))),
                fact(
                        reader,
                        Words.of("Заказан", "Ordered"),
                        Cell.time(reader.times()
                                .second(row.getOffsetDateTime("created_at").toInstant()))));
    }

    private static Block pieces(Row row, Reader reader) {
        var titles = row.getArrayOfStrings("titles");
        var prices = row.getArrayOfLongs("prices");
        return Block.of(
                reader.say(Words.of("Товары", "Products")),
                List.of(reader.say(Words.of("Название", "Title")), reader.say(Words.of("Баллы", "Points"))),
                IntStream.range(0, titles.length)
                        .mapToObj(at -> List.of(Cell.text(titles[at]), Cell.number(prices[at])))
                        .toList(),
                "");
    }

    private static Block history(List<OrderStep> steps, Reader reader) {
        return Block.of(
                reader.say(Words.of("Путь заказа", "Order history")),
                List.of(
                        reader.say(Words.of("Когда", "When")),
                        reader.say(Words.of("Статус", "Status")),
                        reader.say(Words.of("Кто", "Who"))),
                steps.stream()
                        .map(step -> List.of(
                                Cell.time(reader.times().second(step.at())),
                                OrderSection.badge(step.status().code(), reader),
                                Cell.text(reader.say(who(step.by())))))
                        .toList(),
                "");
    }

    private static Words who(Actor actor) {
        return switch (actor.kind()) {
            case BUYER -> Words.of("Покупатель", "Buyer");
            case PARTNER -> Words.of("Партнёр", "Partner");
            case OPERATOR -> Words.same(Objects.requireNonNull(actor.name()));
            case SYSTEM -> Words.of("Система", "System");
        };
    }

    private static Fact fact(Reader reader, Words label, Cell cell) {
        return new Fact(reader.say(label), cell);
    }
}
