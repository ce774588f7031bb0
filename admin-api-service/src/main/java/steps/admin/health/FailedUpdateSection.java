package steps.admin.health;

import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.Right;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.admin.panel.section.Section;
import steps.domain.replay.ReplayWishes;

/** Updates that the bot could not handle, without what people wrote: when, what kind of error, whether they had their effect since. */
@Singleton
public class FailedUpdateSection implements Section {
    private static final Words ASKED =
            Words.of("Бот попробует ещё раз в ближайшие секунды.", "The bot will retry within seconds.");
    private static final Words CLOSED = Words.of("Уже закрыто.", "Already closed.");
    private static final Words UNKNOWN = Words.of("Такого обновления нет.", "There is no such update.");

    private final List<Action> actions;
    private final Listing listing = Listing.of("failed_update", "failed_update.id", SqlType.NUMBER, "-id")
            .columns(
                    Column.number("id", Words.of("№", "No."), "failed_update.id")
                            .shownAs((value, reader) -> Cell.number(value))
                            .sortable(),
                    Column.time("at", Words.of("Когда", "When"), "failed_update.created_at"),
                    Column.text("error", Words.of("Ошибка", "Error"), "split_part(failed_update.error, ':', 1)"),
                    Column.number("replays", Words.of("Повторов", "Replays"), "failed_update.replays"),
                    Column.time("wanted", Words.of("Ждёт повтора с", "Replay requested"), "failed_update.wanted_at"),
                    Column.time("closed", Words.of("Закрыто", "Closed"), "failed_update.closed_at"))
            .filters(Filter.flag("open", Words.of("Открыты", "Open"), "failed_update.closed_at is null"));

    FailedUpdateSection(ReplayWishes wishes) {
        actions = List.of(Action.of(
                "replay",
                Words.of("Повторить", "Replay"),
                Words.of(
                        "Бот обработает обновление так, как если бы оно пришло сейчас. Уже сделанное второй раз не случится.",
                        "The bot handles it as if it had just arrived. Nothing is done twice."),
                Right.EDIT_SETTINGS,
                (key, asked, attempt, by) -> wishes.ask(Keys.number(key).orElse(0))
                        .map(wish -> switch (wish) {
                            case ASKED -> ActionResult.Done.of(ASKED);
                            case CLOSED -> new ActionResult.Unchanged(CLOSED);
                            case UNKNOWN -> new ActionResult.Refused(UNKNOWN);
                        })));
    }

    @Override
    public String name() {
        return "failed-updates";
    }

    @Override
    public Words title() {
        return Words.of("Сбои обновлений", "Failed updates");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.TODAY;
    }

    @Override
    public int position() {
        return 3;
    }

    @Override
    public Right sees() {
        return Right.SEE_SETTINGS;
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
    public boolean hasCards() {
        return false;
    }
}
