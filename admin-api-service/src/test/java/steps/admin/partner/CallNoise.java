package steps.admin.partner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes calls as odd clients make them, some of them right; the same ones for the same seed. */
final class CallNoise {
    private static final List<String> METHODS =
            List.of("GET", "GET", "GET", "HEAD", "PUT", "PUT", "PUT", "POST", "DELETE", "OPTIONS", "PATCH");
    private static final List<String> RANGES =
            List.of("2025-01-01-2025-01-02", "2001-01-01-2026-12-31", "2025-02-30-2025-03-01", "x", "%20", "%2e%2e");
    private static final List<String> OTHERS =
            List.of("/", "/nothing", "/PVZ", "/order", "/order%2Fx", "/order/../q", "//pvz", "/pvz/1", "/q/x", "/%zz");
    private static final List<String> QUERIES = List.of(
            "",
            "",
            "?format=csv",
            "?format=excel",
            "?format=x",
            "?limit=1",
            "?limit=0",
            "?after=x",
            "?status=paid",
            "?status");
    private static final List<String> ACCEPT = List.of(
            "*/*",
            "*",
            "text/csv",
            "application/json",
            "image/png",
            ";",
            ",",
            "",
            " ",
            "q=0",
            ";q=.3",
            ";q=0",
            ";q=x",
            "\"",
            "\\",
            "/");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            ";",
            "charset=utf-8",
            "charset=koi8-r",
            "odata=verbose",
            "\"",
            ",",
            "=",
            " ");
    private static final List<String> URLS = List.of(
            "https://", "почта.рф", "my_host", ".", "/", ":", "@", "[::1]", "#", "?", "%", "😀", "\\", "ya.ru", "xn--");

    private final Noise noise;

    CallNoise(long seed) {
        noise = new Noise(seed);
    }

    String method() {
        return one(METHODS);
    }

    /** With its template in the document, empty where it has none. */
    Target target(String order) {
        return switch (noise.below(8)) {
            case 0 -> new Target("/pvz", "/pvz");
            case 1 -> new Target(one(OTHERS), "");
            case 2, 3, 4 -> new Target("/order/" + one(RANGES) + one(QUERIES), "/order/{range}");
            default ->
                new Target(
                        "/order/" + one(List.of(order, "999999999999", "0", "x")) + "/status",
                        "/order/{order_id}/status");
        };
    }

    record Target(String address, String template) {}

    String headers() {
        var key = noise.below(20) == 0 ? "" : "API_Key: " + PartnerResource.KEY + "\r\n";
        return key + lines("Accept", ACCEPT) + lines("Content-Type", TYPES);
    }

    byte[] body() {
        return switch (noise.below(4)) {
            case 0 -> noise.body();
            case 1 -> bytes("{\"status\":\"%s\"}".formatted(one(List.of("shipped", "paid", "", "\\u0000"))));
            default ->
                bytes("{\"status\":\"shipped\",\"tracking_url\":\"%s\"}"
                        .formatted(mixed(URLS, 7).replace("\\", "\\\\")));
        };
    }

    private String lines(String name, List<String> words) {
        return IntStream.range(0, noise.below(3))
                .mapToObj(line -> name + ": " + mixed(words, 5) + "\r\n")
                .collect(Collectors.joining());
    }

    private String mixed(List<String> words, int atMost) {
        return IntStream.rangeClosed(0, noise.below(atMost))
                .mapToObj(n -> one(words))
                .collect(Collectors.joining());
    }

    private String one(List<String> words) {
        return words.get(noise.below(words.size()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
