package steps.domain.promo;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import steps.domain.ledger.Entry;
import steps.domain.ledger.Ledger;
import steps.domain.ledger.Owner;
import steps.domain.ledger.Points;
import steps.domain.ledger.Posting;
import steps.domain.ledger.SystemAccount;
import steps.domain.ledger.Wallet;
import steps.domain.user.User;
import steps.platform.transaction.Transactions;

/** Sells promo codes for points: a code and the points change hands in one transaction, or nothing does. */
@Singleton
public class PromoPurchases {
    private final Transactions transactions;
    private final Ledger ledger;
    private final PromoCodes codes;
    private final Clock clock;

    PromoPurchases(Transactions transactions, Ledger ledger, PromoCodes codes, Clock clock) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.codes = codes;
        this.clock = clock;
    }

    /** Locks the buyer's account, the group and the code, in this order; refuses before it writes anything. */
    public Uni<PromoSale> buy(User buyer, PromoWish wish) {
        var owner = new Owner.Person(buyer.id());
        return transactions.inOne(() -> ledger.lock(owner, SystemAccount.SHOP)
                .map(wallets -> new Deal(buyer, wallets.of(owner), wallets.of(SystemAccount.SHOP), wish))
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
                ? Uni.createFrom().item(deal.wallet().balance())
                : ledger.post(deal.payment(code)).map(posting -> balanceAfter(posting, deal));
    }

    /** Under the account's lock the buyer has what they had a moment ago. */
    private static Points balanceAfter(Posting posting, Deal deal) {
        if (posting instanceof Posting.Posted posted) {
            return posted.balanceOf(deal.wallet());
        }
        throw new IllegalStateException("A promo code that can be paid for was not: " + posting);
    }

    private static Uni<PromoSale> result(PromoSale sale) {
        return Uni.createFrom().item(sale);
    }

    private record Deal(User buyer, Wallet wallet, Wallet shop, PromoWish wish) {
        Entry payment(IssuedCode code) {
            return Entry.promoPurchase(code.id()).moving(wallet, shop, code.price());
        }

        /** Why no code of the group can be sold, or null when one can. */
        PromoSale refusal(PromoOffer offer) {
            if (offer == null) {
                return new PromoSale.Withdrawn();
            }
            if (!offer.price().equals(wish.price())) {
                return new PromoSale.PriceChanged(offer.price());
            }
            return wallet.balance().covers(offer.price())
                    ? null
                    : new PromoSale.TooFewPoints(offer.price().minus(wallet.balance()));
        }
    }
}
