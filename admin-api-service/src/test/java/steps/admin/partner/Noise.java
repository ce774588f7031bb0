package steps.admin.partner;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes calls that are wrong in some way; the same ones for the same seed. */
final class Noise {
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "id",
            "full_address",
            "Омск",
            "null",
            "0",
            "-1",
            "1e999",
            "\\u0000",
            "\\ud800",
            "'",
            "\"",
            "%",
            "%00",
            "..",
            "/",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\u0000",
            "\uffff",
            "😀",
            "2025-02-30",
            "9999-99-99",
            "0000-00-00",
            "' or 1=1 --",
            "$1",
            "true",
            "\t",
            "\r",
            "x".repeat(300),
            "й".repeat(70));

    private final Random random;

    Noise(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    /** A list of pickup points with something wrong in it, or no list at all. */
    byte[] body() {
        return switch (random.nextInt(5)) {
            case 0 -> randomBytes();
            case 1 -> words();
            case 2 -> cut(list());
            case 3 -> broken(list());
            default -> withABadItem();
        };
    }

    /** Anything but two days that make a range. */
    String range() {
        return switch (random.nextInt(4)) {
            case 0 -> "2025-%02d-%02d-2025-%02d-%02d".formatted(13 + below(80), below(99), below(99), below(99));
            case 1 -> "2025-06-0%d-2025-05-0%d".formatted(1 + below(9), 1 + below(9));
            case 2 -> "2025-10-01-2025-10-17" + Integer.toHexString(random.nextInt());
            default ->
                IntStream.rangeClosed(0, below(6)).mapToObj(n -> word()).collect(Collectors.joining("-", "x", ""));
        };
    }

    private byte[] randomBytes() {
        var bytes = new byte[below(400)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] words() {
        return bytes(IntStream.range(0, below(12)).mapToObj(n -> word()).collect(Collectors.joining()));
    }

    private byte[] withABadItem() {
        var bad = List.of(
                "null",
                "17",
                "[]",
                "{}",
                "{\"id\":\"x\"}",
                "{\"full_address\":\"x\"}",
                "{\"id\":1,\"full_address\":\"x\"}",
                "{\"id\":\"x\",\"full_address\":[]}",
                "{\"id\":\" \",\"full_address\":\"x\"}",
                "{\"id\":\"x\",\"full_address\":\"\"}",
                "{\"id\":\"%s\",\"full_address\":\"x\"}".formatted("x".repeat(65)),
                "{\"id\":\"x\",\"full_address\":\"%s\"}".formatted("x".repeat(256)),
                "{\"id\":\"p0\",\"full_address\":\"twice\"}",
                "{\"id\":\"x\",\"id\":\"y\",\"full_address\":\"x\"}");
        var good = items();
        return bytes("[" + good + "," + bad.get(below(bad.size())) + "]");
    }

    private byte[] list() {
        return bytes("[" + items() + "]");
    }

    private String items() {
        return IntStream.rangeClosed(0, below(5))
                .mapToObj("{\"id\":\"p%d\",\"full_address\":\"Омск\"}"::formatted)
                .collect(Collectors.joining(","));
    }

    private byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, below(whole.length));
    }

    /** What follows a list makes it none, wherever it breaks before. */
    private byte[] broken(byte[] whole) {
        var broken = Arrays.copyOf(whole, whole.length + 1);
        broken[below(whole.length)] = (byte) below(256);
        broken[whole.length] = '}';
        return broken;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
