package steps.domain.text;

import java.security.SecureRandom;

/** The secret part of a link: ten characters without look-alikes, not to be guessed. */
public final class LinkCode {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    private LinkCode() {}

    public static String random() {
        var code = new SecureRandom().ints(LENGTH, 0, ALPHABET.length()).mapToObj(ALPHABET::charAt);
        return code.collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    public static boolean isOne(String written) {
        return written.matches("[" + ALPHABET + "]{" + LENGTH + "}");
    }
}
