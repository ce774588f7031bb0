package steps.admin.audit;

import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.Right;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Condition;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.History;
import steps.admin.panel.section.Section;

/** Who changed what from what to what, when, from where. Nobody changes a line of it. */
@Singleton
public class AuditSection implements Section {
    private static final Listing LISTING = Listing.of("audit", "audit.id", SqlType.NUMBER, "-id")
            .columns(
                    Column.number("id", Words.same("№"), "audit.id")
                            .shownAs((value, reader) -> Cell.number(value))
                            .sortable(),
                    Column.time("at", Words.of("Когда", "When"), "audit.at"),
                    Column.text("actor", Words.of("Кто", "Who"), "audit.actor"),
                    Column.text("section", Words.of("Раздел", "Section"), "audit.section"),
                    Column.text("object", Words.of("Запись", "Record"), "audit.object"),
                    Column.text("action", Words.of("Действие", "Action"), "audit.action"),
                    Column.text("changes", Words.of("Что изменилось", "What changed"), "audit.changes")
                            .shownAs((value, reader) ->
                                    Cell.text(String.join("; ", History.changes(new JsonObject(value))))),
                    Column.text("note", Words.of("Причина", "Reason"), "audit.note"),
                    Column.text("address", Words.of("Откуда", "From where"), "audit.address"))
            .filters(
                    Filter.days("at", Words.of("Когда", "When"), "audit.at"),
                    Filter.of("actor", Words.of("Кто", "Who"), "audit.actor", SqlType.TEXT),
                    Filter.of("section", Words.of("Раздел", "Section"), "audit.section", SqlType.TEXT),
                    Filter.of("object", Words.of("Запись", "Record"), "audit.object", SqlType.TEXT))
            .searchedBy(text -> Condition.any(List.of(
                    Condition.of("audit.actor = ?", text),
                    Condition.of(
                            "(audit.section = split_part(?, ' ', 1) and audit.object = split_part(?, ' ', 2))",
                            text,
                            text))));

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public Words title() {
        return Words.of("Аудит", "Audit");
    }

    @Override
    public Words searchHint() {
        return Words.of("Имя или «products 17»", "A name, or “products 17”");
    }

    @Override
    public MenuGroup group() {
        return MenuGroup.PANEL;
    }

    @Override
    public int position() {
        return 3;
    }

    @Override
    public Right sees() {
        return Right.SEE_AUDIT;
    }

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public boolean hasCards() {
        return false;
    }
}
