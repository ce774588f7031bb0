package steps.admin.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steps.admin.panel.list.Badged;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Reader;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Card.Block;
import steps.admin.panel.section.Card.Fact;

/** One message to one endpoint: what it says, and each attempt to say it. */
@Singleton
class DeliveryCards {
    private static final List<Words> HEADS = List.of(
            Words.of("Попытка", "Attempt"), Words.of("Ответ", "Response"), Words.of("Длилось, мс", "Duration, ms"));

    private final Deliveries deliveries;

    DeliveryCards(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** Empty when there is no such message. */
    Uni<Optional<Card>> of(long id, Reader reader) {
        return deliveries
                .find(id)
                .chain(message -> message == null
                        ? Uni.createFrom().item(Optional.empty())
                        : deliveries
                                .attempts(id)
                                .map(attempts -> Optional.of(new Card(
                                        message.getString("type") + " → " + message.getString("name"),
                                        List.of(facts(message, reader), attempts(attempts, reader))))));
    }

    private static Block facts(Row message, Reader reader) {
        boolean isWaiting = message.getString("state").equals("waiting");
        var facts = Stream.of(
                Optional.of(new Fact(
                        reader.say(Words.of("Состояние", "State")),
                        Badged.ofCode(DeliveryState.class, message.getString("state"))
                                .badge(reader))),
                Optional.of(new Fact(
                        reader.say(Words.of("Кому", "Endpoint")),
                        Cell.link(message.getString("name"), "/admin/webhooks/" + message.getLong("endpoint_id")))),
                Optional.ofNullable(message.getLong("order_id"))
                        .map(order -> new Fact(reader.say(Words.of("Заказ", "Order")), DeliverySection.order(order))),
                time(Words.of("Произошло", "Occurred"), message, "created_at", reader),
                time(Words.of("Доставлено", "Delivered"), message, "delivered_at", reader),
                isWaiting
                        ? time(Words.of("Следующая попытка", "Next attempt"), message, "next_at", reader)
                        : Optional.<Fact>empty(),
                Optional.of(new Fact("webhook-id", Cell.text("msg_" + message.getUUID("key")))),
                Optional.of(new Fact(reader.say(Words.of("Текст", "Body")), Cell.text(message.getString("body")))));
        return Block.of(
                reader.say(Words.of("Сообщение", "Message")),
                facts.flatMap(Optional::stream).toList());
    }

    private static Optional<Fact> time(Words label, Row message, String column, Reader reader) {
        return Optional.ofNullable(Endpoint.moment(message, column))
                .map(moment ->
                        new Fact(reader.say(label), Cell.time(reader.times().second(moment))));
    }

    private static Block attempts(List<Row> attempts, Reader reader) {
        return Block.of(
                reader.say(Words.of("Попытки", "Attempts")),
                HEADS.stream().map(reader::say).toList(),
                attempts.stream().map(attempt -> cells(attempt, reader)).toList(),
                "");
    }

    private static List<Cell> cells(Row attempt, Reader reader) {
        var status = attempt.getShort("status");
        return List.of(
                Cell.time(reader.times()
                        .second(attempt.getOffsetDateTime("attempted_at").toInstant())),
                DeliverySection.answer(status == null ? attempt.getString("error") : status.toString(), reader),
                Cell.number(attempt.getInteger("took_ms")));
    }
}
