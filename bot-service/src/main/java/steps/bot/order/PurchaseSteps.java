package steps.bot.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import steps.domain.order.LastDelivery;
import steps.domain.order.PastOrders;
import steps.domain.order.PurchaseTexts;
import steps.domain.pickup.GeoPoint;
import steps.domain.pickup.NearestPickupPoints;
import steps.domain.pickup.PickupDetails;
import steps.domain.pickup.PickupSearch;
import steps.domain.pickup.PickupSearch.Found;
import steps.domain.pickup.PopularCities;
import steps.domain.pickup.SearchText;
import steps.domain.user.Phone;

/** What is asked at each step of a purchase, with the state that waits for the answer. */
@Singleton
class PurchaseSteps {
    /** So many pickup points are shown at once; when a city has more, its street is asked for first. */
    private static final int PAGE_SIZE = 10;

    private final PickupSearch pickupPoints;
    private final NearestPickupPoints nearest;
    private final PopularCities cities;
    private final PastOrders orders;
    private final Ledger ledger;
    private final PurchaseScreens words;

    PurchaseSteps(
            PickupSearch pickupPoints,
            NearestPickupPoints nearest,
            PopularCities cities,
            PastOrders orders,
            Ledger ledger,
            PurchaseScreens words) {
        this.pickupPoints = pickupPoints;
        this.nearest = nearest;
        this.cities = cities;
        this.orders = orders;
        this.ledger = ledger;
        this.words = words;
    }

    /** The same question again. */
    Uni<Turn> repeat(PurchaseState state, Visit visit) {
        return switch (state) {
            case ChoosingDelivery(Wish wish) -> delivery(wish, visit);
            case NamingCity naming -> turn(city(naming.wish(), visit));
            case NamingStreet(Wish wish, String city) -> turn(street(wish, city, visit));
            case ChoosingPoint at -> page(at, at.page(), visit);
            case NamingRecipient(Wish wish, Destination destination) -> recipient(wish, destination, visit);
            case NamingPhone(Wish wish, Destination destination, FullName name) ->
                turn(phone(wish, destination, name, visit));
            case Confirming confirming -> confirm(confirming, visit);
        };
    }

    /** Whoever has ordered before can have it there again. */
    Uni<Turn> delivery(Wish wish, Visit visit) {
        return again(wish, visit)
                .map(same -> Turn.to(new ChoosingDelivery(wish))
                        .show(visit, words.askDelivery(wish), words.deliveries(wish, same)));
    }

    /** The last thing before «Подтвердить», when place and recipient of the last order still do. */
    Uni<Optional<Confirming>> again(Wish wish, Visit visit) {
        return orders.lastDelivery(visit.user().id())
                .map(last -> Optional.ofNullable(last).flatMap(known -> again(wish, known)));
    }

    /** The whole address finds the place again. */
    private static Optional<Confirming> again(Wish wish, LastDelivery last) {
        var destination = new Destination(last.pickupPointId(), last.address(), last.address(), "", 0);
        return Optional.of(last.phone())
                .filter(Phone::isOrdinary)
                .flatMap(phone -> FullName.of(last.lastName(), last.firstName())
                        .map(name -> new Confirming(wish, destination, name, phone.e164())));
    }

    Turn city(Wish wish, Visit visit) {
        var state = new NamingCity(wish, cities.current());
        return Turn.to(state).show(visit, words.plain(PurchaseTexts.ASK_CITY), words.cityKeys(state));
    }

    /** All pickup points of the city when they fit on a page, else the street is asked for. */
    Uni<Turn> search(Wish wish, String city, Visit visit) {
        return pickupPoints
                .find(SearchText.ofPlace(city), SearchText.NONE, 0, PAGE_SIZE + 1)
                .chain(found -> found.size() > PAGE_SIZE
                        ? turn(street(wish, city, visit))
                        : turn(found(wish, new Hits(new Around(city, "", null), 0, found), visit)));
    }

    /** The button that shares it stands in place of the letters, so it comes in a message of its own; words still do as well. */
    Turn askPlace(PurchaseState state) {
        return Turn.to(state).say(words.plain(PurchaseTexts.ASK_PLACE), words.placeKey());
    }

    /** The points nearest to the buyer: of a city, or wherever they are when that is empty. */
    Uni<Turn> nearest(Wish wish, String city, GeoPoint here, Visit visit) {
        return points(wish, new Around(city, "", here), 0, visit);
    }

    /** What somebody wrote when they were asked for a street; a word that is none there may be another city. */
    Uni<Turn> searchOnStreet(Wish wish, String city, String street, Visit visit) {
        return pickupPoints
                .find(SearchText.ofPlace(city), SearchText.ofStreet(street), 0, PAGE_SIZE + 1)
                .chain(found -> found.isEmpty()
                        ? elsewhere(wish, city, street, visit)
                        : turn(found(wish, new Hits(new Around(city, street, null), 0, found), visit)));
    }

    private Uni<Turn> elsewhere(Wish wish, String city, String written, Visit visit) {
        return pickupPoints
                .isCity(SearchText.ofPlace(written))
                .chain(isCity -> isCity ? search(wish, written, visit) : turn(noPointsOnStreet(wish, city, written)));
    }

    /** Where there is one point only, nobody is asked which. */
    private Turn found(Wish wish, Hits hits, Visit visit) {
        return switch (hits.found().size()) {
            case 0 -> noPoints(wish, hits.around());
            case 1 -> recipient(wish, hits.around(), hits.page(), hits.found().getFirst(), visit);
            default -> points(wish, hits, visit);
        };
    }

    Turn street(Wish wish, String city, Visit visit) {
        return Turn.to(new NamingStreet(wish, city))
                .show(visit, words.askStreet(city, PAGE_SIZE), words.streetKeys(wish));
    }

    Uni<Turn> allPoints(Wish wish, String city, Visit visit) {
        return points(wish, new Around(city, "", null), 0, visit);
    }

    /** Another page of what is being shown. */
    Uni<Turn> page(ChoosingPoint at, int page, Visit visit) {
        return points(at.wish(), new Around(at.city(), at.street(), at.near()), page, visit);
    }

    /** Where the chosen point stood among others. */
    Uni<Turn> pointsAround(Wish wish, Destination to, Visit visit) {
        return points(wish, new Around(to.city(), to.street(), to.near()), to.pageNumber(), visit);
    }

    private Uni<Turn> points(Wish wish, Around around, int page, Visit visit) {
        return look(around, page * PAGE_SIZE).chain(found -> {
            if (!found.isEmpty()) {
                return turn(points(wish, new Hits(around, page, found), visit));
            }
            return page > 0 ? points(wish, around, 0, visit) : turn(noPoints(wish, around));
        });
    }

    private Uni<List<Found>> look(Around around, int offset) {
        var here = around.near();
        var city = SearchText.ofPlace(around.city());
        if (here == null) {
            return pickupPoints.find(city, SearchText.ofStreet(around.street()), offset, PAGE_SIZE + 1);
        }
        return around.city().isEmpty()
                ? nearest.find(here, offset, PAGE_SIZE + 1)
                : nearest.find(here, city, offset, PAGE_SIZE + 1);
    }

    private Turn points(Wish wish, Hits hits, Visit visit) {
        var shown = hits.shown();
        var around = hits.around();
        var state = new ChoosingPoint(
                wish,
                around.city(),
                around.street(),
                hits.page(),
                shown.stream().map(Found::id).toList(),
                around.near());
        int first = hits.page() * PAGE_SIZE + 1;
        boolean mayBeNarrowed = around.near() == null && (hits.hasMore() || hits.page() > 0);
        return Turn.to(state)
                .show(
                        visit,
                        words.points(shown, first, mayBeNarrowed),
                        words.pointKeys(state, shown, first, hits.hasMore()));
    }

    private Turn noPoints(Wish wish, Around around) {
        var state = new NamingCity(wish, cities.current());
        return around.city().isEmpty()
                ? Turn.to(state).say(words.plain(PurchaseTexts.NOTHING_NEAR), words.cityKeys(state))
                : Turn.to(state)
                        .say(words.nothingIn(around.city()), words.cityKeys(state))
                        .prefaced(words.plain(PurchaseTexts.NO_POINTS));
    }

    private Turn noPointsOnStreet(Wish wish, String city, String street) {
        return Turn.to(new NamingStreet(wish, city))
                .say(words.nothingOn(street, city), words.elsewhereKeys(wish))
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
                                new Around(from.city(), from.street(), from.near()),
                                from.page(),
                                found,
                                visit));
    }

    Turn pointGone(Wish wish, Visit visit) {
        return city(wish, visit).prefaced(words.plain(PurchaseTexts.POINT_GONE));
    }

    /** What the point says of itself is read anew: it may have changed. */
    Uni<Turn> recipient(Wish wish, Destination destination, Visit visit) {
        return pickupPoints
                .find(destination.pickupPointId())
                .map(found ->
                        recipient(wish, destination, found == null ? PickupDetails.NONE : found.details(), visit));
    }

    private Turn recipient(Wish wish, Around around, int page, Found found, Visit visit) {
        var destination =
                new Destination(found.id(), found.fullAddress(), around.city(), around.street(), page, around.near());
        return recipient(wish, destination, found.details(), visit);
    }

    private Turn recipient(Wish wish, Destination destination, PickupDetails details, Visit visit) {
        return Turn.to(new NamingRecipient(wish, destination))
                .show(
                        visit,
                        words.askRecipient(destination, details),
                        words.recipientKeys(wish, PurchaseAnswer.ownName(visit)));
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

    /** What was asked for. */
    private record Around(
            String city, String street, @Nullable GeoPoint near) {}

    private record Hits(Around around, int page, List<Found> found) {
        boolean hasMore() {
            return found.size() > PAGE_SIZE;
        }

        List<Found> shown() {
            return found.stream().limit(PAGE_SIZE).toList();
        }
    }
}
