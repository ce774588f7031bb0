package steps.bot.catalog;

import static steps.bot.dialog.language.Figures.figures;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.menu.Menu;
import steps.domain.catalog.CatalogTexts;
import steps.domain.catalog.Offer;
import steps.domain.catalog.OfferPlace;
import steps.domain.catalog.Shelf;
import steps.domain.catalog.ShelfPage;
import steps.domain.content.Html;
import steps.domain.content.Texts;
import steps.domain.ledger.Points;

/** The words and keyboards of the catalog. */
@ApplicationScoped
public class CatalogScreens {
    /** In code points; Telegram takes 4,096 for the whole message. */
    private static final int LONGEST_DESCRIPTION = 3_000;

    /** Of 1,024 for all words under a picture. */
    private static final int LONGEST_UNDER_PICTURE = 600;

    private final Texts texts;
    private final Menu menu;
    private final List<CatalogEntry> entries;

    CatalogScreens(Texts texts, Menu menu, @All List<CatalogEntry> entries) {
        this.texts = texts;
        this.menu = menu;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(CatalogEntry::position))
                .toList();
    }

    /** Leads to the categories. */
    public Key catalogKey() {
        return Key.of("🎁 " + texts.words(CatalogTexts.MENU), new CatalogButton.Shelves());
    }

    /** The same, seen from the points that somebody has. */
    public Key spendKey() {
        return Key.of("🎁 " + texts.words(CatalogTexts.SPEND), new CatalogButton.Shelves());
    }

    String shelves(List<Shelf> shelves, Points balance) {
        return shelves.isEmpty()
                ? texts.html(CatalogTexts.EMPTY)
                : texts.html(CatalogTexts.SHELVES, "points", figures().points(balance.value()));
    }

    Keyboard keys(List<Shelf> shelves) {
        var rows = new ArrayList<List<Key>>();
        shelves.forEach(shelf -> rows.add(List.of(
                Key.of(shelf.title() + " · " + shelf.offers(), new CatalogButton.Shelf(shelf.categoryId(), 0)))));
        entries.forEach(entry -> rows.add(List.of(entry.key())));
        rows.add(menu.leaving());
        return Keyboard.rows(rows);
    }

    String shelf(ShelfPage page, Points balance) {
        return page.offers().isEmpty()
                ? texts.html(CatalogTexts.SHELF_EMPTY)
                : texts.html(
                        CatalogTexts.SHELF,
                        "category",
                        page.title(),
                        "points",
                        figures().points(balance.value()));
    }

    Keyboard keys(ShelfPage page, Points balance) {
        var rows = new ArrayList<List<Key>>();
        page.offers().forEach(offer -> rows.add(List.of(key(offer, balance))));
        rows.add(turning(page));
        rows.add(menu.leaving(new CatalogButton.Shelves()));
        return Keyboard.rows(rows);
    }

    private Key key(Offer offer, Points balance) {
        var text = balance.covers(offer.price()) ? CatalogTexts.AFFORDABLE : CatalogTexts.UNAFFORDABLE;
        var label = texts.words(
                text,
                "title",
                offer.title(),
                "price",
                figures().points(offer.price().value()));
        return Key.of(label, new CatalogButton.Card(offer.productId()));
    }

    private List<Key> turning(ShelfPage page) {
        var keys = new ArrayList<Key>();
        if (page.number() > 0) {
            keys.add(Key.of(
                    "◀️ " + texts.words(CatalogTexts.NEARER),
                    new CatalogButton.Shelf(page.categoryId(), page.number() - 1)));
        }
        if (page.hasMore()) {
            keys.add(Key.of(
                    texts.words(CatalogTexts.FURTHER) + " ▶️",
                    new CatalogButton.Shelf(page.categoryId(), page.number() + 1)));
        }
        return keys;
    }

    String card(Offer offer, Points balance) {
        return texts.html(
                CatalogTexts.CARD,
                "title",
                offer.title(),
                "description",
                description(offer),
                "price",
                figures().points(offer.price().value()),
                "stock",
                offer.stock(),
                "verdict",
                new Html(verdict(offer, balance)));
    }

    private static Html description(Offer offer) {
        var shown = beginning(offer, offer.mediaId().isPresent() ? LONGEST_UNDER_PICTURE : LONGEST_DESCRIPTION);
        return new Html(shown.isEmpty() ? "" : "\n\n" + Html.of(shown));
    }

    private static String beginning(Offer offer, int longest) {
        var text = offer.description().strip();
        return length(text) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static boolean hasMoreToSay(Offer offer) {
        return offer.mediaId().isPresent() && length(offer.description().strip()) > LONGEST_UNDER_PICTURE;
    }

    String wholeDescription(Offer offer) {
        return texts.html(
                CatalogTexts.DESCRIPTION, "title", offer.title(), "description", beginning(offer, LONGEST_DESCRIPTION));
    }

    Keyboard descriptionKeys(Offer offer) {
        return Keyboard.rows(List.of(List.of(buyKey(offer)), menu.leaving(new CatalogButton.Card(offer.productId()))));
    }

    private String verdict(Offer offer, Points balance) {
        return balance.covers(offer.price())
                ? texts.html(
                        CatalogTexts.ENOUGH,
                        "rest",
                        figures().points(balance.minus(offer.price()).value()))
                : texts.html(CatalogTexts.NOT_ENOUGH, "missing", missing(offer, balance));
    }

    Keyboard keys(OfferPlace place) {
        var offer = place.offer();
        var back = new CatalogButton.Shelf(offer.categoryId(), place.page());
        var rows = new ArrayList<List<Key>>();
        rows.add(place.isAlone() ? List.of() : turning(place, back));
        rows.add(hasMoreToSay(offer) ? List.of(wholeKey(offer)) : List.of());
        rows.add(List.of(buyKey(offer)));
        rows.add(menu.leaving(back));
        return Keyboard.rows(rows);
    }

    /** From gift to gift; what tells which one it is leads to all of them. */
    private List<Key> turning(OfferPlace place, CatalogButton.Shelf shelf) {
        var which = texts.words(CatalogTexts.PLACE, "number", place.number(), "of", place.of());
        return List.of(
                Key.of("◀️", new CatalogButton.Card(place.previousId())),
                Key.of(which, shelf),
                Key.of("▶️", new CatalogButton.Card(place.nextId())));
    }

    private Key wholeKey(Offer offer) {
        return Key.of("📄 " + texts.words(CatalogTexts.WHOLE), new CatalogButton.Description(offer.productId()));
    }

    private Key buyKey(Offer offer) {
        return Key.of("🛒 " + texts.words(CatalogTexts.BUY), new CatalogButton.Buy(offer.productId()));
    }

    String tooExpensive(Offer offer, Points balance) {
        return texts.html(
                CatalogTexts.TOO_EXPENSIVE,
                "title",
                offer.title(),
                "price",
                figures().points(offer.price().value()),
                "missing",
                missing(offer, balance));
    }

    /** For somebody whose points are too few for it: how there come to be more. */
    Keyboard tooExpensiveKeys(Offer offer, Key first) {
        return Keyboard.rows(List.of(List.of(first), menu.leaving(new CatalogButton.Card(offer.productId()))));
    }

    String gone() {
        return texts.words(CatalogTexts.GONE);
    }

    private static String missing(Offer offer, Points balance) {
        return figures().points(offer.price().minus(balance).value());
    }
}
