package steps.sandbox.botapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import steps.sandbox.refusals.Refusal;
import steps.sandbox.world.Bot;

/** The parts of {@code /bot<token>/<method>}. */
record BotPath(String token, String method) {
    private static final int MAX_TOKEN_BYTES = 80;

    static BotPath parse(String path) {
        String rest = path.substring(BotDoor.PREFIX.length());
        int slash = rest.indexOf('/');
        String token = decode(slash < 0 ? rest : rest.substring(0, slash));
        String method = slash < 0 ? "" : decode(rest.substring(slash + 1));
        return new BotPath(token, method.startsWith("test/") ? method.substring("test/".length()) : method);
    }

    private static String decode(String part) {
        try {
            return part.indexOf('%') < 0 ? part : URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    Optional<Refusal> checkToken(Bot bot) {
        if (bot.isToken(token)) {
            return Optional.empty();
        }
        int colon = token.indexOf(':');
        boolean wellFormed =
                colon > 0 && !token.startsWith("0") && token.getBytes(StandardCharsets.UTF_8).length <= MAX_TOKEN_BYTES;
        if (!wellFormed) {
            return Optional.of(Refusal.of(401, "Unauthorized: invalid token specified"));
        }
        return Optional.of(
                token.substring(0, colon).matches("\\d{1,15}")
                        ? Refusal.of(401, "Unauthorized")
                        : Refusal.of(421, "Misdirected Request: unallowed token specified"));
    }
}
