package steps.sandbox.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what Telegram marks in plain text by itself: commands, mentions, hashtags, addresses. */
final class RecognisedEntities {
    private static final Pattern MENTION = Pattern.compile("(?<![\\w@/])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\\w)");

    private static final Map<EntityType, Pattern> PATTERNS = Map.of(
            EntityType.BOT_COMMAND,
            Pattern.compile("(?<![\\w/<>\\p{L}])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\\w/<>\\p{L}])"),
            EntityType.MENTION,
            MENTION,
            EntityType.HASHTAG,
            Pattern.compile("(?<![\\w#\\p{L}])#[\\w\\p{L}]*\\p{L}[\\w\\p{L}]*"),
            EntityType.URL,
            Pattern.compile("(?<![\\w@.\\p{L}])(?:https?://[^\\s<>\"]*[^\\s<>\".,!?;:)\\]]"
                    + "|(?:[a-z0-9-]+\\.)+(?:com|org|net|ru|me|io|info|biz|app|dev|рф)(?:/[^\\s<>\"]*[^\\s<>\".,!?;:)\\]]|/)?"
                    + "(?![\\w.@-]*@)(?![\\w\\p{L}]))"),
            EntityType.EMAIL,
            Pattern.compile("(?<![\\w.+-])[\\w.+-]{1,64}@(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,8}(?![\\w-])"));

    private RecognisedEntities() {}

    static List<Entity> in(String text) {
        List<Entity> found = new ArrayList<>();
        if (mayHoldAny(text)) {
            PATTERNS.forEach((type, pattern) -> {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    found.add(new Entity(type, matcher.start(), matcher.end() - matcher.start()));
                }
            });
        }
        return found;
    }

    /** Most texts hold none of these marks, and looking for them is dear at a thousand messages a second. */
    private static boolean mayHoldAny(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '@' || c == '#' || c == '.') {
                return true;
            }
        }
        return false;
    }
}
