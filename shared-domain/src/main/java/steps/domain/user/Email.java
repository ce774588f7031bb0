package steps.domain.user;

import java.util.Optional;
import org.apache.commons.validator.routines.EmailValidator;

/** An e-mail address that mail can be sent to. */
public record Email(String address) {
    private static final int LONGEST = 255;

    public Email {
        if (!isValid(address)) {
            throw new IllegalArgumentException("Not an e-mail address.");
        }
    }

    /** The address somebody wrote, or empty when it cannot be one. */
    public static Optional<Email> parse(String written) {
        var address = written.strip();
        return isValid(address) ? Optional.of(new Email(address)) : Optional.empty();
    }

    private static boolean isValid(String address) {
        return address.length() <= LONGEST && EmailValidator.getInstance().isValid(address);
    }

    /** Never the address itself: it may end up in a log line. */
    @Override
    public String toString() {
        return "Email[…]";
    }
}
