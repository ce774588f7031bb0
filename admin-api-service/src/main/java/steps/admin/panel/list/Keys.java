package steps.admin.panel.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Keys of records as steps of a path. */
public final class Keys {
    private Keys() {}

    /** Empty for what is no number of a row. */
    public static OptionalLong number(String key) {
        return key.matches("[1-9][0-9]{0,17}") ? OptionalLong.of(Long.parseLong(key)) : OptionalLong.empty();
    }

    public static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
