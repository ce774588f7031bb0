package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A family pays first, its members in proportion what is missing; 10,000 purses of chance pay exactly the price. */
class PurseTest {
    private static final Wallet SHOP = new Wallet(SystemAccount.SHOP, 1, null, null);

    private final Random random = new Random(19);

    @Test
    void aBuyerWithoutAFamilyPaysThemselves() {
        assertThat(purse(500).parts(new Points(300))).isEqualTo(Map.of(wallet(10, 500), new Points(300)));
    }

    @Test
    void nobodyElsePaysForWhatTheFamilyCovers() {
        assertThat(purse(500, 70, 30).parts(new Points(500))).isEqualTo(Map.of(wallet(10, 500), new Points(500)));
    }

    @Test
    void theRestComesFromItsMembersInProportion() {
        assertThat(purse(100, 60, 0, 30, 10).parts(new Points(150)))
                .isEqualTo(Map.of(
                        wallet(10, 100), new Points(100),
                        wallet(11, 60), new Points(30),
                        wallet(13, 30), new Points(15),
                        wallet(14, 10), new Points(5)));
    }

    @Test
    void aFamilyWithoutPointsPaysNothing() {
        assertThat(purse(0, 5).parts(new Points(5))).isEqualTo(Map.of(wallet(11, 5), new Points(5)));
    }

    @Test
    void moreThanThereIsIsNotPaid() {
        assertThatThrownBy(() -> purse(100, 20).parts(new Points(121))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPriceIsPaidExactlyAndNobodyPaysMoreThanTheyHave() {
        for (int n = 0; n < 10_000; n++) {
            var balances = LongStream.range(0, 1 + random.nextInt(6))
                    .map(member -> random.nextInt(3) == 0 ? 0 : random.nextInt(1_000))
                    .toArray();
            var purse = purse(balances);
            var price = new Points(random.nextLong(purse.balance().value() + 1));
            var parts = purse.parts(price);
            assertThat(parts.values().stream().mapToLong(Points::value).sum()).isEqualTo(price.value());
            assertThat(parts).allSatisfy((wallet, part) -> {
                assertThat(wallet.balance().covers(part)).isTrue();
                assertThat(part.isNone()).isFalse();
            });
            assertThat(purse.paying(Entry.purchase(1), price).decide()).isInstanceOf(Posting.Posted.class);
        }
    }

    private static Purse purse(long... balances) {
        var wallets = IntStream.range(0, balances.length)
                .mapToObj(n -> wallet(10 + n, balances[n]))
                .toList();
        return new Purse(wallets.get(0), List.copyOf(wallets.subList(1, wallets.size())), SHOP);
    }

    private static Wallet wallet(long account, long balance) {
        return new Wallet(new Owner.OwnAccount(account), account, new Points(balance), null);
    }
}
