package steps.bot.ledger;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.ledger.Ledger;

/** Shows people their points and where they came from. */
@Singleton
class BalanceDialog implements Dialog<BalanceButton> {
    private final Ledger ledger;
    private final BalanceScreens words;
    private final Menu menu;

    BalanceDialog(Ledger ledger, BalanceScreens words, Menu menu) {
        this.ledger = ledger;
        this.words = words;
        this.menu = menu;
    }

    @Override
    public String tag() {
        return BalanceButton.TAG;
    }

    @Override
    public Set<String> commands() {
        return Set.of("balance");
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return balance(visit);
    }

    @Override
    public Optional<BalanceButton> button(CallbackData wire) {
        return BalanceButton.of(wire);
    }

    @Override
    public Uni<Turn> press(BalanceButton button, Visit visit) {
        return switch (button) {
            case BalanceButton.Show show -> balance(visit);
            case BalanceButton.History history -> history(history.page(), visit);
            case BalanceButton.FamilyHistory history -> familyHistory(history.page(), visit);
        };
    }

    private Uni<Turn> balance(Visit visit) {
        return ledger.fundsOf(visit.user().id())
                .map(funds -> Menu.atMenu().show(visit, words.balance(funds), words.balanceKeys(funds)));
    }

    private Uni<Turn> familyHistory(int page, Visit visit) {
        return ledger.familyHistoryOf(visit.user().id(), page)
                .map(found ->
                        Menu.atMenu().show(visit, words.familyHistory(found, visit), words.familyHistoryKeys(found)));
    }

    private Uni<Turn> history(int page, Visit visit) {
        return ledger.historyOf(visit.user().id(), page)
                .chain(found -> menu.firstIf(page == 0 && found.entries().isEmpty(), visit)
                        .map(first -> Menu.atMenu()
                                .show(visit, words.history(found, visit), words.historyKeys(found, first))));
    }
}
