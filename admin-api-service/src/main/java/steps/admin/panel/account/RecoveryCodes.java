package steps.admin.panel.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Ten codes that stand in for a lost authenticator, each once. They are shown once and known by their hashes alone. */
record RecoveryCodes(List<String> codes) {
    private static final int COUNT = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    RecoveryCodes {
        codes = List.copyOf(codes);
    }

    static RecoveryCodes random(SecureRandom random) {
        return new RecoveryCodes(
                IntStream.range(0, COUNT).mapToObj(number -> code(random)).toList());
    }

    String[] hashes() {
        return codes.stream().map(RecoveryCodes::hash).toArray(String[]::new);
    }

    /** However it was typed: with or without dashes, large or small. */
    static String hash(String typed) {
        return Tokens.hex(Tokens.sha256(typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")));
    }

    private static String code(SecureRandom random) {
        var code = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(at -> code.append(LETTERS.charAt(at)));
        return code.insert(8, '-').insert(4, '-').toString();
    }
}
