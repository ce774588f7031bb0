package steps.bot.ledger;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.catalog.CatalogScreens;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.content.Html;
import steps.domain.content.Texts;
import steps.domain.ledger.BalanceTexts;
import steps.domain.ledger.Funds;
import steps.domain.ledger.HistoryEntry;
import steps.domain.ledger.HistoryPage;
import steps.domain.ledger.Operation;
import steps.domain.ledger.Points;

/** The words and keyboards around a person's points. */
@Singleton
class BalanceScreens {
    private final Texts texts;
    private final Menu menu;
    private final CatalogScreens catalog;
    private final ZoneId ours;

    BalanceScreens(
            Texts texts, Menu menu, CatalogScreens catalog, @ConfigProperty(name = "steps.time-zone") ZoneId ours) {
        this.texts = texts;
        this.menu = menu;
        this.catalog = catalog;
        this.ours = ours;
    }

    String balance(Funds funds) {
        var family = funds.family();
        if (family == null) {
            return texts.html(BalanceTexts.BALANCE, "points", points(funds.own()));
        }
        var shown = texts.html(BalanceTexts.FAMILY_BALANCE, "points", points(family), "own", points(funds.own()));
        return funds.others().isNone()
                ? shown
                : shown + "\n" + texts.html(BalanceTexts.OTHERS_BALANCE, "points", points(funds.others()));
    }

    private static String points(Points points) {
        return figures().points(points.value());
    }

    Keyboard balanceKeys(Funds funds) {
        var own = Key.of("📜 " + texts.words(BalanceTexts.HISTORY), new BalanceButton.History(0));
        var ofFamily = Key.of("👪 " + texts.words(BalanceTexts.FAMILY_HISTORY), new BalanceButton.FamilyHistory(0));
        return Keyboard.rows(List.of(
                List.of(catalog.spendKey()),
                funds.isOfFamily() ? List.of(ofFamily) : List.of(),
                List.of(own),
                menu.leaving()));
    }

    String history(HistoryPage page, Visit visit) {
        return history(BalanceTexts.HISTORY_PAGE, page, visit);
    }

    String familyHistory(HistoryPage page, Visit visit) {
        return history(BalanceTexts.FAMILY_HISTORY_PAGE, page, visit);
    }

    private String history(BalanceTexts heading, HistoryPage page, Visit visit) {
        if (page.entries().isEmpty()) {
            return texts.html(BalanceTexts.HISTORY_EMPTY);
        }
        var zone = visit.user().zoneOr(ours);
        var lines = page.entries().stream().map(entry -> line(entry, zone)).collect(Collectors.joining("\n"));
        return texts.html(heading, "entries", new Html(lines));
    }

    /**
     * To turn the pages.
     *
     * @param first what there is to do for those who have no history
     */
    Keyboard historyKeys(HistoryPage page, List<Key> first) {
        return historyKeys(page, first, BalanceButton.History::new);
    }

    Keyboard familyHistoryKeys(HistoryPage page) {
        return historyKeys(page, List.of(), BalanceButton.FamilyHistory::new);
    }

    private Keyboard historyKeys(HistoryPage page, List<Key> first, IntFunction<BalanceButton> to) {
        var turning = new ArrayList<Key>();
        if (page.hasOlder()) {
            turning.add(Key.of("◀️ " + texts.words(BalanceTexts.OLDER), to.apply(page.number() + 1)));
        }
        if (page.number() > 0) {
            turning.add(Key.of(texts.words(BalanceTexts.NEWER) + " ▶️", to.apply(page.number() - 1)));
        }
        return Keyboard.rows(List.of(first, turning, menu.leaving(new BalanceButton.Show())));
    }

    Key menuKey() {
        return Key.of("💰 " + texts.words(BalanceTexts.MENU), new BalanceButton.Show());
    }

    private String line(HistoryEntry entry, ZoneId zone) {
        var sign = entry.points() < 0 ? "−" : "+";
        return "<b>" + sign + figures().number(Math.abs(entry.points())) + "</b> · "
                + Html.of(texts.words(name(entry.operation())) + subject(entry)) + " · "
                + figures().moment(entry.at(), zone);
    }

    /** Which order, and in a family's history whose points they were. */
    private static String subject(HistoryEntry entry) {
        var order = entry.orderId() == null ? "" : " № " + entry.orderId();
        return entry.member() == null || entry.member().isBlank() ? order : order + " · " + entry.member();
    }

    private static BalanceTexts name(Operation operation) {
        return switch (operation) {
            case STEPS_ACCRUAL -> BalanceTexts.STEPS_ACCRUAL;
            case REFERRAL_REWARD -> BalanceTexts.REFERRAL_REWARD;
            case PURCHASE -> BalanceTexts.PURCHASE;
            case PROMO_PURCHASE -> BalanceTexts.PROMO_PURCHASE;
            case REFUND -> BalanceTexts.REFUND;
            case MANUAL_ADJUST -> BalanceTexts.MANUAL_ADJUST;
            case TRANSFER -> BalanceTexts.TRANSFER;
            case OPENING -> BalanceTexts.OPENING;
        };
    }
}
