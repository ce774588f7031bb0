package steps.admin.partner;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may call the partners' API. */
@Singleton
class PartnerKeys {
    /** Many proxies drop names with an underscore. */
    private static final List<String> HEADERS = List.of("API_Key", "API-Key", "X-API-Key");

    private final List<byte[]> keys;

    PartnerKeys(PartnerSettings settings) {
        keys = Stream.of(settings.apiKey(), settings.previousApiKey())
                .flatMap(Optional::stream)
                .map(PartnerKeys::bytes)
                .toList();
    }

    Access check(MultiMap headers) {
        var given = HEADERS.stream()
                .map(headers::get)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .findFirst();
        return given.map(this::check).orElse(new Access.Missing());
    }

    /** Compares with every key, each in a time that does not depend on where the two differ. */
    private Access check(String given) {
        int found = -1;
        for (int number = 0; number < keys.size(); number++) {
            if (MessageDigest.isEqual(keys.get(number), bytes(given))) {
                found = number;
            }
        }
        return found < 0 ? new Access.Wrong() : new Access.Granted(found);
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a call may go on. */
    sealed interface Access {
        /** With which of the keys: 0 for the current one, 1 for the previous one. */
        record Granted(int key) implements Access {}

        record Missing() implements Access {}

        record Wrong() implements Access {}
    }
}
