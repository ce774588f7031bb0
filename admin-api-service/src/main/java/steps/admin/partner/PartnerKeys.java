package steps.admin.partner;

import io.smallrye.mutiny.Uni;
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
    private final NamedKeys named;

    PartnerKeys(PartnerSettings settings, NamedKeys named) {
        this.named = named;
        keys = Stream.of(settings.apiKey(), settings.previousApiKey())
                .flatMap(Optional::stream)
                .map(PartnerKeys::bytes)
                .toList();
    }

    /** At once for the keys of the environment, so that they hold while the database is away. */
    Uni<Access> check(MultiMap headers) {
        var given = HEADERS.stream()
                .map(headers::get)
                .filter(Objects::nonNull)
                .filter(value -> !value.isBlank())
                .findFirst();
        return given.map(this::check).orElseGet(() -> Uni.createFrom().item(new Access.Missing()));
    }

    private Uni<Access> check(String given) {
        if (isOfEnvironment(given)) {
            return Uni.createFrom().item(new Access.Granted(Partner.ofEnvironment()));
        }
        return KeySecret.isOne(given) ? named.check(given) : Uni.createFrom().item(new Access.Wrong());
    }

    /** Compares with every key, each in a time that does not depend on where the two differ. */
    private boolean isOfEnvironment(String given) {
        boolean found = false;
        for (byte[] key : keys) {
            found |= MessageDigest.isEqual(key, bytes(given));
        }
        return found;
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a call may go on. */
    sealed interface Access {
        record Granted(Partner partner) implements Access {}

        record Expired() implements Access {}

        record Missing() implements Access {}

        record Wrong() implements Access {}
    }
}
