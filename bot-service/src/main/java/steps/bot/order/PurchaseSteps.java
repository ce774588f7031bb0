package steps.bot.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.order.PurchaseState.ChoosingDelivery;
import steps.bot.order.PurchaseState.ChoosingPoint;
import steps.bot.order.PurchaseState.Confirming;
import steps.bot.order.PurchaseState.NamingCity;
import steps.bot.order.PurchaseState.NamingPhone;
import steps.bot.order.PurchaseState.NamingRecipient;
import steps.bot.order.PurchaseState.NamingStreet;
import steps.domain.content.TextKey;
import steps.domain.ledger.Ledger;
import steps.domain.order.PurchaseTexts;
import steps.domain.pickup.PickupSearch;
import steps.domain.pickup.PickupSearch.Found;
import steps.domain.pickup.SearchText;

/** What is asked at each step of a purchase, with the state that waits for the answer. */
@Singleton
class PurchaseSteps {
    /** So many pickup points are shown at once; when a city has more, its street is asked for first. */
    private static final int PAGE_SIZE = 10;

    private final PickupSearch pickupPoints;
    private final Ledger ledger;
    private final PurchaseScreens words;

    PurchaseSteps(PickupSearch pickupPoints, Ledger ledger, PurchaseScreens words) {
        this.pickupPoints = pickupPoints;
        this.ledger = ledger;
        this.words = words;
    }

    /** The same question again. */
    Uni<Turn> repeat(PurchaseState state, Visit visit) {
        return switch (state) {
            case ChoosingDelivery(Wish wish) -> turn(delivery(wish, visit));
            case NamingCity(Wish wish) -> turn(city(wish, visit));
            case NamingStreet(Wish wish, String city) -> turn(street(wish, city, visit));
            case ChoosingPoint at -> points(at.wish(), at.city(), at.street(), at.page(), visit);
            case NamingRecipient(Wish wish, Destination destination) -> turn(recipient(wish, destination, visit));
            case NamingPhone(Wish wish, Destination destination, FullName name) ->
                turn(phone(wish, destination, name, visit));
            case Confirming confirming -> confirm(confirming, visit);
        };
    }

    Turn delivery(Wish wish, Visit visit) {
        return Turn.to(new ChoosingDelivery(wish)).show(visit, words.askDelivery(wish), words.deliveries(wish));
    }

    Turn city(Wish wish, Visit visit) {
        return Turn.to(new NamingCity(wish)).show(visit, words.plain(PurchaseTexts.ASK_CITY), words.leavingKeys(wish));
    }

    /** All pickup points of the city when they fit on a page, else the street is asked for. */
    Uni<Turn> search(Wish wish, String city, Visit visit) {
        return pickupPoints
                .find(SearchText.ofPlace(city), SearchText.NONE, 0, PAGE_SIZE + 1)
                .chain(found ->
                        found.size() > PAGE_SIZE ? turn(street(wish, city, visit)) : points(wish, city, "", 0, visit));
    }

    Turn street(Wish wish, String city, Visit visit) {
        return Turn.to(new NamingStreet(wish, city))
                .show(visit, words.askStreet(city, PAGE_SIZE), words.streetKeys(wish));
    }

    Uni<Turn> points(Wish wish, String city, String street, int page, Visit visit) {
        return pickupPoints
                .find(SearchText.ofPlace(city), SearchText.ofStreet(street), page * PAGE_SIZE, PAGE_SIZE + 1)
                .chain(found -> {
                    if (!found.isEmpty()) {
                        return turn(points(wish, new Hits(city, street, page, found), visit));
                    }
                    return page > 0 ? points(wish, city, street, 0, visit) : turn(noPoints(wish, city, street));
                });
    }

    private Turn points(Wish wish, Hits hits, Visit visit) {
        var shown = hits.shown();
        var state = new ChoosingPoint(
                wish,
                hits.city(),
                hits.street(),
                hits.page(),
                shown.stream().map(Found::id).toList());
        int first = hits.page() * PAGE_SIZE + 1;
        return Turn.to(state)
                .show(
                        visit,
                        words.points(shown, first, hits.hasMore() || hits.page() > 0),
                        words.pointKeys(state, shown, first, hits.hasMore()));
    }

    private Turn noPoints(Wish wish, String city, String street) {
        var next = street.isEmpty() ? new NamingCity(wish) : new NamingStreet(wish, city);
        var keys = street.isEmpty() ? words.leavingKeys(wish) : words.streetKeys(wish);
        return Turn.to(next)
                .say(words.plain(PurchaseTexts.TRY_AGAIN), keys)
                .prefaced(words.plain(PurchaseTexts.NO_POINTS));
    }

    /** The pickup point that somebody pressed; another is to be found when it is no longer offered. */
    Uni<Turn> choose(ChoosingPoint from, String pickupPointId, Visit visit) {
        return pickupPoints
                .find(pickupPointId)
                .map(found -> found == null
                        ? pointGone(from.wish(), visit)
                        : recipient(
                                from.wish(),
                                new Destination(found.id(), found.fullAddress(), from.city(), from.street()),
                                visit));
    }

    Turn pointGone(Wish wish, Visit visit) {
        return Turn.to(new NamingCity(wish))
                .show(visit, words.plain(PurchaseTexts.ASK_CITY), words.leavingKeys(wish))
                .prefaced(words.plain(PurchaseTexts.POINT_GONE));
    }

    Turn recipient(Wish wish, Destination destination, Visit visit) {
        return Turn.to(new NamingRecipient(wish, destination))
                .show(visit, words.askRecipient(destination), words.leavingKeys(wish));
    }

    Turn phone(Wish wish, Destination destination, FullName name, Visit visit) {
        return Turn.to(new NamingPhone(wish, destination, name))
                .show(visit, words.plain(questionAboutPhone(visit)), phoneKeys(wish, visit));
    }

    Turn phoneAgain(NamingPhone state, Visit visit) {
        return Turn.to(state).say(words.plain(PurchaseTexts.WRONG_PHONE), phoneKeys(state.wish(), visit));
    }

    private static TextKey questionAboutPhone(Visit visit) {
        return PurchaseAnswer.ownPhone(visit).isPresent() ? PurchaseTexts.ASK_PHONE : PurchaseTexts.ASK_ORDINARY_PHONE;
    }

    private Keyboard phoneKeys(Wish wish, Visit visit) {
        return PurchaseAnswer.ownPhone(visit).isPresent() ? words.phoneKeys(wish) : words.leavingKeys(wish);
    }

    Uni<Turn> confirm(Confirming state, Visit visit) {
        return ledger.balanceOf(visit.user().id())
                .map(balance -> Turn.to(state).show(visit, words.confirm(state, balance), words.confirmKeys(state)));
    }

    /** The price is another one than a moment ago: everything is shown once more, under what is said about that. */
    Uni<Turn> priceChanged(Confirming state, Visit visit) {
        return ledger.balanceOf(visit.user().id())
                .map(balance -> Turn.to(state)
                        .show(visit, words.confirm(state, balance), words.confirmKeys(state))
                        .prefaced(words.about(PurchaseTexts.PRICE_CHANGED, state.wish())));
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }

    private record Hits(String city, String street, int page, List<Found> found) {
        boolean hasMore() {
            return found.size() > PAGE_SIZE;
        }

        List<Found> shown() {
            return found.stream().limit(PAGE_SIZE).toList();
        }
    }
}
