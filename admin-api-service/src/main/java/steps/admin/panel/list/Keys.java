package steps.admin.panel.list;

import io.smallrye.mutiny.Uni;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Keys of records as steps of a path. */
public final class Keys {
    private Keys() {}

    /** Empty for what is no number of a row. */
    public static OptionalLong number(String key) {
        return key.matches("[1-9][0-9]{0,17}") ? OptionalLong.of(Long.parseLong(key)) : OptionalLong.empty();
    }

    /** What this finds under the number that the key is; null when the key is none. */
    public static <T> Uni<T> find(String key, LongFunction<Uni<T>> byNumber) {
        return find(key, null, byNumber);
    }

    /** The same with something else when the key is no number. */
    public static <T> Uni<T> find(String key, @Nullable T otherwise, LongFunction<Uni<T>> byNumber) {
        var number = number(key);
        return number.isEmpty() ? Uni.createFrom().item(otherwise) : byNumber.apply(number.getAsLong());
    }

    public static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
