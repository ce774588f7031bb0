package steps.domain.ledger;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Splits points in proportion to what each has contributed, exactly to the point, by largest remainder. */
public final class Shares {
    private Shares() {}

    /**
     * The parts of all, which make it up together; where nobody has contributed anything, all count the same. Of equal
     * remainders the smaller number goes first, so that the same question has the same answer.
     *
     * @param contributed by the number of whoever gets a part
     */
    public static Map<Long, Points> of(Points all, Map<Long, Points> contributed) {
        if (contributed.isEmpty()) {
            throw new IllegalArgumentException("Nobody is there to get a share of " + all + ".");
        }
        boolean nobody = contributed.values().stream().allMatch(Points::isNone);
        var total = contributed.values().stream()
                .map(points -> nobody ? BigInteger.ONE : BigInteger.valueOf(points.value()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        var parts = contributed.entrySet().stream()
                .map(one -> Part.of(all, one.getKey(), nobody ? new Points(1) : one.getValue(), total))
                .sorted(Comparator.comparing(Part::remainder).reversed().thenComparingLong(Part::number))
                .toList();
        return rounded(all, parts);
    }

    private static Map<Long, Points> rounded(Points all, List<Part> parts) {
        long left = all.value() - parts.stream().mapToLong(Part::whole).sum();
        var shares = new LinkedHashMap<Long, Points>();
        for (var part : parts) {
            shares.put(part.number(), new Points(part.whole() + (left > 0 ? 1 : 0)));
            left--;
        }
        return shares.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private record Part(long number, long whole, BigInteger remainder) {
        static Part of(Points all, long number, Points contributed, BigInteger total) {
            var exact = BigInteger.valueOf(all.value())
                    .multiply(BigInteger.valueOf(contributed.value()))
                    .divideAndRemainder(total);
            return new Part(number, exact[0].longValueExact(), exact[1]);
        }
    }
}
