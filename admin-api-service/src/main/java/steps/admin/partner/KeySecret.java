package steps.admin.partner;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What a named key looks like: 256 random bits, so that a plain hash of it tells nothing. */
public final class KeySecret {
    private static final int BYTES = 32;
    private static final String BEGINNING = "sbk_";
    private static final String FORM = BEGINNING + "[A-Za-z0-9_-]{43}";

    private KeySecret() {}

    public static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is none needs no look into the database. */
    static boolean isOne(String given) {
        return given.matches(FORM);
    }

    public static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
