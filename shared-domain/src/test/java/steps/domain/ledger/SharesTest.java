package steps.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void pointsAreSplitInProportion() {
        assertThat(shares(100, 1, 30, 2, 70)).isEqualTo(points(1, 30, 2, 70));
        assertThat(shares(50, 1, 30, 2, 70)).isEqualTo(points(1, 15, 2, 35));
    }

    @Test
    void theLargestRemainderGetsWhatIsLeft() {
        // 3.33, 3.33 and 3.33; then 2.5, 5 and 2.5; then 1.43, 2.86 and 5.71.
        assertThat(shares(10, 1, 1, 2, 1, 3, 1)).isEqualTo(points(1, 4, 2, 3, 3, 3));
        assertThat(shares(10, 1, 1, 2, 2, 3, 1)).isEqualTo(points(1, 3, 2, 5, 3, 2));
        assertThat(shares(10, 1, 1, 2, 2, 3, 4)).isEqualTo(points(1, 1, 2, 3, 3, 6));
    }

    @Test
    void allCountTheSameWhereNobodyHasContributed() {
        assertThat(shares(7, 4, 0, 5, 0)).isEqualTo(points(4, 4, 5, 3));
    }

    @Test
    void membersWhoContributedNothingGetNothing() {
        assertThat(shares(7, 4, 0, 5, 9)).isEqualTo(points(4, 0, 5, 7));
    }

    @Test
    void noNumberIsTooLarge() {
        long most = Long.MAX_VALUE;
        assertThat(shares(most, 1, most, 2, most)).isEqualTo(points(1, most / 2 + 1, 2, most / 2));
    }

    @Test
    void nothingIsSplitAmongNobody() {
        assertThatThrownBy(() -> Shares.of(new Points(1), Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** Never a point too many or too few, and nobody is a whole point from their exact part. */
    @Test
    void tenThousandSplitsAreExact() {
        var random = new Random(20_261_129);
        for (int round = 0; round < 10_000; round++) {
            var contributed = new TreeMap<Long, Points>();
            for (long member = 1; member <= 1 + random.nextInt(5); member++) {
                contributed.put(member, new Points(random.nextInt(1, 1_000_000)));
            }
            long total = contributed.values().stream().mapToLong(Points::value).sum();
            var all = new Points(random.nextInt(2_000_000));
            var shares = Shares.of(all, contributed);
            assertThat(shares.values().stream().mapToLong(Points::value).sum()).isEqualTo(all.value());
            assertThat(shares).hasSameSizeAs(contributed).allSatisfy((member, share) -> {
                double exact = (double) all.value() * contributed.get(member).value() / total;
                assertThat(Math.abs(share.value() - exact)).isLessThan(1);
            });
        }
    }

    private static Map<Long, Points> shares(long all, long... contributed) {
        return Shares.of(new Points(all), points(contributed));
    }

    private static Map<Long, Points> points(long... pairs) {
        var points = new TreeMap<Long, Points>();
        for (int i = 0; i < pairs.length; i += 2) {
            points.put(pairs[i], new Points(pairs[i + 1]));
        }
        return points;
    }
}
