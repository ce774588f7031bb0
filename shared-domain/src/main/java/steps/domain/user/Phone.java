package steps.domain.user;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** A phone number in E.164, such as {@code +79991234567}. */
public record Phone(String e164) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Where numbers are at home that people write without a country, or with a leading 8. */
    private static final String HOME = "RU";

    public Phone {
        if (!e164.matches("\\+[1-9][0-9]{6,14}")) {
            throw new IllegalArgumentException("Not an E.164 number.");
        }
    }

    /** The number somebody wrote, or empty when no such number can exist. */
    public static Optional<Phone> parse(String written) {
        return written == null ? Optional.empty() : international(written).or(() -> valid(written, HOME));
    }

    /**
     * The number that Telegram knows, or empty when no such number can exist. It always has its country, but not always the
     * plus: {@code 84912345678} is in Vietnam, though somebody in Russia may write one like it.
     */
    public static Optional<Phone> ofTelegram(String told) {
        return told != null && told.matches("[0-9]{7,15}")
                ? valid("+" + told, HOME).or(() -> parse(told))
                : parse(told);
    }

    private static Optional<Phone> international(String written) {
        var digits = written.strip();
        return digits.matches("[1-79][0-9]{9,14}") ? valid("+" + digits, HOME) : Optional.empty();
    }

    private static Optional<Phone> valid(String written, String region) {
        try {
            var number = NUMBERS.parse(written, region);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(new Phone(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Never the number itself: it may end up in a log line. */
    @Override
    public String toString() {
        return "Phone[…]";
    }
}
