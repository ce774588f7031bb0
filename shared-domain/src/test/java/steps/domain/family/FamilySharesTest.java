package steps.domain.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import steps.domain.ledger.Points;

/** 10,000 families of chance: what each is paid is exact, all of it together is what there is. */
class FamilySharesTest {
    private static final int FAMILIES = 10_000;
    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");

    private final Random random = new Random(17);

    @Test
    void aFamilyThatDisbandsPaysAllOfItAndToNobodyMoreThanTheirPart() {
        for (int n = 0; n < FAMILIES; n++) {
            var family = family();
            var shares = family.shares();
            assertThat(shares).hasSameSizeAs(family.members());
            assertThat(sum(shares.values())).isEqualTo(family.balance().value());
            for (var member : family.members()) {
                assertThat(isWithinAPoint(family, member)).isTrue();
            }
        }
    }

    /** One goes after the other; the last gets what is left, and nobody was paid more than there was. */
    @Test
    void aFamilyThatEverybodyLeavesIsEmptyInTheEnd() {
        for (int n = 0; n < FAMILIES; n++) {
            var family = family();
            long paid = 0;
            long all = family.balance().value();
            while (!family.members().isEmpty()) {
                var gone = family.members().get(random.nextInt(family.members().size()));
                var share = family.shareOf(gone.userId());
                assertThat(family.balance().covers(share)).isTrue();
                paid += share.value();
                family = without(family, gone, share);
            }
            assertThat(paid).isEqualTo(all);
            assertThat(family.balance()).isEqualTo(Points.NONE);
        }
    }

    @Test
    void ownersHandOverToWhoeverHasBeenThereLongest() {
        for (int n = 0; n < 1_000; n++) {
            var family = family();
            var gone = family.members().get(random.nextInt(family.members().size()));
            var owner = family.ownerWithout(gone.userId());
            if (family.members().size() == 1) {
                assertThat(owner).isEmpty();
            } else if (family.isOwnedBy(gone.userId())) {
                assertThat(owner).contains(family.others(gone.userId()).get(0));
            } else {
                assertThat(owner).map(Member::userId).hasValue(family.ownerId());
            }
        }
    }

    /** The exact part is {@code balance × contributed / all}; by largest remainder nobody is a whole point off. */
    private static boolean isWithinAPoint(Family family, Member member) {
        double all = sum(family.members().stream().map(Member::contributed).toList());
        double exact = all == 0
                ? (double) family.balance().value() / family.members().size()
                : family.balance().value() * (member.contributed().value() / all);
        return Math.abs(family.shareOf(member.userId()).value() - exact) < 1.0001;
    }

    private Family family() {
        int size = 1 + random.nextInt(Family.MOST_MEMBERS);
        var members = new ArrayList<Member>();
        for (int n = 0; n < size; n++) {
            var contributed = new Points(random.nextInt(4) == 0 ? 0 : random.nextInt(100_000));
            members.add(new Member(n + 1, n + 10, n + 100, "Member", THEN.plusSeconds(n), contributed));
        }
        long given = sum(members.stream().map(Member::contributed).toList());
        var balance = new Points(given == 0 ? random.nextInt(50) : random.nextLong(given + 1));
        return new Family(1, "Family", 10 + random.nextInt(size), balance, members);
    }

    private static Family without(Family family, Member gone, Points share) {
        var owner = family.ownerWithout(gone.userId()).map(Member::userId).orElse(0L);
        return new Family(1, "Family", owner, family.balance().minus(share), family.others(gone.userId()));
    }

    private static long sum(Iterable<Points> points) {
        return LongStream.of(toLongs(points)).sum();
    }

    private static long[] toLongs(Iterable<Points> points) {
        var values = new ArrayList<Long>();
        points.forEach(one -> values.add(one.value()));
        return List.copyOf(values).stream().mapToLong(Long::longValue).toArray();
    }
}
