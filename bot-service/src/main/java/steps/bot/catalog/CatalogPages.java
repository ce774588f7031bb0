package steps.bot.catalog;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.catalog.Catalog;
import steps.domain.catalog.Offer;
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
                                : Uni.createFrom()
                                        .item(Menu.atMenu()
                                                .show(
                                                        visit,
                                                        words.shelf(found, balance),
                                                        words.keys(found, balance)))));
    }

    /** One product; the categories when it cannot be bought any more, with a line that says so. */
    public Uni<Turn> card(long productId, Visit visit) {
        return catalog.find(productId)
                .chain(offer -> offer == null
                        ? shelves(visit).map(turn -> turn.toast(visit, words.gone()))
                        : balance(visit).map(balance -> card(offer, balance, visit)));
    }

    private Turn card(Offer offer, Points balance, Visit visit) {
        var html = words.card(offer, balance);
        return offer.mediaId()
                .map(media -> Menu.atMenu().media(media, html, words.keys(offer)))
                .orElseGet(() -> Menu.atMenu().show(visit, html, words.keys(offer)));
    }

    private Uni<Points> balance(Visit visit) {
        return ledger.balanceOf(visit.user().id());
    }
}
