package steps.admin.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import steps.admin.panel.account.Right;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.Search;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Section;

/** All walks, each with its way and with what became of every metre. */
@Singleton
public class WalkSection implements Section {
    private static final Listing LISTING = Listing.of("walk", "walk.id", SqlType.NUMBER, "-id")
            .from("walk join users on users.id = walk.user_id")
            .columns(
                    Column.number("id", Words.of("№", "No."), "walk.id")
                            .shownAs((value, reader) -> Cell.number(value))
                            .sortable(),
                    Column.text(
                                    "person",
                                    Words.of("Кто", "Who"),
                                    "users.id || ':' || concat_ws(' ', users.first_name, users.last_name)")
                            .shownAs((value, reader) -> ReviewSection.person(value)),
                    Column.time("started", Words.of("Начало", "Started"), "walk.started_at"),
                    Column.time("ended", Words.of("Конец", "Ended"), "walk.ended_at"),
                    Column.words(
                            "form",
                            Words.of("Вид", "Kind"),
                            "(select title from walk_form where code = walk.form)",
                            "(select title_en from walk_form where code = walk.form)"),
                    Column.number("steps", Words.of("Шаги", "Steps"), "walk.steps"),
                    Column.number("points", Words.of("Баллы", "Points"), "walk.credited_points"))
            .filters(
                    Filter.flag("going", Words.of("Идёт сейчас", "In progress"), "walk.ended_at is null"),
                    Filter.of("user", Words.of("Кто", "Who"), "walk.user_id", SqlType.NUMBER))
            .searchedBy(text -> Search.number("users.telegram_id", text));

    private final WalkCards cards;

    WalkSection(WalkCards cards) {
        this.cards = cards;
    }

    @Override
    public String name() {
        return "walks";
    }

    @Override
    public Words title() {
        return Words.of("Прогулки", "Walks");
    }

    @Override
    public Words searchHint() {
        return Words.same("Telegram ID");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PEOPLE;
    }

    @Override
    public int position() {
        return 4;
    }

    @Override
    public Right sees() {
        return Right.SEE_PEOPLE;
    }

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Keys.find(key, Optional.empty(), id -> cards.of(id, reader));
    }
}
