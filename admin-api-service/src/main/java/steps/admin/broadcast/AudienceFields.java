package steps.admin.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Filter.Option;
import steps.admin.panel.page.Words;
import steps.domain.broadcast.Audience;
import steps.domain.broadcast.Condition;

/** Whom a broadcast is for, as fields of a form: what is left empty narrows nothing. */
final class AudienceFields {
    private static final long MOST_DAYS = 3_650;
    private static final long MOST_POINTS = 1_000_000_000;
    private static final int LONGEST_LIST = 2_000_000;
    private static final Option YES = new Option("yes", Words.of("Да", "Yes"));
    private static final Option NO = new Option("no", Words.of("Нет", "No"));
    private static final Words NO_LIST = Words.of(
            "По одному Telegram ID в строке, не больше 100 000.", "One Telegram ID per line, 100,000 at most.");

    static final List<Field> ALL = List.of(
            Field.choice(
                    "language",
                    Words.of("Кому: язык", "Audience: language"),
                    List.of(
                            new Option("ru", Words.of("Русский", "Russian")),
                            new Option("en", Words.of("Английский", "English")))),
            Field.choice("family", Words.of("Состоит в семье", "In a family"), List.of(YES, NO)),
            Field.choice("walked", Words.of("Гуляли за последние дни", "Walked recently"), List.of(YES, NO)),
            Field.number("days", Words.of("За сколько дней", "Within how many days"), 1, MOST_DAYS)
                    .hinted(Words.of("Пусто — за 30.", "30 if empty.")),
            Field.number("points", Words.of("Баллов не меньше", "Points, at least"), 1, MOST_POINTS),
            Field.choice("ordered", Words.of("Заказывали подарки", "Has ordered a gift"), List.of(YES, NO)),
            Field.number("inviter", Words.of("Приглашены человеком №", "Invited by user no."), 1, Long.MAX_VALUE)
                    .hinted(Words.of("Номер из раздела «Пользователи».", "The number shown in “Users”.")),
            Field.lines("listed", Words.of("Только эти Telegram ID", "Only these Telegram IDs"), LONGEST_LIST)
                    .checked(text -> ids(text).isPresent() ? Optional.empty() : Optional.of(NO_LIST))
                    .hinted(NO_LIST));

    private static final long USUAL_DAYS = 30;

    private AudienceFields() {}

    /** Of values that fit their fields. */
    static Audience audience(Values values) {
        var conditions = new ArrayList<Condition>();
        yes(values, "family").ifPresent(member -> conditions.add(new Condition.InFamily(member)));
        yes(values, "walked")
                .ifPresent(walked -> conditions.add(new Condition.Walked(
                        (int) (values.text("days").isEmpty() ? USUAL_DAYS : values.number("days")), walked)));
        if (!values.text("points").isEmpty()) {
            conditions.add(new Condition.HasPoints(values.number("points")));
        }
        yes(values, "ordered").ifPresent(ever -> conditions.add(new Condition.Ordered(ever)));
        if (!values.text("language").isEmpty()) {
            conditions.add(new Condition.Speaks(values.text("language")));
        }
        if (!values.text("inviter").isEmpty()) {
            conditions.add(new Condition.InvitedBy(values.number("inviter")));
        }
        ids(values.text("listed"))
                .filter(ids -> !ids.isEmpty())
                .ifPresent(ids -> conditions.add(new Condition.Listed(ids)));
        return new Audience(conditions);
    }

    static Values with(Values values, Audience audience) {
        var filled = values;
        for (var condition : audience.conditions()) {
            filled = with(filled, condition);
        }
        return filled;
    }

    private static Values with(Values values, Condition condition) {
        return switch (condition) {
            case Condition.InFamily(boolean member) -> values.with("family", word(member));
            case Condition.Walked(int days, boolean walked) ->
                values.with("walked", word(walked)).with("days", days);
            case Condition.HasPoints(long atLeast) -> values.with("points", atLeast);
            case Condition.Ordered(boolean ever) -> values.with("ordered", word(ever));
            case Condition.Speaks(String language) -> values.with("language", language);
            case Condition.InvitedBy(long userId) -> values.with("inviter", userId);
            case Condition.Listed(List<Long> ids) ->
                values.with("listed", ids.stream().map(String::valueOf).collect(Collectors.joining("\n")));
        };
    }

    private static Optional<Boolean> yes(Values values, String field) {
        return values.text(field).isEmpty()
                ? Optional.empty()
                : Optional.of(values.text(field).equals("yes"));
    }

    private static String word(boolean yes) {
        return yes ? "yes" : "no";
    }

    /** Empty when a line is no id. */
    private static Optional<List<Long>> ids(String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.stream().allMatch(line -> line.matches("[1-9][0-9]{0,17}"))
                        && lines.size() <= Condition.Listed.MOST
                ? Optional.of(lines.stream().map(Long::valueOf).distinct().toList())
                : Optional.empty();
    }
}
