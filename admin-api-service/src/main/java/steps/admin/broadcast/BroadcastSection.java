package steps.admin.broadcast;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Editor;
import steps.admin.panel.form.Field;
import steps.admin.panel.list.Column;
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
import steps.domain.broadcast.BroadcastState;

/** Messages to many people: written, tried, scheduled, watched. */
@Singleton
public class BroadcastSection implements Section {
    private static final Words STATE = Words.of("Состояние", "State");

    private final BroadcastEditor editor;
    private final BroadcastCards cards;
    private final List<Action> actions;
    private final Listing listing = Listing.of("broadcast", "broadcast.id", SqlType.NUMBER, "-id")
            .columns(
                    Column.number("id", Words.of("№", "No."), "broadcast.id").sortable(),
                    Column.text("title", Words.of("Название", "Title"), "broadcast.title"),
                    Column.text("state", STATE, "broadcast.state")
                            .shownAs((value, reader) -> BroadcastStates.badge(
                                    BroadcastState.valueOf(value.toUpperCase(Locale.ROOT)), reader)),
                    Column.time("next", Words.of("Начнётся", "Starts"), "broadcast.next_at"),
                    Column.text("cron", Words.of("Повтор", "Repeats"), "broadcast.cron"),
                    Column.time("started", Words.of("Начата", "Started"), "broadcast.started_at"),
                    Column.time("ended", Words.of("Завершена", "Ended"), "broadcast.ended_at"),
                    Column.text("author", Words.of("Автор", "Author"), "broadcast.author"))
            .filters(
                    Filter.choice("state", STATE, "broadcast.state", BroadcastStates.options()),
                    Filter.days("next", Words.of("Начнётся", "Starts"), "broadcast.next_at"),
                    Filter.days("started", Words.of("Начата", "Started"), "broadcast.started_at"))
            .searchedBy(text -> Search.words("broadcast.title", text));

    BroadcastSection(BroadcastEditor editor, BroadcastCards cards, BroadcastActions actions) {
        this.editor = editor;
        this.cards = cards;
        this.actions = actions.all();
    }

    @Override
    public String name() {
        return "broadcasts";
    }

    @Override
    public Words title() {
        return Words.of("Рассылки", "Broadcasts");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.TEXTS;
    }

    @Override
    public int position() {
        return 3;
    }

    @Override
    public Right sees() {
        return Right.SEE_BROADCASTS;
    }

    @Override
    public Listing listing() {
        return listing;
    }

    @Override
    public Optional<Editor> editor() {
        return Optional.of(editor);
    }

    @Override
    public String live() {
        return "/admin/broadcast-audience";
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Keys.find(key, Optional.empty(), id -> cards.of(id, reader));
    }

    @Override
    public List<Field> told() {
        return List.of(
                Field.choice("state", STATE, BroadcastStates.options()),
                Field.told("copy", Words.of("Новый черновик №", "New draft no.")));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }
}
