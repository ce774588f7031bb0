package steps.admin.webhook;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import steps.admin.key.PartnerFields;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.page.Words;

/** What is asked about endpoints: whose they are, where, what they are told, and until when a former secret signs. */
@Singleton
class EndpointFields {
    static final String URL = "url";

    private static final int LONGEST_URL = 2_000;
    private static final Words BAD_URL = Words.of(
            "Нужен адрес вида https://partner.example/hooks, без имени, пароля и #. Буквы не из латиницы пишутся как xn--…",
            "Enter an address such as https://partner.example/hooks, without a login or a #. Write letters of other alphabets as xn--….");

    private final PartnerFields fields;

    EndpointFields(PartnerFields fields) {
        this.fields = fields;
    }

    static List<Field> ofNew() {
        return Stream.concat(
                        Stream.of(PartnerFields.name(Words.of(
                                "Чей это адрес: courier, warehouse-2. Потом не меняется.",
                                "Whose address it is: courier, warehouse-2. It cannot be changed later."))),
                        ofKnown().stream())
                .toList();
    }

    static List<Field> ofKnown() {
        return Stream.concat(
                        Stream.of(Field.text(URL, Words.of("Адрес", "Address"), LONGEST_URL)
                                .needed()
                                .hinted(Words.of(
                                        "Только https; http — внутри собственных сетей (WEBHOOK_ALLOWED_NETWORKS).",
                                        "https only; http inside your own networks (WEBHOOK_ALLOWED_NETWORKS)."))
                                .checked(text ->
                                        WebhookUrl.parse(text).isPresent() ? Optional.empty() : Optional.of(BAD_URL))),
                        EventKinds.ALL.stream().map(kind -> Field.flag(kind, words(kind))))
                .toList();
    }

    /** Of a rotation: until when the former secret signs as well. */
    Field overlap() {
        return fields.overlap(
                Words.of("Прежний секрет подписывает до", "The current secret signs until"),
                Words.of(
                        "До тех пор в каждом сообщении две подписи. Пусто — сразу только новая.",
                        "Until then each message has two signatures. If empty, only the new one, at once."));
    }

    static Words words(String kind) {
        return switch (kind) {
            case "order.created" -> Words.of("Заказ создан (order.created)", "An order is placed (order.created)");
            case "order.status_changed" ->
                Words.of(
                        "Заказ отправлен или доставлен (order.status_changed)",
                        "An order is shipped or delivered" + " (order.status_changed)");
            case "order.canceled" ->
                Words.of("Заказ отменён (order.canceled)", "An order is canceled (order.canceled)");
            case "pvz.withdrawn" ->
                Words.of("Пункты выдачи сняты (pvz.withdrawn)", "Pickup points are withdrawn (pvz.withdrawn)");
            default -> throw new IllegalArgumentException(kind);
        };
    }

    static List<String> events(Values values) {
        return EventKinds.ALL.stream().filter(values::flag).toList();
    }
}
