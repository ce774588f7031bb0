package steps.admin.panel.list;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Keys of records as steps of a path. */
public final class Keys {
    private Keys() {}

    public static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
