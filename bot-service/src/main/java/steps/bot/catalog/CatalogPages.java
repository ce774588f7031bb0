package steps.bot.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.catalog.Catalog;
import steps.domain.catalog.OfferPlace;
import steps.domain.catalog.ShelfPage;
import steps.domain.content.Illustrated;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;

/** The catalog as visitors see it; each screen looks anew at what is on sale and at what they have. */
@Singleton
public class CatalogPages {
    private final Catalog catalog;
    private final Ledger ledger;
    private final CatalogScreens words;

    CatalogPages(Catalog catalog, Ledger ledger, CatalogScreens words) {
        this.catalog = catalog;
        this.ledger = ledger;
        this.words = words;
    }

    /** The categories. */
    public Uni<Turn> shelves(Visit visit) {
        return balance(visit)
                .chain(balance -> catalog.shelves()
                        .map(shelves ->
                                Menu.atMenu().show(visit, words.shelves(shelves, balance), words.keys(shelves))));
    }

    /** A page of a category; the categories when it is gone. */
    public Uni<Turn> shelf(long categoryId, int page, Visit visit) {
        return balance(visit)
                .chain(balance -> catalog.page(categoryId, page)
                        .chain(found -> found == null
                                ? shelves(visit)
                                : Uni.createFrom().item(shelf(found, balance, visit))));
    }

    private Turn shelf(ShelfPage page, Points balance, Visit visit) {
        var shown = new Illustrated(words.shelf(page, balance), page.mediaId().orElse(null));
        return Menu.atMenu().show(visit, shown, words.keys(page, balance));
    }

    /** One product; the categories when it cannot be bought any more, with a line that says so. */
    public Uni<Turn> card(long productId, Visit visit) {
        return catalog.place(productId)
                .chain(place ->
                        place == null ? gone(visit) : balance(visit).map(balance -> card(place, balance, visit)));
    }

    private Turn card(OfferPlace place, Points balance, Visit visit) {
        var offer = place.offer();
        var shown = new Illustrated(words.card(offer, balance), offer.mediaId().orElse(null));
        return Menu.atMenu().show(visit, shown, words.keys(place));
    }

    /** All that is said about a product. */
    Uni<Turn> description(long productId, Visit visit) {
        return catalog.find(productId)
                .chain(offer -> offer == null
                        ? gone(visit)
                        : Uni.createFrom()
                                .item(Menu.atMenu()
                                        .show(visit, words.wholeDescription(offer), words.descriptionKeys(offer))));
    }

    private Uni<Turn> gone(Visit visit) {
        return shelves(visit).map(turn -> turn.toast(visit, words.gone()));
    }

    private Uni<Points> balance(Visit visit) {
        return ledger.balanceOf(visit.user().id());
    }
}
