package steps.admin.promo;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.admin.panel.account.Right;
import steps.admin.panel.list.Keys;
import steps.admin.panel.page.Words;
import steps.admin.panel.section.Action;
import steps.admin.panel.section.ActionResult;
import steps.domain.promo.PromoStockChanges;
import steps.domain.promo.StockChange;

/** Takes codes off sale, puts them on again, and deletes those that nobody has got. */
@Singleton
class PromoCodeActions {
    private static final Words SO_ALREADY = Words.of("Так уже было.", "It was already like that.");
    private static final Words NO_CODE = Words.of("Такого кода нет.", "There is no such code.");
    private static final Words ISSUED = Words.of(
            "Код уже выдан: его можно только снять с продажи.", "It has been issued: it can only be taken off sale.");

    private final PromoStockChanges stock;

    PromoCodeActions(PromoStockChanges stock) {
        this.stock = stock;
    }

    List<Action> all() {
        return List.of(
                active(
                        "withdraw",
                        Words.of("Снять с продажи", "Take off sale"),
                        Words.of(
                                "Код больше никто не получит. У кого он есть, у того остаётся.",
                                "Nobody else gets the code. Whoever has it keeps it."),
                        false),
                active(
                        "offer",
                        Words.of("Вернуть в продажу", "Put on sale"),
                        Words.of("Код снова можно купить.", "The code can be bought again."),
                        true),
                Action.of(
                                "delete",
                                Words.of("Удалить", "Delete"),
                                Words.of(
                                        "Будут удалены только коды, которых никто не получил.",
                                        "Only codes that nobody has received are deleted."),
                                Right.EDIT_PROMO,
                                (key, asked, attempt, by) -> Keys.number(key).isEmpty()
                                        ? Uni.createFrom().item(new ActionResult.Refused(NO_CODE))
                                        : stock.delete(Keys.number(key).getAsLong())
                                                .map(change ->
                                                        told(change, Words.of("Удалён.", "Deleted."), "code", "")))
                        .dangerous());
    }

    private Action active(String name, Words title, Words consequence, boolean active) {
        return Action.of(
                name,
                title,
                consequence,
                Right.EDIT_PROMO,
                (key, asked, attempt, by) -> Keys.number(key).isEmpty()
                        ? Uni.createFrom().item(new ActionResult.Refused(NO_CODE))
                        : stock.setActive(Keys.number(key).getAsLong(), active)
                                .map(change -> told(
                                        change,
                                        active
                                                ? Words.of("В продаже.", "On sale.")
                                                : Words.of("Снят с продажи.", "Off sale."),
                                        "active",
                                        String.valueOf(active))));
    }

    private static ActionResult told(StockChange change, Words done, String field, String now) {
        return switch (change) {
            case StockChange.Changed changed ->
                ActionResult.Done.of(
                        new Words(changed.code() + ": " + done.russian(), changed.code() + ": " + done.english()),
                        field,
                        field.equals("code") ? changed.code() : "",
                        now);
            case StockChange.Unchanged same -> new ActionResult.Unchanged(SO_ALREADY);
            case StockChange.Issued issued -> new ActionResult.Refused(ISSUED);
            case StockChange.NoSuchCode none -> new ActionResult.Refused(NO_CODE);
        };
    }
}
