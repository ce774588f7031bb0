package steps.bot.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.NoState;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.catalog.Catalog;
import steps.domain.catalog.Offer;
import steps.domain.ledger.Ledger;

/** Shows people what their points can buy, and sends them to the checkout with it. */
@Singleton
class CatalogDialog implements Dialog<NoState, CatalogButton> {
    private final CatalogPages screens;
    private final CatalogScreens words;
    private final Catalog catalog;
    private final Ledger ledger;
    private final Checkout checkout;

    CatalogDialog(CatalogPages screens, CatalogScreens words, Catalog catalog, Ledger ledger, Checkout checkout) {
        this.screens = screens;
        this.words = words;
        this.catalog = catalog;
        this.ledger = ledger;
        this.checkout = checkout;
    }

    @Override
    public Class<NoState> states() {
        return NoState.class;
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
    public Uni<Turn> on(NoState state, Visit visit) {
        throw new IllegalStateException("Nothing waits for the catalog.");
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
                        : Uni.createFrom().item(Menu.atMenu().toast(visit, words.tooExpensive(offer, balance))));
    }
}
