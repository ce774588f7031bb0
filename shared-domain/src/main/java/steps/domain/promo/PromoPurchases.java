package steps.domain.promo;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import steps.domain.ledger.Entry;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Points;
import steps.domain.ledger.Posting;
import steps.domain.ledger.Purse;
import steps.domain.ledger.Purses;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/** Sells promo codes for points: a code and the points change hands in one transaction, or nothing does. */
@Singleton
public class PromoPurchases {
    private final Transactions transactions;
    private final Purses purses;
    private final Ledger ledger;
    private final PromoCodes codes;
    private final Clock clock;

    PromoPurchases(Transactions transactions, Purses purses, Ledger ledger, PromoCodes codes, Clock clock) {
        this.transactions = transactions;
        this.purses = purses;
        this.ledger = ledger;
        this.codes = codes;
        this.clock = clock;
    }

    /** Locks all that the buyer can pay with, the group and the code, in this order; refuses before it writes anything. */
    public Uni<PromoSale> buy(User buyer, PromoWish wish) {
        return transactions.inOne(() -> purses.lock(buyer.id())
                .map(purse -> new Deal(buyer, purse, wish))
                .chain(this::sellOnce));
    }

    private Uni<PromoSale> sellOnce(Deal deal) {
        return codes.boughtBy(deal.buyer().id(), deal.wish().key())
                .chain(before -> before == null ? sell(deal) : result(new PromoSale.AlreadyIssued(before)));
    }

    private Uni<PromoSale> sell(Deal deal) {
        return codes.holdGroup(deal.wish().groupId()).chain(offer -> {
            var refusal = deal.refusal(offer);
            return refusal == null ? sell(deal, offer) : result(refusal);
        });
    }

    private Uni<PromoSale> sell(Deal deal, PromoOffer offer) {
        return codes.take(offer.groupId(), deal.buyer().id())
                .chain(code -> code == null ? result(new PromoSale.UsedUp()) : issue(deal, offer, code));
    }

    private Uni<PromoSale> issue(Deal deal, PromoOffer offer, long codeId) {
        return codes.issue(deal.buyer(), codeId, offer, deal.wish().key(), clock.instant())
                .chain(code -> pay(deal, code).map(balance -> new PromoSale.Issued(code, balance)));
    }

    /** Nothing is none of the ledger's. */
    private Uni<Points> pay(Deal deal, IssuedCode code) {
        return code.price().isNone()
                ? Uni.createFrom().item(deal.purse().balance())
                : ledger.post(deal.payment(code)).map(posting -> balanceAfter(posting, deal));
    }

    /** Under the account's lock the buyer has what they had a moment ago. */
    private static Points balanceAfter(Posting posting, Deal deal) {
        if (posting instanceof Posting.Posted posted) {
            return deal.purse().balanceAfter(posted);
        }
        throw new IllegalStateException("A promo code that can be paid for was not: " + posting);
    }

    private static Uni<PromoSale> result(PromoSale sale) {
        return Uni.createFrom().item(sale);
    }

    private record Deal(User buyer, Purse purse, PromoWish wish) {
        Entry payment(IssuedCode code) {
            return purse.paying(Entry.promoPurchase(code.id()), code.price());
        }

        /** Why no code of the group can be sold; null when one can. */
        @Nullable
        PromoSale refusal(PromoOffer offer) {
            if (offer == null) {
                return new PromoSale.Withdrawn();
            }
            if (!offer.price().equals(wish.price())) {
                return new PromoSale.PriceChanged(offer.price());
            }
            return purse.balance().covers(offer.price())
                    ? null
                    : new PromoSale.TooFewPoints(offer.price().minus(purse.balance()));
        }
    }
}
