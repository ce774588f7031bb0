package steps.platform.hash;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes (HMAC-SHA-256): nobody without the key can make one, or try what it was made of. */
public final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";

    /** With its key in place: looking one up and setting it takes longer than what it computes. */
    private final Mac keyed;

    public Hmac(String key) {
        this(bytes(key));
    }

    public Hmac(byte... key) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] of(byte[] content) {
        try {
            return ((Mac) keyed.clone()).doFinal(content);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String hexOf(String text) {
        return HexFormat.of().formatHex(of(bytes(text)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
