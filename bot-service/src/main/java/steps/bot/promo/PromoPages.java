package steps.bot.promo;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.promo.PromoCodes;
import steps.domain.promo.PromoOffer;
import steps.domain.promo.PromoOfferPage;
import steps.domain.promo.PromoShelf;

/** Promo codes as visitors see them; each screen looks anew at what is left and at what they have. */
@Singleton
class PromoPages {
    private final PromoShelf shelf;
    private final PromoCodes codes;
    private final Ledger ledger;
    private final PromoScreens words;

    PromoPages(PromoShelf shelf, PromoCodes codes, Ledger ledger, PromoScreens words) {
        this.shelf = shelf;
        this.codes = codes;
        this.ledger = ledger;
        this.words = words;
    }

    /** The groups that have codes; the first page with its introduction. */
    Uni<Turn> groups(int page, Visit visit) {
        return balance(visit)
                .chain(balance -> shelf.page(visit.user(), page).map(found -> groups(found, balance, visit)));
    }

    /** One group, as the question whether to buy; the groups when it is gone, with a line that says so. */
    Uni<Turn> card(long groupId, int page, Visit visit) {
        return shelf.find(visit.user(), groupId)
                .chain(offer -> offer == null
                        ? groups(page, visit).map(groups -> groups.toast(visit, words.withdrawn()))
                        : balance(visit).map(balance -> card(offer, page, balance, visit)));
    }

    /** What the visitor has bought. */
    Uni<Turn> mine(PromoButton.Mine button, Visit visit) {
        return codes.of(visit.user().id(), button.page())
                .map(found -> Menu.atMenu().show(visit, words.mine(found, visit), words.keys(found, button.from())));
    }

    private Turn groups(PromoOfferPage page, Points balance, Visit visit) {
        return page.number() == 0 && !page.offers().isEmpty()
                ? Menu.atMenu().show(visit, words.intro(balance), words.keys(page, balance))
                : Menu.atMenu().show(visit, words.groups(page, balance), words.keys(page, balance));
    }

    private Turn card(PromoOffer offer, int page, Points balance, Visit visit) {
        return offer.isAvailable()
                ? Menu.atMenu().show(visit, words.card(offer, balance), words.keys(offer, page, balance))
                : Menu.atMenu().show(visit, words.usedUp(offer), words.usedUpKeys(offer, page));
    }

    private Uni<Points> balance(Visit visit) {
        return ledger.balanceOf(visit.user().id());
    }
}
