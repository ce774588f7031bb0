package steps.bot.promo;

import static steps.bot.dialog.language.Figures.figures;

import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import steps.bot.dialog.Keyboard;
import steps.bot.dialog.Keyboard.Key;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.content.Html;
import steps.domain.content.Illustrated;
import steps.domain.content.TextKey;
import steps.domain.content.Texts;
import steps.domain.ledger.Points;
import steps.domain.promo.IssuedCode;
import steps.domain.promo.IssuedCodePage;
import steps.domain.promo.PromoOffer;
import steps.domain.promo.PromoOfferPage;
import steps.domain.promo.PromoSale;
import steps.domain.promo.PromoTexts;

/** The words and keyboards around promo codes. */
@Singleton
public class PromoScreens {
    /** In code points; Telegram takes 4,096 for the whole message. */
    private static final int LONGEST_DESCRIPTION = 3_000;

    private final Texts texts;
    private final Menu menu;
    private final ZoneId ours;

    PromoScreens(Texts texts, Menu menu, @ConfigProperty(name = "steps.time-zone") ZoneId ours) {
        this.texts = texts;
        this.menu = menu;
        this.ours = ours;
    }

    /** Leads to the groups. */
    Key promoKey() {
        return Key.of("🏷 " + texts.words(PromoTexts.MENU), new PromoButton.Groups(0));
    }

    /** Leads to one of them. */
    public Key showKey(long groupId) {
        return Key.of("🏷 " + texts.words(PromoTexts.SHOW), new PromoButton.Card(groupId, 0));
    }

    Illustrated intro(Points balance) {
        return texts.illustrated(PromoTexts.INTRO, "points", points(balance));
    }

    /** Of a page that is not the first, or empty. */
    String groups(PromoOfferPage page, Points balance) {
        if (!page.offers().isEmpty()) {
            return texts.html(PromoTexts.INTRO, "points", points(balance));
        }
        return texts.html(page.number() == 0 ? PromoTexts.NONE_LEFT : PromoTexts.PAGE_EMPTY);
    }

    Keyboard keys(PromoOfferPage page, Points balance) {
        var rows = new ArrayList<List<Key>>();
        page.offers().forEach(offer -> rows.add(List.of(key(offer, page.number(), balance))));
        rows.add(turning(page));
        if (page.offers().isEmpty() && page.number() == 0) {
            rows.add(List.of(tellKey(new PromoButton.TellOfAny())));
        }
        rows.add(List.of(mineKey(page.number())));
        rows.add(menu.leaving());
        return Keyboard.rows(rows);
    }

    private Key key(PromoOffer offer, int page, Points balance) {
        var text = balance.covers(offer.price()) ? PromoTexts.AFFORDABLE : PromoTexts.UNAFFORDABLE;
        var label = texts.words(
                text, "discount", offer.discountPercent(), "title", offer.title(), "price", price(offer.price()));
        return Key.of(label, new PromoButton.Card(offer.groupId(), page));
    }

    private List<Key> turning(PromoOfferPage page) {
        var keys = new ArrayList<Key>();
        if (page.number() > 0) {
            keys.add(Key.of("◀️ " + texts.words(PromoTexts.NEARER), new PromoButton.Groups(page.number() - 1)));
        }
        if (page.hasMore()) {
            keys.add(Key.of(texts.words(PromoTexts.FURTHER) + " ▶️", new PromoButton.Groups(page.number() + 1)));
        }
        return keys;
    }

    String card(PromoOffer offer, Points balance) {
        return texts.html(
                PromoTexts.CONFIRM,
                "title",
                offer.title(),
                "description",
                description(offer),
                "discount",
                offer.discountPercent(),
                "price",
                price(offer.price()),
                "verdict",
                new Html(verdict(offer, balance)));
    }

    private static Html description(PromoOffer offer) {
        var text = offer.description().strip();
        var shown = text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
        return new Html(shown.isEmpty() ? "" : "\n\n" + Html.of(shown));
    }

    private String verdict(PromoOffer offer, Points balance) {
        return balance.covers(offer.price())
                ? texts.html(PromoTexts.ENOUGH, "rest", points(balance.minus(offer.price())))
                : texts.html(
                        PromoTexts.NOT_ENOUGH, "missing", points(offer.price().minus(balance)));
    }

    /** Who cannot pay is not asked to. */
    Keyboard keys(PromoOffer offer, int page, Points balance) {
        var leaving = menu.leaving(new PromoButton.Groups(page));
        return balance.covers(offer.price())
                ? Keyboard.rows(List.of(
                        List.of(Key.of("✅ " + texts.words(PromoTexts.BUY), PromoButton.Buy.of(offer, page))), leaving))
                : Keyboard.rows(List.of(leaving));
    }

    String usedUp(PromoOffer offer) {
        return texts.html(PromoTexts.USED_UP, "title", offer.title());
    }

    Keyboard usedUpKeys(PromoOffer offer, int page) {
        return Keyboard.rows(List.of(
                List.of(tellKey(new PromoButton.TellOf(offer.groupId(), page))),
                menu.leaving(new PromoButton.Groups(page))));
    }

    String bought(PromoSale.Issued issued) {
        var code = issued.code();
        return texts.html(
                PromoTexts.BOUGHT,
                "code",
                code.code(),
                "title",
                code.title(),
                "discount",
                code.discountPercent(),
                "price",
                points(code.price()),
                "rest",
                points(issued.balance()));
    }

    String boughtBefore(IssuedCode code) {
        return texts.html(
                PromoTexts.BOUGHT_BEFORE,
                "code",
                code.code(),
                "title",
                code.title(),
                "discount",
                code.discountPercent());
    }

    Keyboard keys(IssuedCode code, int page) {
        return Keyboard.rows(List.of(
                        List.of(Key.copying("📋 " + texts.words(PromoTexts.COPY), code.code())
                                .thatLasts()),
                        List.of(mineKey(page)),
                        menu.leaving(new PromoButton.Groups(page))))
                .underWordsThatStay();
    }

    String mine(IssuedCodePage page, Visit visit) {
        if (page.codes().isEmpty()) {
            return texts.html(PromoTexts.MINE_EMPTY);
        }
        var zone = visit.user().zoneOr(ours);
        var lines = page.codes().stream().map(code -> line(code, zone)).collect(Collectors.joining("\n\n"));
        return texts.html(PromoTexts.MINE_PAGE, "codes", new Html(lines));
    }

    private String line(IssuedCode code, ZoneId zone) {
        TextKey text = code.isRefunded() ? PromoTexts.MINE_REFUNDED : PromoTexts.MINE_LINE;
        return texts.html(
                text,
                "code",
                code.code(),
                "title",
                code.title(),
                "discount",
                code.discountPercent(),
                "moment",
                figures().moment(code.issuedAt(), zone),
                "price",
                price(code.price()));
    }

    /** What was given back is nothing to use. */
    Keyboard keys(IssuedCodePage page, int from) {
        var rows = new ArrayList<List<Key>>();
        page.codes().stream()
                .filter(code -> !code.isRefunded())
                .forEach(code -> rows.add(List.of(Key.copying("📋 " + code.code(), code.code()))));
        rows.add(turning(page, from));
        rows.add(menu.leaving(new PromoButton.Groups(from)));
        return Keyboard.rows(rows);
    }

    private List<Key> turning(IssuedCodePage page, int from) {
        var keys = new ArrayList<Key>();
        if (page.hasOlder()) {
            keys.add(Key.of("◀️ " + texts.words(PromoTexts.OLDER), new PromoButton.Mine(page.number() + 1, from)));
        }
        if (page.number() > 0) {
            keys.add(Key.of(texts.words(PromoTexts.NEWER) + " ▶️", new PromoButton.Mine(page.number() - 1, from)));
        }
        return keys;
    }

    String tooExpensive(Points missing) {
        return texts.words(PromoTexts.TOO_EXPENSIVE, "missing", points(missing));
    }

    String priceChanged(Points price) {
        return texts.words(PromoTexts.PRICE_CHANGED, "price", price(price));
    }

    String withdrawn() {
        return texts.words(PromoTexts.WITHDRAWN);
    }

    String willTell() {
        return texts.words(PromoTexts.WILL_TELL);
    }

    private Key mineKey(int from) {
        return Key.of("🎟 " + texts.words(PromoTexts.MINE), new PromoButton.Mine(0, from));
    }

    private Key tellKey(PromoButton button) {
        return Key.of("🔔 " + texts.words(PromoTexts.TELL_ME), button);
    }

    private String price(Points price) {
        return price.isNone() ? texts.words(PromoTexts.FREE) : points(price);
    }

    private static String points(Points points) {
        return figures().points(points.value());
    }
}
