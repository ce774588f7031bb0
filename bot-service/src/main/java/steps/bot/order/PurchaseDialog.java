package steps.bot.order;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import steps.bot.catalog.CatalogPages;
import steps.bot.catalog.Checkout;
import steps.bot.dialog.AwaitsPlace;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.dialog.WaitingDialog;
import steps.bot.menu.Menu;
import steps.bot.order.PurchaseState.ChoosingDelivery;
import steps.bot.order.PurchaseState.ChoosingPoint;
import steps.bot.order.PurchaseState.Confirming;
import steps.bot.order.PurchaseState.NamingCity;
import steps.bot.order.PurchaseState.NamingPhone;
import steps.bot.order.PurchaseState.NamingRecipient;
import steps.bot.order.PurchaseState.NamingStreet;
import steps.domain.catalog.Offer;
import steps.domain.content.DialogTexts;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;
import steps.domain.ledger.Points;
import steps.domain.order.Purchase;
import steps.domain.order.PurchaseTexts;
import steps.domain.order.Purchases;
import steps.domain.order.Recipient;
import steps.domain.order.Sale;
import steps.domain.pickup.GeoPoint;
import steps.domain.user.Phone;

/** Leads somebody from «Купить» to an order: delivery, city, pickup point, recipient, phone, and a last look at it all. */
@Singleton
class PurchaseDialog implements WaitingDialog<PurchaseState, PurchaseButton>, Checkout {
    private final PurchaseSteps steps;
    private final PurchaseScreens words;
    private final Purchases purchases;
    private final CatalogPages catalog;
    private final Menu menu;
    private final Texts texts;

    PurchaseDialog(
            PurchaseSteps steps,
            PurchaseScreens words,
            Purchases purchases,
            CatalogPages catalog,
            Menu menu,
            Texts texts) {
        this.steps = steps;
        this.words = words;
        this.purchases = purchases;
        this.catalog = catalog;
        this.menu = menu;
        this.texts = texts;
    }

    @Override
    public String tag() {
        return PurchaseButton.TAG;
    }

    @Override
    public Class<PurchaseState> states() {
        return PurchaseState.class;
    }

    @Override
    public Optional<PurchaseButton> button(CallbackData wire) {
        return PurchaseButton.of(wire);
    }

    @Override
    public Uni<Turn> begin(Offer offer, Visit visit) {
        return steps.delivery(Wish.of(offer, UUID.randomUUID().toString()), visit);
    }

    @Override
    public Uni<Turn> on(PurchaseState state, Visit visit) {
        return PurchaseAnswer.whereabouts(visit)
                .map(here -> near(here, state, visit))
                .orElseGet(() -> answered(state, visit));
    }

    /** Where the buyer is says which points of the city come first, or which at all when no city was named. */
    private Uni<Turn> near(GeoPoint here, PurchaseState state, Visit visit) {
        return switch (state) {
            case NamingCity naming -> steps.nearest(naming.wish(), "", here, visit);
            case NamingStreet(Wish wish, String city) -> steps.nearest(wish, city, here, visit);
            case ChoosingPoint choosing -> steps.nearest(choosing.wish(), choosing.city(), here, visit);
            case ChoosingDelivery other -> answered(other, visit);
            case NamingRecipient other -> answered(other, visit);
            case NamingPhone other -> answered(other, visit);
            case Confirming other -> answered(other, visit);
        };
    }

    private Uni<Turn> answered(PurchaseState state, Visit visit) {
        return switch (state) {
            case ChoosingDelivery choosing -> again(PurchaseTexts.BY_BUTTON, state, visit);
            case NamingCity naming ->
                PurchaseAnswer.place(visit)
                        .map(city -> steps.search(naming.wish(), city, visit))
                        .orElseGet(() -> again(PurchaseTexts.CITY_BY_WORDS, state, visit));
            case NamingStreet naming ->
                PurchaseAnswer.place(visit)
                        .map(street -> steps.searchOnStreet(naming.wish(), naming.city(), street, visit))
                        .orElseGet(() -> again(PurchaseTexts.STREET_BY_WORDS, state, visit));
            case ChoosingPoint choosing ->
                PurchaseAnswer.place(visit)
                        .map(written -> choosing.city().isEmpty()
                                ? steps.search(choosing.wish(), written, visit)
                                : steps.searchOnStreet(choosing.wish(), choosing.city(), written, visit))
                        .orElseGet(() -> again(PurchaseTexts.BY_BUTTON, state, visit));
            case NamingRecipient(Wish wish, Destination destination) ->
                switch (PurchaseAnswer.name(visit)) {
                    case WrittenName.Understood(FullName name) -> turn(steps.phone(wish, destination, name, visit));
                    case WrittenName.Refused refused ->
                        turn(Turn.to(state)
                                .say(
                                        words.plain(words.why(refused)),
                                        words.recipientKeys(wish, PurchaseAnswer.ownName(visit))));
                };
            case NamingPhone naming ->
                PurchaseAnswer.phone(visit)
                        .map(phone -> steps.confirm(confirming(naming, phone), visit))
                        .orElseGet(() -> turn(steps.phoneAgain(naming, visit)));
            case Confirming confirming -> again(PurchaseTexts.BY_BUTTON, state, visit);
        };
    }

    @Override
    public Uni<Turn> again(PurchaseState state, Visit visit) {
        return steps.repeat(state, visit);
    }

    @Override
    public Uni<Turn> press(PurchaseButton button, Visit visit) {
        return visit.state() instanceof PurchaseState state
                        && state.wish().key().equals(button.key())
                ? press(button, state, visit)
                : ofAnotherAttempt(button, visit);
    }

    private Uni<Turn> press(PurchaseButton button, PurchaseState state, Visit visit) {
        return switch (button) {
            case PurchaseButton.Deliver deliver
            when state instanceof ChoosingDelivery -> turn(steps.city(state.wish(), visit));
            case PurchaseButton.SameAgain same when state instanceof ChoosingDelivery -> sameAgain(state, visit);
            case PurchaseButton.City city
            when state instanceof NamingCity(Wish wish, List<String> offered) && city.place() < offered.size() ->
                steps.search(wish, offered.get(city.place()), visit);
            case PurchaseButton.OtherCity other
            when state instanceof NamingStreet || state instanceof ChoosingPoint ->
                turn(steps.city(state.wish(), visit));
            case PurchaseButton.OwnName own
            when state instanceof NamingRecipient(Wish wish, Destination to)
                    && PurchaseAnswer.ownName(visit).isPresent() ->
                turn(steps.phone(wish, to, PurchaseAnswer.ownName(visit).orElseThrow(), visit));
            case PurchaseButton.Near near when state instanceof AwaitsPlace -> turn(steps.askPlace(state));
            case PurchaseButton.AllPoints all
            when state instanceof NamingStreet naming -> steps.allPoints(naming.wish(), naming.city(), visit);
            case PurchaseButton.Points points
            when state instanceof ChoosingPoint at -> steps.page(at, points.page(), visit);
            case PurchaseButton.Point point
            when state instanceof ChoosingPoint at && at.offers(point) ->
                steps.choose(at, at.offered().get(point.place()), visit);
            case PurchaseButton.OwnPhone own
            when state instanceof NamingPhone naming
                    && PurchaseAnswer.ownPhone(visit).isPresent() ->
                steps.confirm(confirming(naming, new Phone(visit.user().phone())), visit);
            case PurchaseButton.Swap swap
            when state instanceof Confirming confirming -> steps.confirm(confirming.swapped(), visit);
            case PurchaseButton.Confirm confirm
            when state instanceof Confirming confirming && isOf(confirming, confirm, visit) -> buy(confirming, visit);
            case PurchaseButton.Back back -> back(state, visit);
            case PurchaseButton.Cancel cancel -> cancel(visit);
            default -> notNow(state, visit);
        };
    }

    /** Whether it stands on the newest card, and on one that shows what would be bought. */
    private static boolean isOf(Confirming state, PurchaseButton.Confirm confirm, Visit visit) {
        return !visit.isOfOldMessage() && confirm.card().equals(state.card());
    }

    private Uni<Turn> notNow(PurchaseState state, Visit visit) {
        return steps.repeat(state, visit).map(turn -> turn.toast(visit, texts.words(PurchaseTexts.OLD_BUTTON)));
    }

    /** The point may have gone since the button was drawn. */
    private Uni<Turn> sameAgain(PurchaseState state, Visit visit) {
        return steps.again(state.wish(), visit)
                .chain(same -> same.map(known -> steps.confirm(known, visit)).orElseGet(() -> notNow(state, visit)));
    }

    private Uni<Turn> back(PurchaseState state, Visit visit) {
        return switch (state) {
            case ChoosingDelivery(Wish wish) -> catalog.card(wish.productId(), visit);
            case NamingCity naming -> steps.delivery(naming.wish(), visit);
            case NamingStreet(Wish wish, String city) -> turn(steps.city(wish, visit));
            case ChoosingPoint choosing -> turn(steps.city(choosing.wish(), visit));
            case NamingRecipient(Wish wish, Destination to) -> steps.pointsAround(wish, to, visit);
            case NamingPhone(Wish wish, Destination to, FullName name) -> steps.recipient(wish, to, visit);
            case Confirming at -> turn(steps.phone(at.wish(), at.destination(), at.name(), visit));
        };
    }

    private Uni<Turn> cancel(Visit visit) {
        return menu.show(visit).map(shown -> shown.prefaced(words.plain(PurchaseTexts.CANCELED)));
    }

    /** A second press on «Подтвердить» may come long after the first: it tells which order that one made. */
    private Uni<Turn> ofAnotherAttempt(PurchaseButton button, Visit visit) {
        return button instanceof PurchaseButton.Confirm
                ? purchases
                        .madeBy(visit.user().id(), button.key())
                        .chain(order -> order == null
                                ? old(visit)
                                : turn(Turn.to(visit.state()).say(words.orderedBefore(order), words.afterwards())))
                : old(visit);
    }

    private Uni<Turn> old(Visit visit) {
        return visit.state() instanceof PurchaseState state
                ? steps.repeat(state, visit).map(turn -> turn.toast(visit, texts.words(PurchaseTexts.OLD_BUTTON)))
                : menu.show(visit).map(turn -> turn.toast(visit, texts.words(DialogTexts.OLD_BUTTON)));
    }

    private Uni<Turn> buy(Confirming state, Visit visit) {
        var recipient = new Recipient(state.name().firstName(), state.name().lastName(), new Phone(state.phone()));
        var wish = state.wish();
        var purchase = new Purchase(
                wish.key(),
                wish.productId(),
                new Points(wish.price()),
                state.destination().pickupPointId(),
                recipient);
        return purchases.buy(visit.user(), purchase).chain(sale -> told(sale, state, visit));
    }

    private Uni<Turn> told(Sale sale, Confirming state, Visit visit) {
        var wish = state.wish();
        return switch (sale) {
            case Sale.Sold(var order, var balance) ->
                turn(Menu.atMenu().show(visit, words.ordered(order, state, balance), words.afterwards()));
            case Sale.AlreadySold(var order) -> turn(Menu.atMenu().say(words.orderedBefore(order), words.afterwards()));
            case Sale.TooFewPoints(var missing) ->
                menu.first(visit)
                        .map(first ->
                                Menu.atMenu().show(visit, words.tooFewPoints(missing), words.elsewhereAfter(first)));
            case Sale.SoldOut none -> unsold(words.about(PurchaseTexts.SOLD_OUT, wish), visit);
            case Sale.Withdrawn gone -> unsold(words.about(PurchaseTexts.WITHDRAWN, wish), visit);
            case Sale.PriceChanged(var price) -> steps.priceChanged(state.with(wish.costing(price)), visit);
            case Sale.NoPickupPoint gone -> turn(steps.pointGone(wish, visit));
        };
    }

    private Uni<Turn> unsold(String why, Visit visit) {
        return turn(Menu.atMenu().show(visit, why, words.elsewhere()));
    }

    private Uni<Turn> again(TextKey hint, PurchaseState state, Visit visit) {
        return steps.repeat(state, visit).map(asked -> asked.prefaced(words.plain(hint)));
    }

    private static Confirming confirming(NamingPhone naming, Phone phone) {
        return new Confirming(naming.wish(), naming.destination(), naming.name(), phone.e164());
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }
}
