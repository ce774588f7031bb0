package steps.bot.promo;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steps.bot.dialog.CallbackData;
import steps.bot.dialog.Dialog;
import steps.bot.dialog.Turn;
import steps.bot.dialog.Visit;
import steps.bot.menu.Menu;
import steps.domain.promo.PromoPurchases;
import steps.domain.promo.PromoSale;
import steps.domain.promo.PromoWaits;

/**
 * Sells promo codes and keeps them for whoever bought them.
 *
 * <pre>
 *   groups ──▶ card ──▶ the code, or why there is none
 *      └──▶ my codes      └──▶ tell me when there are some
 * </pre>
 */
@Singleton
class PromoDialog implements Dialog<PromoButton> {
    private final PromoPages pages;
    private final PromoScreens words;
    private final PromoPurchases purchases;
    private final PromoWaits waits;

    PromoDialog(PromoPages pages, PromoScreens words, PromoPurchases purchases, PromoWaits waits) {
        this.pages = pages;
        this.words = words;
        this.purchases = purchases;
        this.waits = waits;
    }

    @Override
    public String tag() {
        return PromoButton.TAG;
    }

    @Override
    public Set<String> commands() {
        return Set.of("promo");
    }

    @Override
    public Optional<PromoButton> button(CallbackData wire) {
        return PromoButton.of(wire);
    }

    @Override
    public Uni<Turn> enter(Visit visit) {
        return pages.groups(0, visit);
    }

    @Override
    public Uni<Turn> press(PromoButton button, Visit visit) {
        return switch (button) {
            case PromoButton.Groups groups -> pages.groups(groups.page(), visit);
            case PromoButton.Card card -> pages.card(card.groupId(), card.page(), visit);
            case PromoButton.Buy buy -> buy(buy, visit);
            case PromoButton.TellOf tell -> tell(tell.groupId(), tell.page(), visit);
            case PromoButton.TellOfAny any -> tell(null, 0, visit);
            case PromoButton.Mine mine -> pages.mine(mine, visit);
        };
    }

    private Uni<Turn> buy(PromoButton.Buy button, Visit visit) {
        return purchases.buy(visit.user(), button.wish()).chain(sale -> outcome(sale, button, visit));
    }

    private Uni<Turn> outcome(PromoSale sale, PromoButton.Buy button, Visit visit) {
        return switch (sale) {
            case PromoSale.Issued issued ->
                turn(Menu.atMenu().show(visit, words.bought(issued), words.keys(issued.code(), button.page())));
            case PromoSale.AlreadyIssued before ->
                turn(Menu.atMenu()
                        .show(visit, words.boughtBefore(before.code()), words.keys(before.code(), button.page())));
            case PromoSale.UsedUp used -> pages.card(button.groupId(), button.page(), visit);
            case PromoSale.TooFewPoints few ->
                pages.card(button.groupId(), button.page(), visit)
                        .map(card -> card.toast(visit, words.tooExpensive(few.missing())));
            case PromoSale.PriceChanged changed ->
                pages.card(button.groupId(), button.page(), visit)
                        .map(card -> card.toast(visit, words.priceChanged(changed.price())));
            case PromoSale.Withdrawn withdrawn ->
                pages.groups(button.page(), visit).map(groups -> groups.toast(visit, words.withdrawn()));
        };
    }

    private Uni<Turn> tell(@Nullable Long groupId, int page, Visit visit) {
        return waits.ask(visit.user(), groupId)
                .chain(noted -> pages.groups(page, visit)
                        .map(groups -> groups.toast(visit, noted ? words.willTell() : words.withdrawn())));
    }

    private static Uni<Turn> turn(Turn turn) {
        return Uni.createFrom().item(turn);
    }
}
