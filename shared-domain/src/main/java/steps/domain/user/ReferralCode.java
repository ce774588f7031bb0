package steps.domain.user;

import java.util.Optional;
import steps.domain.text.LinkCode;

/** What a friend's link carries; not to be guessed from a Telegram id. */
public record ReferralCode(String value) {
    public ReferralCode {
        if (!LinkCode.isOne(value)) {
            throw new IllegalArgumentException("Not a referral code.");
        }
    }

    public static ReferralCode random() {
        return new ReferralCode(LinkCode.random());
    }

    public static Optional<ReferralCode> parse(String written) {
        return LinkCode.isOne(written) ? Optional.of(new ReferralCode(written)) : Optional.empty();
    }
}
