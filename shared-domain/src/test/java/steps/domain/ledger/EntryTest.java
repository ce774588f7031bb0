package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EntryTest {
    private static final Wallet STEPS = new Wallet(SystemAccount.STEPS, 1, null, null);
    private static final Wallet SHOP = new Wallet(SystemAccount.SHOP, 2, null, null);
    private static final Wallet ALICE = new Wallet(new Owner.Person(10), 11, new Points(50), null);
    private static final Wallet BORIS = new Wallet(new Owner.Person(20), 21, new Points(7), null);

    @Test
    void pointsFromTheSystemAreNeverRefused() {
        assertThat(entry().moving(STEPS, ALICE, new Points(1_000)).decide())
                .isInstanceOfSatisfying(
                        Posting.Posted.class,
                        posted -> assertThat(posted.balanceOf(ALICE)).isEqualTo(new Points(1_050)));
    }

    @Test
    void eachPayerMustHaveWhatAllTheirMovesTake() {
        var dues = entry().moving(ALICE, SHOP, new Points(30)).moving(BORIS, SHOP, new Points(7));
        assertThat(dues.decide()).isInstanceOf(Posting.Posted.class);
        assertThat(dues.moving(ALICE, BORIS, new Points(21)).decide())
                .isEqualTo(new Posting.TooFewPoints(ALICE.owner(), new Points(1)));
    }

    @Test
    void nobodyPaysWithWhatTheSameEntryBringsThem() {
        assertThat(entry().moving(STEPS, BORIS, new Points(100))
                        .moving(BORIS, SHOP, new Points(8))
                        .decide())
                .isEqualTo(new Posting.TooFewPoints(BORIS.owner(), new Points(1)));
    }

    @Test
    void balancesAddUpOverAllMovesOfAnAccount() {
        var family = new Owner.Family(5);
        var asAlice = new Wallet(family, 51, new Points(100), 1L);
        var asBoris = new Wallet(family, 51, new Points(100), 2L);
        var posted = (Posting.Posted) entry().moving(STEPS, asAlice, new Points(10))
                .moving(STEPS, asBoris, new Points(3))
                .moving(asAlice, SHOP, new Points(20))
                .decide();
        assertThat(posted.balanceOf(asBoris)).isEqualTo(new Points(93));
    }

    @Test
    void keysAndSubjectsAreWhatTheyAlwaysWere() {
        assertThat(Entry.walk(17).key()).isEqualTo("walk:17");
        assertThat(Entry.walk(17).subject().walkId()).isEqualTo(17);
        assertThat(Entry.purchase(3).key()).isEqualTo("order:3");
        assertThat(Entry.refund(3).key()).isEqualTo("order:3:refund");
        assertThat(Entry.refund(3).subject().orderId()).isEqualTo(3);
        assertThat(Entry.writeOff(99).key()).isEqualTo("transfer:99:written_off");
    }

    @Test
    void aMoveMovesSomething() {
        assertThatThrownBy(() -> entry().moving(STEPS, ALICE, Points.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Entry entry() {
        return Entry.of("test", Operation.TRANSFER);
    }
}
