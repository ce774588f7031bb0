package steps.domain.promo;

import java.math.BigInteger;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * How generated codes look: {@code #} is a digit, {@code @} a letter and {@code *} either of them; everything else stands as it
 * is. Letters and digits that look alike are left out.
 */
public record PromoPattern(String text) {
    private static final String DIGITS = "23456789";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final Pattern WRITABLE = Pattern.compile("[A-Za-z0-9А-Яа-яЁё#@*_.+-]{1,64}");

    public PromoPattern {
        if (!WRITABLE.matcher(text).matches()) {
            throw new IllegalArgumentException("No pattern of a code.");
        }
    }

    /** Empty for what is none. */
    public static Optional<PromoPattern> parse(String text) {
        return WRITABLE.matcher(text).matches() ? Optional.of(new PromoPattern(text)) : Optional.empty();
    }

    /** Whether a code that somebody makes up is hardly ever one of so many. */
    public boolean hides(int codes) {
        return possible().compareTo(BigInteger.valueOf(codes).multiply(BigInteger.valueOf(1_000))) >= 0;
    }

    String code(RandomGenerator random) {
        var code = new StringBuilder();
        text.chars().forEach(sign -> {
            var offered = offered((char) sign);
            code.append(offered.charAt(random.nextInt(offered.length())));
        });
        return code.toString();
    }

    private BigInteger possible() {
        return text.chars()
                .mapToObj(sign -> BigInteger.valueOf(offered((char) sign).length()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    private static String offered(char sign) {
        return switch (sign) {
            case '#' -> DIGITS;
            case '@' -> LETTERS;
            case '*' -> DIGITS + LETTERS;
            default -> String.valueOf(sign);
        };
    }
}
