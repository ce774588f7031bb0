package steps.domain.user;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.EmailValidator;
import steps.domain.text.CleanText;

/** An e-mail address that mail can be sent to. */
public record Email(String address) {
    private static final int LONGEST = 255;

    /**
     * The standard also knows names in quotes and with backslashes, and hosts that are numbers; nobody has one, and hardly a
     * shop takes them.
     */
    private static final Pattern EVERYDAY =
            Pattern.compile("[\\p{L}\\p{M}\\p{Nd}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{M}\\p{Nd}.-]+");

    public Email {
        if (!isValid(address)) {
            throw new IllegalArgumentException("Not an e-mail address.");
        }
    }

    /** The address somebody wrote, or empty when it cannot be one. */
    public static Optional<Email> parse(String written) {
        var address = CleanText.of(written);
        return isValid(address) ? Optional.of(new Email(address)) : Optional.empty();
    }

    /** Letters of other widths pass the validator, which reads them as others than we would write down. */
    private static boolean isValid(String address) {
        return address.length() <= LONGEST
                && EVERYDAY.matcher(address).matches()
                && Normalizer.isNormalized(address, Normalizer.Form.NFKC)
                && EmailValidator.getInstance().isValid(address);
    }

    /** Never the address itself: it may end up in a log line. */
    @Override
    public String toString() {
        return "Email[…]";
    }
}
