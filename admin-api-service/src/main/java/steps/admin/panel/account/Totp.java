package steps.admin.panel.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of an authenticator app (RFC 6238): six digits of HMAC-SHA-1 that change every 30 s. */
final class Totp {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECRET_LENGTH = 32;
    private static final int PERIOD_S = 30;

    /** A code of the period before or after is taken, too: clocks differ, and people type. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    static String newSecret(SecureRandom random) {
        var secret = new StringBuilder();
        random.ints(SECRET_LENGTH, 0, ALPHABET.length()).forEach(at -> secret.append(ALPHABET.charAt(at)));
        return secret.toString();
    }

    /** The period whose code this is, later than the last one that was used; empty when it is none. */
    static OptionalLong periodOf(String code, String secret, long lastUsed, Instant now) {
        long current = now.getEpochSecond() / PERIOD_S;
        return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
                .filter(period -> period > lastUsed)
                .filter(period -> isSame(code(secret, period), code))
                .findFirst();
    }

    static String code(String secret, Instant at) {
        return code(secret, at.getEpochSecond() / PERIOD_S);
    }

    /** What an app reads as a picture. */
    static String uri(String secret, String account) {
        return "otpauth://totp/Steps%20Bot:" + account.replace("@", "%40") + "?secret=" + secret
                + "&issuer=Steps%20Bot";
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String code(String secret, long period) {
        var mac = mac(
                decoded(secret), ByteBuffer.allocate(Long.BYTES).putLong(period).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return "%06d".formatted(number % 1_000_000);
    }

    private static byte[] mac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decoded(String base32) {
        var bytes = ByteBuffer.allocate(base32.length() * 5 / Byte.SIZE);
        int bits = 0;
        int buffer = 0;
        for (int at = 0; at < base32.length(); at++) {
            buffer = buffer << 5 | ALPHABET.indexOf(base32.charAt(at));
            bits += 5;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (buffer >> bits));
            }
        }
        return bytes.array();
    }
}
