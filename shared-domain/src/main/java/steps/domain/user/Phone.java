package steps.domain.user;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import steps.domain.text.CleanText;

/** A phone number in E.164, such as {@code +79991234567}. */
public record Phone(String e164) {
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private static final String E164 = "\\+[1-9][0-9]{6,14}";

    /** Where numbers are at home that people write without a country, or with a leading 8. */
    private static final String HOME = "RU";

    /** How numbers at home begin in other countries. */
    private static final String HOME_CODE = "+7";

    private static final int HOME_DIGITS = 10;

    /** Where people dial 80 before the code of a city, as nobody does at home. */
    private static final String NEIGHBOUR = "BY";

    private static final String NEIGHBOURS_WAY = "80[1-9][0-9]{8}";

    /** What stands between digits and says nothing. */
    private static final String FILLING = "[ ()./-]";

    public Phone {
        if (!e164.matches(E164)) {
            throw new IllegalArgumentException("Not an E.164 number.");
        }
    }

    /**
     * The number somebody wrote, or empty when no such number can exist. Ten digits, and eleven after an 8, are at home if
     * they can be; more of them begin with their country.
     */
    public static Optional<Phone> parse(String written) {
        return written == null ? Optional.empty() : parseClean(CleanText.of(written));
    }

    /**
     * The sender's own number as Telegram tells it, or empty for what is no number at all. It always has its country, but not
     * always the plus: {@code 84912345678} is in Vietnam, though somebody in Russia may write one like it. Telegram has proved
     * it, so that it is a number even when no operator is known to give such ones out, as those with 888 that it sells itself.
     */
    public static Optional<Phone> ofTelegram(String told) {
        return international(told)
                .or(() -> Optional.ofNullable(told)
                        .map(Phone::withPlus)
                        .filter(number -> number.matches(E164))
                        .map(Phone::new));
    }

    /** The number on somebody's card in Telegram: with its country, or as its sender has it in their phone book. */
    public static Optional<Phone> ofCard(String told) {
        return told != null && digits(told).length() == HOME_DIGITS
                ? parse(told)
                : international(told).or(() -> parse(told));
    }

    /** Whether operators give such numbers out, so that a text message may arrive there. */
    public boolean isOrdinary() {
        return valid(e164, HOME).isPresent();
    }

    private static Optional<Phone> parseClean(String written) {
        var number = digits(written);
        if (!number.matches("[0-9]{10,15}")) {
            return valid(written, HOME);
        }
        if (number.length() == HOME_DIGITS) {
            return valid(HOME_CODE + number, HOME).or(() -> abroad(number));
        }
        return number.startsWith("8")
                ? valid(number, HOME).or(() -> neighbours(number))
                : abroad(number).or(() -> valid(number, HOME));
    }

    /** With an 8 in front people mean a call inside their country, or a number with a digit too few or too many. */
    private static Optional<Phone> abroad(String number) {
        return number.startsWith("8") ? Optional.empty() : valid("+" + number, HOME);
    }

    private static Optional<Phone> neighbours(String number) {
        return number.matches(NEIGHBOURS_WAY) ? valid(number, NEIGHBOUR) : Optional.empty();
    }

    private static Optional<Phone> international(String told) {
        return Optional.ofNullable(told)
                .map(Phone::withPlus)
                .filter(number -> number.matches("\\+[0-9]+"))
                .flatMap(number -> valid(number, HOME));
    }

    private static String withPlus(String told) {
        var number = digits(told);
        return number.startsWith("+") ? number : "+" + number;
    }

    private static String digits(String written) {
        var digits = new StringBuilder();
        CleanText.of(written).replaceAll(FILLING, "").codePoints().forEach(sign -> {
            int digit = Character.digit(sign, 10);
            digits.appendCodePoint(digit >= 0 ? '0' + digit : sign == '＋' ? '+' : sign);
        });
        return digits.toString();
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
