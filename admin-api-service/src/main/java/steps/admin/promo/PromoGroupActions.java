package steps.admin.promo;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import steps.admin.panel.account.PanelUser;
import steps.admin.panel.account.Right;
import steps.admin.panel.form.Field;
import steps.admin.panel.form.Values;
import steps.admin.panel.list.Keys;
import steps.admin.panel.list.Numbers;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.domain.promo.PromoIntake;
import steps.domain.promo.PromoIntakes;
import steps.domain.promo.PromoPattern;
import steps.domain.promo.RefusedPromoCode;

/** Brings codes into groups: those a partner has sent, or new ones. */
@Singleton
class PromoGroupActions {
    private static final int LONGEST_IMPORT = 5_000_000;
    private static final int MOST_GENERATED = 50_000;
    private static final int MOST_USES = 1_000_000;
    private static final int LONGEST_PATTERN = 64;
    private static final Words NO_GROUP = Words.of("Такой группы нет.", "There is no such group.");
    private static final Words ADDED = Words.of("Добавлено: %s. Не добавлено: %s.", "Added: %s. Not added: %s.");
    private static final Words NOTHING_ADDED =
            Words.of("Ни одного нового кода. Не добавлено: %s.", "No new code. Not added: %s.");
    private static final Words ADDED_BEFORE =
            Words.of("Эти коды уже созданы.", "These codes have already been generated.");
    private static final Words GUESSABLE = Words.of(
            "По этому шаблону код легко угадать: добавьте знаков #, @ или *.",
            "Codes of this pattern are easily guessed: add more of #, @ or *.");
    private static final Words REFUSED = Words.of("Строка %s, «%s»: %s", "Line %s, “%s”: %s");
    private static final Words NO_PATTERN = Words.of(
            "Только буквы, цифры, дефис, точка, плюс, подчёркивание и знаки # @ *.",
            "Letters, digits, dash, dot, plus, underscore and the signs # @ * only.");

    private final PromoIntakes intakes;

    PromoGroupActions(PromoIntakes intakes) {
        this.intakes = intakes;
    }

    List<Action> all() {
        return List.of(add(), generate());
    }

    private Action add() {
        return Action.of(
                        "codes",
                        Words.of("Добавить коды", "Add codes"),
                        Words.of(
                                "Новые коды сразу поступят в продажу. О повторах будет сказано построчно, остальное не потеряется."
                                        + " Кто ждал коды, получит сообщение.",
                                "New codes go on sale at once. Duplicates are listed line by line; the rest is added. People waiting for codes"
                                        + " are notified."),
                        Right.EDIT_PROMO,
                        this::add)
                .forOne()
                .asking(
                        Field.lines("codes", Words.of("Коды", "Codes"), LONGEST_IMPORT)
                                .needed()
                                .hinted(
                                        Words.of(
                                                "По одному в строке; из таблицы берётся первый столбец. До 64 знаков, без пробелов.",
                                                "One per line; from a table the first column is used. Up to 64 characters without spaces.")),
                        uses())
                .beginningWith(key -> Uni.createFrom().item(Values.of("uses", "1")));
    }

    private Action generate() {
        return Action.of(
                        "generate",
                        Words.of("Создать коды", "Generate codes"),
                        Words.of(
                                "Будут созданы новые коды, которых ещё нет ни в одной группе.",
                                "New codes are generated that are in no group yet."),
                        Right.EDIT_PROMO,
                        this::generate)
                .forOne()
                .asking(
                        Field.text("pattern", Words.of("Шаблон", "Pattern"), LONGEST_PATTERN)
                                .needed()
                                .checked(text -> PromoPattern.parse(text).isPresent()
                                        ? Optional.empty()
                                        : Optional.of(NO_PATTERN))
                                .hinted(
                                        Words.of(
                                                "# — цифра, @ — буква, * — что-то из них; остальное остаётся как есть. Похожих знаков (0 и O, 1"
                                                        + " и I) не будет.",
                                                "# is a digit, @ a letter, * either; the rest stays as it is. Lookalikes (0 and O, 1 and I) are left out.")),
                        Field.number("count", Words.of("Сколько кодов", "How many codes"), 1, MOST_GENERATED)
                                .needed(),
                        uses())
                .beginningWith(key -> Uni.createFrom()
                        .item(Values.of("pattern", "STEPS-****-****")
                                .with("count", "100")
                                .with("uses", "1")));
    }

    private static Field uses() {
        return Field.number("uses", Words.of("Сколько человек получат каждый", "People per code"), 1, MOST_USES)
                .needed();
    }

    private Uni<ActionResult> add(String key, Values asked, String attempt, PanelUser by) {
        return Keys.number(key).isEmpty()
                ? Uni.createFrom().item(new ActionResult.Refused(NO_GROUP))
                : intakes.add(Keys.number(key).getAsLong(), asked.text("codes"), asked.whole("uses"))
                        .map(PromoGroupActions::told);
    }

    private Uni<ActionResult> generate(String key, Values asked, String attempt, PanelUser by) {
        return Keys.number(key).isEmpty()
                ? Uni.createFrom().item(new ActionResult.Refused(NO_GROUP))
                : intakes.generate(
                                Keys.number(key).getAsLong(),
                                new PromoPattern(asked.text("pattern")),
                                asked.whole("count"),
                                asked.whole("uses"),
                                attempt)
                        .map(PromoGroupActions::told);
    }

    private static ActionResult told(PromoIntake intake) {
        return switch (intake) {
            case PromoIntake.Added added -> told(added);
            case PromoIntake.AddedBefore before -> new ActionResult.Unchanged(ADDED_BEFORE);
            case PromoIntake.Guessable guessable -> new ActionResult.Refused(GUESSABLE);
            case PromoIntake.NoSuchGroup none -> new ActionResult.Refused(NO_GROUP);
        };
    }

    private static ActionResult told(PromoIntake.Added added) {
        var refused = added.refused().size();
        var said = added.codes() == 0
                ? NOTHING_ADDED.filled(Numbers.grouped(refused))
                : ADDED.filled(Numbers.grouped(added.codes()), Numbers.grouped(refused));
        return ActionResult.Done.of(said, "codes", "", "+" + added.codes())
                .telling(
                        added.refused().stream().map(PromoGroupActions::refused).toList());
    }

    private static Words refused(RefusedPromoCode refused) {
        var reason = reason(refused.reason());
        return new Words(
                REFUSED.russian().formatted(refused.line(), refused.text(), reason.russian()),
                REFUSED.english().formatted(refused.line(), refused.text(), reason.english()));
    }

    private static Words reason(RefusedPromoCode.Reason reason) {
        return switch (reason) {
            case TWICE -> Words.of("повтор в этом же списке", "repeated in this list");
            case KNOWN -> Words.of("такой код уже есть", "this code already exists");
            case TOO_LONG -> Words.of("длиннее 64 знаков", "over 64 characters");
            case NO_CODE -> Words.of("не похоже на код: пусто или с пробелом", "not a code: empty or contains a space");
        };
    }
}
