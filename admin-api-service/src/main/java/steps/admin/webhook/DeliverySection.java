package steps.admin.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steps.admin.panel.account.Right;
import steps.admin.panel.list.Badged;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Section;
import steps.platform.sql.Results;

/** Every message to every endpoint, with how its last attempt ended and when the next one is; its card has all of them. */
@Singleton
public class DeliverySection implements Section {
    static final String PATH = "/admin/webhook-log";

    private static final String FROM = """
            webhook_delivery
            join webhook_message on webhook_message.id = webhook_delivery.message_id
            join webhook_endpoint on webhook_endpoint.id = webhook_delivery.endpoint_id
            left join lateral (
              select attempted_at, status, error, took_ms from webhook_attempt
               where endpoint_id = webhook_delivery.endpoint_id and message_id = webhook_delivery.message_id
               order by id desc limit 1) as last on true""";
    private static final String ENDPOINTS = "select id, name from webhook_endpoint order by name";
    private static final Words WHEN = Words.of("Произошло", "Occurred");
    private static final Words ENDPOINT = Words.of("Кому", "Endpoint");
    private static final Words EVENT = Words.of("Событие", "Event");
    private static final Words ORDER = Words.of("Заказ", "Order");
    private static final Words STATE = Words.of("Состояние", "State");
    private static final Words NO_MESSAGE = Words.of("Такого сообщения нет.", "There is no such message.");
    private static final Words SENT_NOW = Words.of("Отправляется прямо сейчас.", "It is being sent right now.");
    private static final Words REPLAYED = Words.of("Уйдёт в ближайшие секунды.", "It will be sent within seconds.");

    private final DeliveryCards cards;
    private final List<Action> actions;
    private final Listing listing;

    DeliverySection(Pool pool, DeliveryCards cards, Deliveries deliveries) {
        this.cards = cards;
        this.actions = List.of(replay(deliveries));
        this.listing = Listing.of("webhook_delivery", "webhook_delivery.id", SqlType.NUMBER, "-id")
                .from(FROM)
                .columns(
                        Column.number("id", Words.of("№", "No."), "webhook_delivery.id")
                                .shownAs((value, reader) -> Cell.number(value))
                                .sortable(),
                        Column.time("happened", WHEN, "webhook_message.created_at"),
                        Column.text("endpoint", ENDPOINT, "webhook_endpoint.name"),
                        Column.text("event", EVENT, "webhook_message.type"),
                        Column.number("order", ORDER, "webhook_message.order_id")
                                .shownAs((value, reader) -> order(Long.valueOf(value))),
                        Column.text("state", STATE, "webhook_delivery.state")
                                .shownAs((code, reader) ->
                                        Badged.ofCode(DeliveryState.class, code).badge(reader)),
                        Column.number("attempts", Words.of("Попыток", "Attempts"), "webhook_delivery.attempts"),
                        Column.text("answer", Words.of("Ответ", "Response"), "coalesce(last.status::text, last.error)")
                                .shownAs(DeliverySection::answer),
                        Column.time(
                                "next",
                                Words.of("Следующая", "Next"),
                                "case when webhook_delivery.state = 'waiting' then webhook_delivery.next_at end"),
                        Column.number("took", Words.of("Длилось, мс", "Duration, ms"), "last.took_ms")
                                .hidden(),
                        Column.time("attempted", Words.of("Последняя попытка", "Last attempt"), "last.attempted_at")
                                .hidden())
                .filters(
                        Filter.choice(
                                "endpoint",
                                ENDPOINT,
                                "webhook_delivery.endpoint_id",
                                SqlType.NUMBER,
                                () -> pool.query(ENDPOINTS)
                                        .execute()
                                        .map(rows -> Results.listOf(
                                                rows,
                                                row -> new Option(
                                                        Long.toString(row.getLong("id")),
                                                        Words.same(row.getString("name")))))),
                        Filter.choice("state", STATE, "webhook_delivery.state", Badged.options(DeliveryState.values())),
                        Filter.choice(
                                "event",
                                EVENT,
                                "webhook_message.type",
                                EventKinds.ALL.stream()
                                        .map(kind -> new Option(kind, EndpointFields.words(kind)))
                                        .toList()),
                        Filter.days("happened", WHEN, "webhook_message.created_at"))
                .searchedBy(text -> Search.number("webhook_message.order_id", text));
    }

    private static Action replay(Deliveries deliveries) {
        return Action.of(
                "replay",
                Words.of("Отправить заново", "Replay"),
                Words.of(
                        "Сообщение уйдёт ещё раз под тем же номером: кто его уже получил, узнает его. На паузе оно ждёт её конца.",
                        "The message is sent again under its ID, so that a partner who has it recognizes it. It waits while the"
                                + " endpoint is paused."),
                Right.KEEP_KEYS,
                (key, asked, attempt, by) -> Keys.find(key, new EndpointChange.Unknown(), deliveries::replay)
                        .map(DeliverySection::told));
    }

    private static ActionResult told(EndpointChange change) {
        return switch (change) {
            case EndpointChange.Replayed replayed -> ActionResult.Done.of(REPLAYED);
            case EndpointChange.SoAlready same -> new ActionResult.Unchanged(SENT_NOW);
            case EndpointChange.Unknown none -> new ActionResult.Refused(NO_MESSAGE);
            case EndpointChange.NothingThere none -> new ActionResult.Refused(NO_MESSAGE);
            case EndpointChange.Issued other -> throw new IllegalStateException("No secret was asked for.");
            case EndpointChange.Done other -> throw new IllegalStateException("No endpoint was changed.");
            case EndpointChange.NameTaken other -> throw new IllegalStateException("No name was given.");
        };
    }

    static Cell order(@Nullable Long id) {
        return id == null ? Cell.NONE : Cell.link(Long.toString(id), "/admin/orders/" + id);
    }

    /** A status, or why there was none. */
    static Cell answer(String answer, Reader reader) {
        return answer.matches("[0-9]{3}")
                ? Cell.badge(answer, answer.startsWith("2") ? "green" : "red")
                : Cell.text(reader.say(Trouble.of(answer)));
    }

    @Override
    public String name() {
        return "webhook-log";
    }

    @Override
    public Words title() {
        return Words.of("Журнал вебхуков", "Webhook log");
    }

    @Override
    public Words searchHint() {
        return Words.of("Номер заказа", "Order number");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PARTNERS;
    }

    @Override
    public int position() {
        return 3;
    }

    @Override
    public Right sees() {
        return Right.KEEP_KEYS;
    }

    @Override
    public Listing listing() {
        return listing;
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Keys.find(key, Optional.empty(), id -> cards.of(id, reader));
    }
}
