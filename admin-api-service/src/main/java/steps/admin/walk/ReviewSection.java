package steps.admin.walk;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
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
import steps.admin.panel.section.Card;
import steps.admin.panel.section.Section;

/** Walks about which something looked wrong, those that wait for somebody first. */
@Singleton
public class ReviewSection implements Section {
    private static final Words VERDICT = Words.of("Решение", "Verdict");
    private static final Words SEEN = Words.of("Просмотрена", "Reviewed");

    private final ReviewCards cards;
    private final List<Action> actions;
    private final Listing listing = Listing.of("walk_flag", "flagged.walk_id", SqlType.NUMBER, "-walk")
            .from("(select walk_id, max(created_at) as flagged_at, string_agg(kind, ',' order by kind) as kinds"
                    + " from walk_flag group by walk_id) as flagged"
                    + " join walk on walk.id = flagged.walk_id join users on users.id = walk.user_id"
                    + " left join walk_review review on review.walk_id = flagged.walk_id")
            .columns(
                    Column.number("walk", Words.of("Прогулка №", "Walk"), "flagged.walk_id")
                            .shownAs((value, reader) -> Cell.number(value))
                            .sortable(),
                    Column.text("kinds", Words.of("Что не так", "What looks wrong"), "flagged.kinds")
                            .shownAs((value, reader) -> Cell.text(kinds(value, reader))),
                    Column.text(
                                    "person",
                                    Words.of("Кто", "Who"),
                                    "users.id || ':' || concat_ws(' ', users.first_name, users.last_name)")
                            .shownAs((value, reader) -> person(value)),
                    Column.time("started", Words.of("Начало", "Started"), "walk.started_at"),
                    Column.time("flagged", Words.of("Отмечена", "Flagged"), "flagged.flagged_at"),
                    Column.number("steps", Words.of("Шаги", "Steps"), "walk.steps"),
                    Column.number("points", Words.of("Баллы", "Points"), "coalesce(walk.credited_points, 0)"),
                    Column.text("verdict", VERDICT, "coalesce(review.verdict, 'open')")
                            .shownAs(ReviewSection::verdict),
                    Column.text("reviewer", Words.of("Кто решил", "By"), "review.reviewer"))
            .filters(
                    Filter.flag("open", Words.of("Ждут решения", "Waiting"), "review.walk_id is null"),
                    Filter.flag(
                            "asked",
                            Words.of("Просят сами", "Requested by walkers"),
                            "exists (select from walk_flag asked where asked.walk_id = flagged.walk_id and asked.kind = 'asked')"),
                    Filter.of("user", Words.of("Кто", "Who"), "walk.user_id", SqlType.NUMBER))
            .searchedBy(text -> Search.number("users.telegram_id", text));

    ReviewSection(ReviewCards cards, ReviewActions actions) {
        this.cards = cards;
        this.actions = actions.all();
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public Words title() {
        return Words.of("Проверка прогулок", "Walk reviews");
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
        return 5;
    }

    @Override
    public Right sees() {
        return Right.SEE_PEOPLE;
    }

    @Override
    public Listing listing() {
        return listing;
    }

    @Override
    public Uni<Optional<Card>> card(String key, Reader reader) {
        return Keys.find(key, Optional.empty(), id -> cards.of(id, reader));
    }

    @Override
    public List<Field> told() {
        return List.of(Field.choice("verdict", VERDICT, List.of(new Option("seen", SEEN))));
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    static Words kind(String kind) {
        return switch (kind) {
            case "ride" -> Words.of("ехали", "a ride");
            case "teleport" -> Words.of("прыжок по карте", "a jump on the map");
            case "replay" -> Words.of("повтор старого трека", "an old track replayed");
            case "twin" -> Words.of("тот же трек у другого человека", "somebody else's track");
            case "asked" -> Words.of("просит проверить", "the walker asked");
            case "too_regular" -> Words.of("слишком ровный трек", "too regular");
            default -> Words.same(kind);
        };
    }

    static Cell verdict(String verdict, Reader reader) {
        return switch (verdict) {
            case "open" -> Cell.badge(reader.say(Words.of("Ждёт", "Waiting")), "yellow");
            case "seen" -> Cell.badge(reader.say(SEEN), "secondary");
            case "credited" -> Cell.badge(reader.say(Words.of("Начислено", "Credited")), "green");
            case "taken" -> Cell.badge(reader.say(Words.of("Списано", "Taken back")), "red");
            default -> Cell.text(verdict);
        };
    }

    /** What looks wrong with a walk, by its codes with commas between them. */
    public static String kinds(String codes, Reader reader) {
        return Stream.of(codes.split(",", -1))
                .map(code -> reader.say(kind(code)))
                .collect(Collectors.joining(", "));
    }

    static Cell person(String value) {
        int colon = value.indexOf(':');
        return Cell.link(value.substring(colon + 1), "/admin/users/" + value.substring(0, colon));
    }
}
