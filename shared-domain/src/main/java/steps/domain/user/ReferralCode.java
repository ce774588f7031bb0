package steps.domain.user;

import java.security.SecureRandom;
import java.util.Optional;

/** What a friend's link carries: ten characters without look-alikes, not to be guessed from a Telegram id. */
public record ReferralCode(String value) {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    public ReferralCode {
        if (!value.matches("[" + ALPHABET + "]{" + LENGTH + "}")) {
            throw new IllegalArgumentException("Not a referral code.");
        }
    }

    public static ReferralCode random() {
        var code = new SecureRandom().ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt);
        return new ReferralCode(code.collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString());
    }

    public static Optional<ReferralCode> parse(String written) {
        return written.matches("[" + ALPHABET + "]{" + LENGTH + "}")
                ? Optional.of(new ReferralCode(written))
                : Optional.empty();
    }
}
