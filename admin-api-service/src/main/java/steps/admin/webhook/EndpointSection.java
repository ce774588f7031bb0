package steps.admin.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Badged;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Condition;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Section;

/** Whom the service tells what happens. Their secrets sign, so that whoever keeps keys keeps them, too. */
@Singleton
public class EndpointSection implements Section {
    static final Words LAST_ARRIVED = Words.of("Последнее дошло", "Last arrived");
    static final Words LAST_REFUSED = Words.of("Последнее не дошло", "Last failed");
    static final Words WAIT = Words.of("Ждут", "Waiting");
    static final String ARRIVED = "(select max(attempted_at) from webhook_attempt as attempt"
            + " where attempt.endpoint_id = webhook_endpoint.id and attempt.status between 200 and 299)";
    static final String REFUSED = "(select max(attempted_at) from webhook_attempt as attempt"
            + " where attempt.endpoint_id = webhook_endpoint.id and (attempt.status is null or attempt.status not between 200 and 299))";
    static final String WAITING = "(select count(*) from webhook_delivery as delivery"
            + " where delivery.endpoint_id = webhook_endpoint.id and delivery.state = 'waiting')";

    private static final Words STATE = Words.of("Состояние", "State");

    private final EndpointEditor editor;
    private final EndpointCards cards;
    private final List<Action> actions;
    private final Listing listing = Listing.of("webhook_endpoint", "webhook_endpoint.id", SqlType.NUMBER, "name")
            .columns(
                    Column.text("name", Words.of("Имя", "Name"), "webhook_endpoint.name")
                            .sortable(),
                    Column.text("url", Words.of("Адрес", "Address"), "webhook_endpoint.url")
                            .shownAs((url, reader) -> Cell.prose(url)),
                    Column.text("state", STATE, EndpointState.SQL)
                            .shownAs((code, reader) ->
                                    Badged.ofCode(EndpointState.class, code).badge(reader)),
                    Column.number("waiting", WAIT, WAITING),
                    Column.time("arrived", LAST_ARRIVED, ARRIVED),
                    Column.time("refused", LAST_REFUSED, REFUSED),
                    Column.text(
                                    "events",
                                    Words.of("События", "Events"),
                                    "array_to_string(webhook_endpoint.events, ', ')")
                            .shownAs((events, reader) -> Cell.prose(events)),
                    Column.time("added", Words.of("Добавлен", "Added"), "webhook_endpoint.created_at")
                            .sortable()
                            .hidden())
            .filters(Filter.choice("state", STATE, EndpointState.SQL, Badged.options(EndpointState.values())))
            .searchedBy(text -> Condition.any(
                    List.of(Search.words("webhook_endpoint.name", text), Search.words("webhook_endpoint.url", text))));

    EndpointSection(EndpointEditor editor, EndpointCards cards, EndpointActions actions) {
        this.editor = editor;
        this.cards = cards;
        this.actions = actions.all();
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Words title() {
        return Words.of("Вебхуки", "Webhooks");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PARTNERS;
    }

    @Override
    public int position() {
        return 2;
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
    public boolean isFoundFromAnywhere() {
        return true;
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(editor);
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Keys.find(key, Optional.empty(), id -> cards.of(id, reader));
    }

    @Override
    public List<Field> told() {
        return List.of(
                Field.choice("state", STATE, Badged.options(EndpointState.values())),
                Field.time("former", Words.of("Прежний секрет подписывает до", "Former secret signs until")),
                Field.told("replayed", Words.of("Отправлено заново", "Sent again")),
                Field.flag("removed", Words.of("Удалён", "Removed")));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }
}
