package steps.sandbox.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings a parsed text into the form in which Telegram stores it: trimmed, entities recognised, cut and ordered. */
public final class FixedText {
    private static final Comparator<Entity> ORDER = Comparator.comparingInt(Entity::offset)
            .thenComparing(Comparator.comparingInt(Entity::length).reversed())
            .thenComparing(Entity::type);

    private FixedText() {}

    public static RichText of(RichText raw) {
        String clean = clean(raw.text());
        int begin = 0;
        int end = clean.length();
        while (begin < end && isBlank(clean.charAt(begin))) {
            begin++;
        }
        while (end > begin && isBlank(clean.charAt(end - 1))) {
            end--;
        }
        String text = clean.substring(begin, end);
        List<Entity> entities = new ArrayList<>();
        for (Entity entity : raw.entities()) {
            int from = Math.max(entity.offset(), begin);
            int to = Math.min(entity.end(), end);
            if (to > from) {
                entities.add(entity.at(from - begin, to - from));
            }
        }
        addRecognised(text, entities);
        entities.sort(ORDER);
        return new RichText(text, entities);
    }

    /** What was recognised gives way to formatting that links or quotes code, and to what was found before it. */
    private static void addRecognised(String text, List<Entity> entities) {
        List<Entity> fixed = entities.stream().filter(FixedText::isUnsplittable).toList();
        List<Entity> taken = new ArrayList<>(fixed);
        RecognisedEntities.in(text).stream().sorted(ORDER).forEach(found -> {
            if (taken.stream().noneMatch(other -> overlap(found, other))) {
                taken.add(found);
                entities.add(found);
            }
        });
    }

    private static boolean isUnsplittable(Entity entity) {
        return switch (entity.type()) {
            case CODE, PRE, TEXT_LINK, TEXT_MENTION, CUSTOM_EMOJI -> true;
            case MENTION, HASHTAG, BOT_COMMAND, URL, EMAIL, CASHTAG, PHONE_NUMBER -> true;
            case BOLD, ITALIC, UNDERLINE, STRIKETHROUGH, BLOCKQUOTE, EXPANDABLE_BLOCKQUOTE, SPOILER -> false;
        };
    }

    private static boolean overlap(Entity one, Entity other) {
        return one.offset() < other.end() && other.offset() < one.end();
    }

    /** Control characters become spaces, so that offsets stay. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(c < ' ' && c != '\n' ? ' ' : c);
        }
        return clean.toString();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\u200b' || c == '\u2060' || c == '\ufeff' || c == '\u3164';
    }
}
