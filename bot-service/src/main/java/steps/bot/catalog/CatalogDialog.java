package steps.bot.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.catalog.Catalog;
import steps.domain.catalog.Offer;
import steps.domain.ledger.Ledger;

/** Shows people what their points can buy, and sends them to the checkout with it. */
@Singleton
class CatalogDialog implements Dialog<CatalogButton> {
    private final CatalogPages screens;
    private final CatalogScreens words;
    private final Catalog catalog;
    private final Ledger ledger;
    private final Checkout checkout;
    private final Menu menu;

    CatalogDialog(
            CatalogPages screens, CatalogScreens words, Catalog catalog, Ledger ledger, Checkout checkout, Menu menu) {
        this.screens = screens;
        this.words = words;
        this.catalog = catalog;
        this.ledger = ledger;
        this.checkout = checkout;
        this.menu = menu;
    }

    @Override
    public String tag() {
        return CatalogButton.TAG;
    }

    @Override
    public Set<String> commands() {
        return Set.of("catalog");
    }

    @Override
    public Optional<CatalogButton> button(CallbackData wire) {
        return CatalogButton.of(wire);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return screens.shelves(visit);
    }

    @Override
    public Uni<Turn> press(CatalogButton button, Visit visit) {
        return switch (button) {
            case CatalogButton.Shelves shelves -> screens.shelves(visit);
            case CatalogButton.Shelf shelf -> screens.shelf(shelf.categoryId(), shelf.page(), visit);
            case CatalogButton.Card card -> screens.card(card.productId(), visit);
            case CatalogButton.Description whole -> screens.description(whole.productId(), visit);
            case CatalogButton.Buy buy -> buy(buy.productId(), visit);
        };
    }

    private Uni<Turn> buy(long productId, Visit visit) {
        return catalog.find(productId)
                .chain(offer -> offer == null ? screens.card(productId, visit) : buy(offer, visit));
    }

    private Uni<Turn> buy(Offer offer, Visit visit) {
        return ledger.balanceOf(visit.user().id())
                .chain(balance -> balance.covers(offer.price())
                        ? checkout.begin(offer, visit)
                        : menu.first(visit)
                                .map(first -> Menu.atMenu()
                                        .show(
                                                visit,
                                                words.tooExpensive(offer, balance),
                                                words.tooExpensiveKeys(offer, first))));
    }
}
