package steps.sandbox.world;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a bot says about itself: one text for each language, and one for all others under the empty code. */
public final class BotWords {
    private final Map<String, String> byLanguage = new HashMap<>();

    public void set(String language, String text) {
        if (text.isEmpty()) {
            byLanguage.remove(language);
        } else {
            byLanguage.put(language, text);
        }
    }

    /** Exactly what was set; empty when nothing was. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, "");
    }

    /** What somebody reads whose client speaks this language; null when nobody knows which it speaks. */
    public String readIn(@Nullable String language) {
        return language == null || in(language).isEmpty() ? in("") : in(language);
    }

    public Map<String, String> all() {
        return Map.copyOf(byLanguage);
    }

    /** Null stands for nothing. */
    public void restore(@Nullable Map<String, String> all) {
        byLanguage.clear();
        if (all != null) {
            byLanguage.putAll(all);
        }
    }
}
