package steps.domain.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Everything that somebody can pay with, locked: their own account; for the member of a family the family's, and behind it what
 * its members have for themselves.
 *
 * @param rest pays in proportion what the first does not cover
 * @param shop where it goes
 */
public record Purse(Wallet first, List<Wallet> rest, Wallet shop) {
    public Purse {
        rest = List.copyOf(rest);
    }

    public Points balance() {
        return rest.stream().map(Wallet::balance).reduce(first.balance(), Points::plus);
    }

    /** The entry with the moves that pay a price which is covered, exactly. */
    public Entry paying(Entry entry, Points price) {
        var paying = entry;
        for (var part : parts(price).entrySet()) {
            paying = paying.moving(part.getKey(), shop, part.getValue());
        }
        return paying;
    }

    /** What is left in all of them. */
    public Points balanceAfter(Posting.Posted posted) {
        return rest.stream().map(posted::balanceOf).reduce(posted.balanceOf(first), Points::plus);
    }

    /** Who pays how much; nobody pays nothing. No share is larger than what it is a share of. */
    Map<Wallet, Points> parts(Points price) {
        if (!balance().covers(price)) {
            throw new IllegalArgumentException("A price of " + price + " is more than " + balance() + ".");
        }
        var parts = new LinkedHashMap<Wallet, Points>();
        var ofFirst = first.balance().covers(price) ? price : first.balance();
        parts.put(first, ofFirst);
        var remaining = price.minus(ofFirst);
        if (!remaining.isNone()) {
            var byAccount = rest.stream().collect(Collectors.toMap(Wallet::accountId, Function.identity()));
            Shares.of(remaining, balancesOf(rest))
                    .forEach((account, points) -> parts.put(byAccount.get(account), points));
        }
        parts.values().removeIf(Points::isNone);
        return parts;
    }

    private static Map<Long, Points> balancesOf(List<Wallet> wallets) {
        return wallets.stream().collect(Collectors.toMap(Wallet::accountId, Wallet::balance));
    }
}
