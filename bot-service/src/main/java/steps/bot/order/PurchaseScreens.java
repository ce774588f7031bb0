package steps.bot.order;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import steps.bot.catalog.CatalogScreens;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.menu.Menu;
import steps.bot.order.PurchaseState.ChoosingPoint;
import steps.bot.order.PurchaseState.Confirming;
import steps.bot.order.PurchaseState.NamingCity;
import steps.domain.content.Html;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;
import steps.domain.ledger.Points;
import steps.domain.order.Order;
import steps.domain.order.PurchaseTexts;
import steps.domain.pickup.NearestPickupPoints;
import steps.domain.pickup.PickupDetails;
import steps.domain.pickup.PickupSearch.Found;

/** The words and keyboards of each step of a purchase. */
@Singleton
class PurchaseScreens {
    private final Texts texts;
    private final CatalogScreens catalog;
    private final OrderScreens orders;
    private final Menu menu;
    private final NearestPickupPoints nearest;

    PurchaseScreens(Texts texts, CatalogScreens catalog, OrderScreens orders, Menu menu, NearestPickupPoints nearest) {
        this.texts = texts;
        this.catalog = catalog;
        this.orders = orders;
        this.menu = menu;
        this.nearest = nearest;
    }

    /** For texts that have nothing to be filled in. */
    String plain(TextKey key) {
        return texts.html(key);
    }

    String askDelivery(Wish wish) {
        return texts.html(
                PurchaseTexts.ASK_DELIVERY,
                "title",
                wish.title(),
                "price",
                figures().points(wish.price()));
    }

    /** With a way to the end for whoever has had a parcel before. */
    Keyboard deliveries(Wish wish, Optional<Confirming> again) {
        return Keyboard.rows(List.of(
                List.of(Key.of("🚚 " + texts.words(PurchaseTexts.DELIVERY), new PurchaseButton.Deliver(wish.key()))),
                again.map(same -> List.of(sameAgain(same))).orElse(List.of()),
                leaving(wish)));
    }

    private Key sameAgain(Confirming same) {
        var words = texts.words(
                PurchaseTexts.SAME_AGAIN,
                "name",
                same.name().firstName() + " " + same.name().lastName());
        return Key.of("📍 " + words, new PurchaseButton.SameAgain(same.wish().key()));
    }

    /** Only back and away: the answer is written. */
    Keyboard leavingKeys(Wish wish) {
        return Keyboard.rows(List.of(leaving(wish)));
    }

    /** The popular ones two by two, since most names are short. */
    Keyboard cityKeys(NamingCity state) {
        var key = state.wish().key();
        var offered = state.offered();
        var rows = new ArrayList<List<Key>>();
        for (int n = 0; n < offered.size(); n += 2) {
            rows.add(IntStream.range(n, Math.min(n + 2, offered.size()))
                    .mapToObj(place -> Key.of(offered.get(place), new PurchaseButton.City(key, place)))
                    .toList());
        }
        rows.add(nearest.areKnown() ? List.of(near(key)) : List.of());
        rows.add(leaving(state.wish()));
        return Keyboard.rows(rows);
    }

    private Key near(String key) {
        return Key.of("📍 " + texts.words(PurchaseTexts.NEAREST), new PurchaseButton.Near(key));
    }

    Keyboard placeKey() {
        return new Keyboard.AskPlace("📍 " + texts.words(PurchaseTexts.SHARE_PLACE));
    }

    String askStreet(String city, int most) {
        return texts.html(PurchaseTexts.ASK_STREET, "city", city, "most", most);
    }

    String nothingIn(String city) {
        return texts.html(PurchaseTexts.NOTHING_IN_CITY, "city", city);
    }

    String nothingOn(String street, String city) {
        return texts.html(PurchaseTexts.NOTHING_ON_STREET, "street", street, "city", city);
    }

    Keyboard elsewhereKeys(Wish wish) {
        return Keyboard.rows(List.of(
                List.of(
                        Key.of(texts.words(PurchaseTexts.OTHER_CITY), new PurchaseButton.OtherCity(wish.key())),
                        Key.of(texts.words(PurchaseTexts.ALL_POINTS), new PurchaseButton.AllPoints(wish.key()))),
                leaving(wish)));
    }

    Keyboard recipientKeys(Wish wish, Optional<FullName> own) {
        return Keyboard.rows(List.of(
                own.map(name -> List.of(ownName(wish, name))).orElse(List.of()), leaving(wish)));
    }

    private static Key ownName(Wish wish, FullName name) {
        return Key.of("👤 " + name.lastName() + " " + name.firstName(), new PurchaseButton.OwnName(wish.key()));
    }

    Keyboard streetKeys(Wish wish) {
        return Keyboard.rows(List.of(
                nearest.areKnown() ? List.of(near(wish.key())) : List.of(),
                List.of(Key.of(texts.words(PurchaseTexts.ALL_POINTS), new PurchaseButton.AllPoints(wish.key()))),
                leaving(wish)));
    }

    String points(List<Found> points, int first, boolean mayBeNarrowed) {
        var lines = IntStream.range(0, points.size())
                .mapToObj(n -> first + n + ". " + line(points.get(n)))
                .collect(Collectors.joining("\n"));
        return texts.html(mayBeNarrowed ? PurchaseTexts.POINTS_HINT : PurchaseTexts.POINTS, "points", new Html(lines));
    }

    /** What tells it from the others. */
    private static String line(Found point) {
        return Stream.of(
                        point.fullAddress(),
                        point.details().metro() == null
                                ? ""
                                : "🚇 " + point.details().metro(),
                        point.distanceM() == null ? "" : distance(point.distanceM()))
                .filter(part -> !part.isEmpty())
                .map(Html::of)
                .collect(Collectors.joining(" · "));
    }

    /** No finer than anybody can tell. */
    private static String distance(int metres) {
        int step = metres < 1_000 ? 10 : 100;
        return figures().distance(Math.max(step, Math.round((float) metres / step) * step));
    }

    Keyboard pointKeys(ChoosingPoint state, List<Found> points, int first, boolean hasMore) {
        var wish = state.wish();
        var rows = new ArrayList<List<Key>>();
        for (int n = 0; n < points.size(); n++) {
            var point = points.get(n);
            var away = point.distanceM() == null ? "" : distance(point.distanceM()) + " · ";
            var label = first + n + ". " + away + point.fullAddress();
            rows.add(List.of(Key.of(label, new PurchaseButton.Point(wish.key(), state.page(), n))));
        }
        rows.add(turning(state, hasMore));
        rows.add(state.near() == null && areOnMap(points) ? List.of(near(wish.key())) : List.of());
        rows.add(leaving(wish));
        return Keyboard.rows(rows);
    }

    private static boolean areOnMap(List<Found> points) {
        return points.stream().anyMatch(point -> point.details().place() != null);
    }

    private List<Key> turning(ChoosingPoint state, boolean hasMore) {
        var keys = new ArrayList<Key>();
        var key = state.wish().key();
        if (state.page() > 0) {
            keys.add(Key.of(
                    "◀️ " + texts.words(PurchaseTexts.NEARER), new PurchaseButton.Points(key, state.page() - 1)));
        }
        if (hasMore) {
            keys.add(Key.of(
                    texts.words(PurchaseTexts.FURTHER) + " ▶️", new PurchaseButton.Points(key, state.page() + 1)));
        }
        return keys;
    }

    /** With what the point says of itself below its address. */
    String askRecipient(Destination destination, PickupDetails details) {
        var lines = Stream.of(
                        Optional.of(Html.of(destination.address())),
                        Optional.ofNullable(details.metro()).map(metro -> "🚇 " + Html.of(metro)),
                        Optional.ofNullable(details.hours()).map(hours -> "🕐 " + Html.of(hours)),
                        Optional.ofNullable(details.maxWeightG()).map(this::weight))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return texts.html(PurchaseTexts.ASK_RECIPIENT, "address", new Html(lines));
    }

    private String weight(int grams) {
        return "⚖️ "
                + texts.html(PurchaseTexts.PARCELS_UP_TO, "weight", figures().kilograms(grams));
    }

    TextKey why(WrittenName.Refused refused) {
        return switch (refused) {
            case WrittenName.NoName none -> PurchaseTexts.WRONG_NAME;
            case WrittenName.OneWord one -> PurchaseTexts.NAME_OF_ONE_WORD;
            case WrittenName.WithDigits digits -> PurchaseTexts.NAME_WITH_DIGITS;
            case WrittenName.WithSigns signs -> PurchaseTexts.NAME_WITH_SIGNS;
            case WrittenName.TooLong endless -> PurchaseTexts.NAME_TOO_LONG;
        };
    }

    Keyboard phoneKeys(Wish wish) {
        return Keyboard.rows(List.of(
                List.of(Key.of("📱 " + texts.words(PurchaseTexts.OWN_PHONE), new PurchaseButton.OwnPhone(wish.key()))),
                leaving(wish)));
    }

    String confirm(Confirming state, Points balance) {
        var price = new Points(state.wish().price());
        return balance.covers(price)
                ? confirm(PurchaseTexts.CONFIRM, state, "rest", balance.minus(price))
                : confirm(PurchaseTexts.CONFIRM_SHORT, state, "missing", price.minus(balance));
    }

    private String confirm(TextKey text, Confirming state, String name, Points points) {
        return texts.html(
                text,
                "title",
                state.wish().title(),
                "price",
                figures().points(state.wish().price()),
                name,
                figures().points(points.value()),
                "delivery",
                texts.words(PurchaseTexts.DELIVERY),
                "address",
                state.destination().address(),
                "last_name",
                state.name().lastName(),
                "first_name",
                state.name().firstName(),
                "phone",
                state.phone());
    }

    Keyboard confirmKeys(Confirming state) {
        var wish = state.wish();
        return Keyboard.rows(List.of(
                List.of(Key.of(
                        "✅ " + texts.words(PurchaseTexts.DO_CONFIRM),
                        new PurchaseButton.Confirm(wish.key(), state.card()))),
                List.of(Key.of(swap(state), new PurchaseButton.Swap(wish.key()))),
                leaving(wish)));
    }

    /** What it will do: people press it in doubt. */
    private String swap(Confirming state) {
        return "🔁 " + texts.words(PurchaseTexts.SWAP) + ": "
                + texts.words(
                        PurchaseTexts.SWAP_TO,
                        "last_name",
                        state.swapped().name().lastName());
    }

    /** The last words are those that everybody knows. */
    String ordered(Order order, Confirming state, Points balance) {
        return receipt(order, state, balance) + "\n\n" + texts.html(PurchaseTexts.THANKS);
    }

    private String receipt(Order order, Confirming state, Points balance) {
        return texts.html(
                PurchaseTexts.ORDERED,
                "order",
                order.id(),
                "title",
                state.wish().title(),
                "address",
                state.destination().address(),
                "price",
                figures().points(state.wish().price()),
                "rest",
                figures().points(balance.value()));
    }

    Keyboard afterwards() {
        return Keyboard.column(orders.ordersKey(), menu.home()).underWordsThatStay();
    }

    String orderedBefore(Order order) {
        return texts.html(PurchaseTexts.ORDERED_BEFORE, "order", order.id());
    }

    String tooFewPoints(Points missing) {
        return texts.html(PurchaseTexts.TOO_FEW_POINTS, "missing", figures().points(missing.value()));
    }

    String about(TextKey text, Wish wish) {
        return texts.html(text, "title", wish.title(), "price", figures().points(wish.price()));
    }

    /** For somebody who could not buy what they wanted. */
    Keyboard elsewhere() {
        return Keyboard.column(catalog.catalogKey(), menu.home());
    }

    /** For somebody whose points were too few. */
    Keyboard elsewhereAfter(Key first) {
        return Keyboard.column(first, catalog.catalogKey(), menu.home());
    }

    private List<Key> leaving(Wish wish) {
        return List.of(
                menu.back(new PurchaseButton.Back(wish.key())),
                Key.of("✖️ " + texts.words(PurchaseTexts.CANCEL), new PurchaseButton.Cancel(wish.key())));
    }
}
