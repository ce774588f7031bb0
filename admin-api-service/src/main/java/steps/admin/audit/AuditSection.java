package steps.admin.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import steps.admin.panel.account.Right;
import steps.admin.panel.list.Cell;
import steps.admin.panel.list.Column;
import steps.admin.panel.list.Condition;
import steps.admin.panel.list.Filter;
import steps.admin.panel.list.Listing;
import steps.admin.panel.list.Reader;
import steps.admin.panel.list.SqlType;
import steps.admin.panel.page.MenuGroup;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.AuditWords;
import steps.admin.panel.section.Section;

/** Who changed what from what to what, when, from where. Nobody changes a line of it. */
@Singleton
public class AuditSection implements Section {
    private static final Words WHEN = Words.of("Когда", "When");
    private static final Words WHO = Words.of("Кто", "Who");
    private static final Words SECTION = Words.of("Раздел", "Section");
    private static final Words RECORD = Words.of("Запись", "Record");

    private final AuditWords words;
    private final Listing listing;

    AuditSection(AuditWords words) {
        this.words = words;
        this.listing = Listing.of("audit", "audit.id", SqlType.NUMBER, "-id")
                .columns(
                        Column.number("id", Words.of("№", "No."), "audit.id")
                                .shownAs((value, reader) -> Cell.number(value))
                                .sortable()
                                .hidden(),
                        Column.time("at", WHEN, "audit.at"),
                        Column.text("actor", WHO, "audit.actor"),
                        Column.text("section", SECTION, "audit.section")
                                .shownAs((code, reader) -> Cell.text(reader.say(words.section(code)))),
                        Column.text("object", RECORD, "audit.object"),
                        Column.text(
                                        "action",
                                        Words.of("Действие", "Action"),
                                        "jsonb_build_array(audit.section, audit.action)")
                                .shownAs(this::action),
                        Column.text(
                                        "changes",
                                        Words.of("Что изменилось", "What changed"),
                                        "jsonb_build_array(audit.section, audit.changes)")
                                .shownBy(() -> words.fields()
                                        .map(fields -> (value, reader) -> changes(value, fields, reader))),
                        Column.text("note", Words.of("Причина", "Reason"), "audit.note")
                                .shownAs((text, reader) -> Cell.prose(text)),
                        Column.text("address", Words.of("Откуда", "IP address"), "audit.address"))
                .filters(
                        Filter.days("at", WHEN, "audit.at"),
                        Filter.of("actor", WHO, "audit.actor", SqlType.TEXT),
                        Filter.choice(
                                "section",
                                SECTION,
                                "audit.section",
                                SqlType.TEXT,
                                () -> Uni.createFrom().item(words.places())),
                        Filter.of("object", RECORD, "audit.object", SqlType.TEXT))
                .searchedBy(this::search);
    }

    private Cell action(String sectionAndAction, Reader reader) {
        var codes = new JsonArray(sectionAndAction);
        return Cell.text(reader.say(words.action(codes.getString(0), codes.getString(1))));
    }

    private static Cell changes(String sectionAndChanges, AuditWords.Fields fields, Reader reader) {
        var both = new JsonArray(sectionAndChanges);
        return Cell.prose(String.join(
                "; ",
                fields.told(
                        both.getString(0), both.getJsonObject(1), reader.user().language())));
    }

    /** Codes that nobody knows (any more) are found as they stand. */
    private Condition search(String text) {
        return Condition.any(Stream.concat(
                        Stream.of(
                                Condition.of("audit.actor = ?", text),
                                Condition.of(
                                        "(audit.section = split_part(?, ' ', 1) and audit.object = split_part(?, ' ', 2))",
                                        text,
                                        text)),
                        words.named(text).stream().map(AuditSection::condition))
                .toList());
    }

    private static Condition condition(AuditWords.Place place) {
        return place.object().isEmpty()
                ? Condition.of("audit.section = ?", place.section())
                : Condition.of("(audit.section = ? and audit.object = ?)", place.section(), place.object());
    }

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
        return Words.of("Имя, раздел или «Товары 17»", "A name, a section, or “Products 17”");
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
        return listing;
    }

    @Override
    public boolean hasCards() {
        return false;
    }
}
